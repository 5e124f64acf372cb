import Glibc

/// Reads articles one at a time from files, folders and standard input. Memory is bounded by the longest article and what a
/// small piece of gzip data unpacks to, however large the input.
public struct ArticleReader {
    public enum Item: Sendable {
        case article(InputArticle)
        case problem(InputProblem)
        /// A file in a folder that is no article by its extension.
        case skipped(path: String)
    }

    /// A longer file or line is no article.
    private static let longestArticle = 64 << 20

    private var walk: FolderWalk
    private let metadata: ArticleMetadata
    private let standardInput: Int32
    private let isStopped: @Sendable () -> Bool
    private var lines: Lines?
    private var urlHolder: String?
    private var bytesOfClosedFiles = 0

    /// An open JSONL file.
    private struct Lines {
        var path: String
        var reader: LineReader
    }

    /// - Parameters:
    ///   - paths: Files, folders, and `-` for standard input.
    ///   - metadata: What the user says about articles whose files do not say it.
    ///   - isStopped: Asked while standard input is waited for: true ends it there, be it in the middle of an article.
    public init(
        _ paths: [String], metadata: ArticleMetadata = ArticleMetadata(), standardInput: Int32 = STDIN_FILENO,
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        walk = FolderWalk(paths)
        self.isStopped = isStopped
        self.metadata = metadata
        self.standardInput = standardInput
    }

    /// How many bytes of the input are read, compressed ones as they are.
    public var bytesRead: Int { bytesOfClosedFiles + (lines?.reader.bytesRead ?? 0) }

    /// The bytes that the paths hold; nil where that cannot be known beforehand (standard input, a pipe).
    public static func totalBytes(of paths: [String]) -> Int? {
        var walk = FolderWalk(paths)
        var total = 0
        while let entry = walk.next() {
            guard case .file(let path) = entry else { continue }
            var information = stat()
            guard path != "-", stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
            total += Int(information.st_size)
        }
        return total
    }

    /// The next article or problem; nil when all is read.
    public mutating func next() -> Item? {
        while true {
            if let lines {
                if let item = nextLine(lines) { return item }
                bytesOfClosedFiles += lines.reader.bytesRead
                self.lines = nil
            }
            switch walk.next() {
            case nil: return nil
            case .problem(let problem): return .problem(problem)
            case .skipped(let path): return .skipped(path: path)
            case .file(let path):
                do {
                    if let item = try open(path) { return item }
                } catch {
                    return .problem(InputProblem(path: path, reason: error))
                }
            }
        }
    }

    /// The article of a plain file; nil for a JSONL file, whose lines come next.
    private mutating func open(_ path: String) throws(InputProblem.Reason) -> Item? {
        let input = path == "-" ? ByteInput(descriptor: standardInput, isStopped: isStopped) : try ByteInput(path: path)
        guard let head = try input.next() else { throw .empty }
        let format = try InputFormat(path, head)
        if format == .jsonLines {
            try TextDecoder.refuseBinary(head)
            lines = Lines(path: path, reader: LineReader(input, head: head, limit: Self.longestArticle))
            return nil
        }
        defer { bytesOfClosedFiles += input.bytesRead }
        let bytes = try TextDecoder.utf8(head + input.readAll(limit: Self.longestArticle - head.count))
        let fields = format == .markdown ? Markdown.fields(bytes) : PlainText.fields(bytes)
        return .article(try article(fields, path: path))
    }

    private mutating func nextLine(_ lines: Lines) -> Item? {
        let reader = lines.reader
        do throws(InputProblem.Reason) {
            while let line = try reader.next() {
                do throws(InputProblem.Reason) {
                    if let item = try item(line, of: lines) { return item }
                } catch {
                    return .problem(InputProblem(path: lines.path, line: reader.lineNumber, reason: error))
                }
            }
            return nil
        } catch {
            return .problem(InputProblem(path: lines.path, reason: error))
        }
    }

    /// The article of one line; nil for a blank line.
    private mutating func item(_ line: LineReader.Line, of lines: Lines) throws(InputProblem.Reason) -> Item? {
        guard case .text(var bytes) = line else { throw .tooLarge(mebibytes: Self.longestArticle >> 20) }
        if lines.reader.lineNumber == 1 { bytes = Array(ByteOrderMark.removed(from: bytes)) }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        let fields = try JSONRecord.fields(TextDecoder.utf8(bytes))
        return .article(try article(fields, path: lines.path, line: lines.reader.lineNumber))
    }

    private mutating func article(
        _ fields: ArticleFields, path: String, line: Int? = nil
    ) throws(InputProblem.Reason) -> InputArticle {
        let article = try fields.article(defaults: metadata)
        if let url = metadata.url, article.url == url, fields.url == nil {
            if let urlHolder { throw .urlTaken(by: urlHolder) }
            urlHolder = path
        }
        return InputArticle(
            article: article, identity: Self.identity(article, path: path, isWholeFile: line == nil), path: path, line: line)
    }

    private static func identity(_ article: Article, path: String, isWholeFile: Bool) -> ArticleIdentity {
        if let url = article.url { return .url(url) }
        if let id = article.sourceID {
            if let source = article.source { return .sourceAndID(source: source, id: id) }
            if path != "-" { return .pathAndID(path: absolute(path), id: id) }
        } else if isWholeFile && path != "-" {
            return .path(absolute(path))
        }
        return .content
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
