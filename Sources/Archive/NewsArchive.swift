import Glibc
import Migrations
import SQLite

/// An archive: one SQLite file of articles and what they say. Not Sendable: one thread at a time uses one; any number
/// of readers and one writer at a time share the file.
public final class NewsArchive {
    public enum Access: Sendable {
        /// Never creates, never writes.
        case read
        /// Reads and writes an archive that exists; brings an older one up to date after making a copy beside it.
        case write
        /// As `write`; makes the archive where there is none.
        case create
    }

    /// Where a page of an answer is asked for, more rows than this are counted only where that costs nothing.
    public static let mostCounted = 500

    public let path: String
    let connection: Connection

    /// - Throws: `ArchiveError`, before any change to a file that is not an archive or is a newer one.
    public init(path: String, access: Access) throws(ArchiveError) {
        self.path = path
        connection = try Opening(path: path).open(access)
    }

    /// Where the copy lies that is made of an older archive before it is brought up to date.
    public static func copyName(of path: String, version: Int) -> String {
        let name = "\(path).v\(version)"
        guard access(name, F_OK) == 0 else { return name }
        return (2...).lazy.map { "\(name).\($0)" }.first { access($0, F_OK) != 0 } ?? name
    }

    /// The version of an older archive, which opening it for writing brings up to date; nil for any other file.
    public static func olderVersion(at path: String) -> Int? {
        guard case .database? = try? FileProbe(path: path), let connection = try? Connection(path: path, access: .read),
            let version = try? Migrator(connection: connection).checkedVersion(), (1..<Migrations.latest).contains(version)
        else { return nil }
        return version
    }

    /// Closes now rather than when the last reference goes.
    public func close() throws(ArchiveError) {
        try translated { try connection.close() }
    }

    /// Errors of SQLite leave the module as what they mean to the user.
    func translated<Result>(_ body: () throws -> Result) throws(ArchiveError) -> Result {
        try ArchiveError.translating(path: path, body)
    }
}

extension ArchiveError {
    static func translating<Result>(path: String, _ body: () throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try body()
        } catch let error as ArchiveError {
            throw error
        } catch let error as SQLiteError {
            throw .from(error, path: path)
        } catch {
            throw ArchiveError(.other, "\(path): \(error)")
        }
    }
}
