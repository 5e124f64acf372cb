import CSQLite

/// Owns the C connection, and closes it when its last user is gone.
final class ConnectionHandle {
    private var open: OpaquePointer?

    /// Using a connection after `close` is a mistake of the program.
    var pointer: OpaquePointer {
        guard let open else { preconditionFailure("the connection is closed") }
        return open
    }

    /// - Parameter uri: A `file:` URI; see `FileURI`.
    init(uri: String, flags: Int32) throws(SQLiteError) {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(uri, &opened, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
        guard let opened else { throw SQLiteError(code: ResultCode(rawValue: code)) }
        guard code == SQLITE_OK else {
            let error = SQLiteError(connection: opened)
            sqlite3_close_v2(opened)
            throw error
        }
        sqlite3_extended_result_codes(opened, 1)
        open = opened
    }

    deinit {
        sqlite3_close_v2(open)
    }

    /// - Throws: Where a statement is still held somewhere.
    func close() throws(SQLiteError) {
        let code = sqlite3_close(open)
        guard code == SQLITE_OK else { throw SQLiteError(code: ResultCode(rawValue: code)) }
        open = nil
    }

    func set(_ option: Int32, _ value: Bool) throws(SQLiteError) {
        let code = csqlite_db_config(pointer, option, value ? 1 : 0)
        guard code == SQLITE_OK else { throw SQLiteError(code: ResultCode(rawValue: code)) }
    }
}
