import Articles
import Migrations
import SQLite

/// Brings a file to the newest schema, one immediate transaction for each migration.
struct Migrator {
    /// "News" in ASCII: SQLite's application_id of every archive.
    static let applicationID = 0x4e65_7773

    let connection: Connection

    /// The file's version; 0 for a database with nothing in it.
    /// - Throws: `ArchiveError` for the database of another program and for a newer version.
    func checkedVersion() throws -> Int {
        // One statement sees one state of the file, which another program may be making at this moment.
        let state = try connection.first(
            """
            SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
                (SELECT count(*) FROM sqlite_schema)
            """
        ) { row in (applicationID: try row[0] as Int, version: try row[1] as Int, objects: try row[2] as Int) }
        guard let (applicationID, version, objects) = state, (applicationID, version, objects) != (0, 0, 0) else { return 0 }
        guard applicationID == Self.applicationID else { throw ArchiveError.otherProgram(connection.path) }
        guard version <= Migrations.latest else {
            throw ArchiveError.newer(connection.path, version: version, known: Migrations.latest)
        }
        return version
    }

    /// Runs what is missing. Another program may do the same at once: the version is read again under the lock.
    /// - Parameter copy: Called under the lock with the version of an archive that is about to change for the first time.
    func migrate(copy: (_ version: Int) throws -> Void) throws {
        var isSafe = false
        for migration in Migrations.all {
            try connection.transaction {
                let version = try checkedVersion()
                guard version == migration.version - 1 else { return }
                // What this very call has made is not copied.
                if version > 0, !isSafe { try copy(version) }
                isSafe = true
                try apply(migration)
            }
        }
    }

    private func apply(_ migration: Migration) throws {
        try connection.executeScript(migration.sql)
        try connection.execute(
            "INSERT INTO migration (version, name, checksum) VALUES (?, ?, ?)",
            [migration.version, migration.name, Self.checksum(migration)])
        // Pragmas take no parameters; both values are the program's own numbers.
        try connection.executeScript(
            "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(migration.version)")
    }

    /// SHA-256 of the migration's SQL, in hexadecimal.
    static func checksum(_ migration: Migration) -> String {
        hexadecimal(ContentHash.sha256(migration.sql))
    }
}
