import Glibc
import SQLite

extension Connection {
    /// Copies the database to a path where nothing is: whole, or not at all.
    func copy(to destination: String) throws {
        guard Glibc.access(destination, F_OK) != 0 else { throw ArchiveError.exists(destination) }
        let unfinished = destination + ".unfinished"
        unlink(unfinished)
        do {
            try backup(to: unfinished)
            guard rename(unfinished, destination) == 0 else {
                throw ArchiveError(.cannotOpen, "\(destination) cannot be written: \(String(cString: strerror(errno))).")
            }
        } catch {
            unlink(unfinished)
            // The database is open already: what cannot be opened or has no room is the copy.
            if let error = error as? SQLiteError, [.cannotOpen, .full, .readOnly, .permission].contains(error.code.primary) {
                throw ArchiveError.from(error, path: destination)
            }
            throw error
        }
    }
}
