import CSQLite

extension Connection {
    /// Copies the whole database, as one moment saw it, into the file at `path`, which another writer does not
    /// delay: done in one step, since a copy in steps starts again at each commit.
    public func backup(to path: String) throws(SQLiteError) {
        let target = try ConnectionHandle(
            uri: FileURI.make(path: path, query: "mode=rwc"), flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        guard let backup = sqlite3_backup_init(target.pointer, "main", handle.pointer, "main") else {
            throw SQLiteError(connection: target.pointer)
        }
        let code = sqlite3_backup_step(backup, -1)
        let finished = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE else { throw SQLiteError(code: ResultCode(rawValue: code)) }
        guard finished == SQLITE_OK else { throw SQLiteError(code: ResultCode(rawValue: finished)) }
    }
}
