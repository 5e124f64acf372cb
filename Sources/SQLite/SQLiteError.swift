import CSQLite

/// What SQLite refused, and in which statement. Bound values are never part of it: they may be an article's text.
public struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    public let code: ResultCode
    public let message: String
    /// The statement as written, with its parameters' names and not their values.
    public let sql: String?

    public init(code: ResultCode, message: String? = nil, sql: String? = nil) {
        self.code = code
        self.message = message ?? code.explanation
        self.sql = sql
    }

    public var description: String {
        let reason = "SQLite error \(code.rawValue): \(message)"
        return sql.map { "\(reason), in: \($0)" } ?? reason
    }

    /// The last error of a connection.
    init(connection: OpaquePointer, sql: String? = nil) {
        self.init(
            code: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
}
