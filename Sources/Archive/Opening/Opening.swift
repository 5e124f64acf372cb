import Glibc
import Migrations
import SQLite

/// How a path becomes a connection to an archive of this program's version.
struct Opening {
    let path: String

    func open(_ access: NewsArchive.Access) throws(ArchiveError) -> Connection {
        switch (try FileProbe(path: path), access) {
        case (.missing, .read), (.missing, .write), (.empty, .read), (.empty, .write): throw .missing(path)
        case (.noDatabase, _): throw .notADatabase(path)
        case (.database(let applicationID, let version), _): try refuseForeign(applicationID, version)
        case (.missing, .create), (.empty, .create): break
        }
        return try ArchiveError.translating(path: path) {
            switch access {
            case .read: try reader()
            case .write: try writer(.write)
            case .create: try writer(.create)
            }
        }
    }

    /// An application_id of zero says nothing: the tables tell later.
    private func refuseForeign(_ applicationID: Int?, _ version: Int?) throws(ArchiveError) {
        guard let applicationID, let version, applicationID != 0 else { return }
        guard applicationID == Migrator.applicationID else { throw .otherProgram(path) }
        guard version <= Migrations.latest else { throw .newer(path, version: version, known: Migrations.latest) }
    }

    private func reader() throws -> Connection {
        var connection = try Connection(path: path, access: .read)
        let version: Int
        do {
            version = try Migrator(connection: connection).checkedVersion()
        } catch let error as SQLiteError where [.cannotOpen, .readOnly].contains(error.code.primary) && !hasLog {
            // The write-ahead log cannot be made in a folder that cannot be written (SQLITE_READONLY_DIRECTORY), and nobody
            // else can be writing there: the file is read as it lies.
            connection = try Connection(path: path, access: .immutable)
            version = try Migrator(connection: connection).checkedVersion()
        }
        guard version == Migrations.latest else {
            throw version == 0 ? ArchiveError.missing(path) : .older(path, version: version, known: Migrations.latest)
        }
        return connection
    }

    /// Whether changes wait in a log beside the file.
    private var hasLog: Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    private func writer(_ access: Connection.Access) throws -> Connection {
        let connection = try Connection(path: path, access: access)
        // SQLite opens a file that it may not write for reading and says so only here.
        guard !connection.isReadOnly else { throw SQLiteError(code: .readOnly) }
        let version: Int
        do {
            version = try Migrator(connection: connection).checkedVersion()
        } catch {
            try? connection.keepLogOnClose()
            throw error
        }
        if version < Migrations.latest {
            // A new file in the rollback journal, so that it says itself at every moment whose it is.
            try Migrator(connection: connection).migrate(copy: copyBeside)
        }
        try useWriteAheadLog(connection)
        try connection.keepTemporaryInMemory()
        return connection
    }

    /// `archive.db` of version 1 is kept as `archive.db.v1`. Through a connection of its own: one that has the write lock
    /// cannot be copied from.
    private func copyBeside(version: Int) throws {
        try Connection(path: path, access: .read).copy(to: NewsArchive.copyName(of: path, version: version))
    }

    /// Switching a new file to the write-ahead log can fail at once when two do it, whatever the timeout.
    private func useWriteAheadLog(_ connection: Connection) throws {
        for attempt in 1... {
            do {
                _ = try connection.value("PRAGMA journal_mode = WAL", as: String.self)
                return
            } catch let error as SQLiteError where error.code.primary == .busy && attempt < 100 {
                usleep(20_000)
            }
        }
    }
}
