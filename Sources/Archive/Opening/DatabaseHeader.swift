import Glibc

/// What the first 100 bytes of an SQLite file say (https://sqlite.org/fileformat2.html, section 1.3). Read before
/// SQLite opens the file, since opening alone may write files beside it.
struct DatabaseHeader {
    enum Contents {
        case missing
        case empty
        case database(DatabaseHeader)
        case somethingElse
    }

    let applicationID: Int32
    let userVersion: Int32

    /// - Throws: `ArchiveError` where there is a file that cannot be read.
    static func read(path: String) throws(ArchiveError) -> Contents {
        guard let file = fopen(path, "rb") else {
            if errno == ENOENT { return .missing }
            throw ArchiveError(.cannotOpen, "\(path) cannot be opened: \(String(cString: strerror(errno))).")
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = fread(&bytes, 1, bytes.count, file)
        if ferror(file) != 0 {
            throw ArchiveError(.cannotOpen, "\(path) cannot be read: \(String(cString: strerror(errno))).")
        }
        if count == 0 { return .empty }
        guard count == bytes.count, bytes.starts(with: Array("SQLite format 3".utf8) + [0]) else { return .somethingElse }
        func number(at offset: Int) -> Int32 {
            Int32(bitPattern: bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) })
        }
        return .database(DatabaseHeader(applicationID: number(at: 68), userVersion: number(at: 60)))
    }
}
