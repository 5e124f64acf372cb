import Glibc
import SQLite

/// What lies at a path, found out before it is opened for use: that may write files beside it.
enum FileProbe {
    case missing
    case empty
    case noDatabase
    /// With what the file itself says, changes in a log beside it not counted; nil where it says nothing now.
    case database(applicationID: Int?, version: Int?)

    /// Through SQLite and without locks: closing a file that was opened in another way would drop the locks of all
    /// this process's connections to it (https://sqlite.org/howtocorrupt.html, section 2.2).
    init(path: String) throws(ArchiveError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else {
                throw ArchiveError(.cannotOpen, "\(path) cannot be opened: \(String(cString: strerror(errno))).")
            }
            self = .missing
            return
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw ArchiveError(.cannotOpen, "\(path) is a folder; the archive is a file.")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ArchiveError(.cannotOpen, "\(path) is a device or a pipe; the archive is a file.")
        }
        guard status.st_size > 0 else {
            self = .empty
            return
        }
        do {
            let connection = try Connection(path: path, access: .immutable)
            self = .database(
                applicationID: try connection.value("PRAGMA application_id"),
                version: try connection.value("PRAGMA user_version"))
        } catch let error as SQLiteError where error.code.primary == .notADatabase {
            self = .noDatabase
        } catch {
            self = .database(applicationID: nil, version: nil)
        }
    }
}
