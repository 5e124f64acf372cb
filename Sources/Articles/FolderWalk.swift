import Glibc

/// The files under the paths that a user names, in order: folders are walked recursively, sorted by name; hidden
/// files are passed over, and files of other kinds than articles counted.
struct FolderWalk {
    enum Entry {
        case file(String)
        /// A file in a folder whose extension says that it is no article.
        case skipped(String)
        case problem(InputProblem)
    }

    private static let extensions = [".txt", ".md", ".jsonl", ".ndjson"]

    /// What is still to visit, the next last.
    private var pending: [(path: String, isNamed: Bool)]
    /// Folders that are open above or were visited: links may lead into a circle.
    private var visited: Set<FileID> = []

    private struct FileID: Hashable {
        var device: dev_t
        var inode: ino_t
    }

    init(_ paths: [String]) {
        pending = paths.reversed().map { ($0, true) }
    }

    mutating func next() -> Entry? {
        while let (path, isNamed) = pending.popLast() {
            if path == "-" && isNamed { return .file(path) }
            var information = stat()
            guard stat(path, &information) == 0 else {
                return .problem(InputProblem(path: path, reason: Self.reason(path, errno)))
            }
            switch information.st_mode & S_IFMT {
            case S_IFDIR:
                guard visited.insert(FileID(device: information.st_dev, inode: information.st_ino)).inserted else { continue }
                if let problem = push(folder: path) { return .problem(problem) }
            case S_IFREG:
                return isNamed || Self.extensions.contains(where: Self.withoutGzip(path).hasSuffix)
                    ? .file(path) : .skipped(path)
            default:
                return isNamed ? .file(path) : .skipped(path)
            }
        }
        return nil
    }

    private mutating func push(folder: String) -> InputProblem? {
        guard let directory = opendir(folder) else {
            return InputProblem(path: folder, reason: .unreadableFolder(why: String(cString: strerror(errno))))
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        pending += names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.reversed().map { (prefix + $0, false) }
        return nil
    }

    private static func reason(_ path: String, _ code: Int32) -> InputProblem.Reason {
        guard code == ENOENT else { return .unreadable(why: String(cString: strerror(code))) }
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let length = target.withUnsafeMutableBytes {
            readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
        }
        return length < 0 ? .missing : .danglingLink(target: String(decoding: target[..<length], as: UTF8.self))
    }

    /// The name as it was before compression, in lower case.
    static func withoutGzip(_ path: String) -> String {
        let name = path.lowercased()
        return name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    }
}
