import CSQLite

/// A compiled statement. Not Sendable: it lives where its connection lives.
public final class PreparedStatement {
    @usableFromInline let pointer: OpaquePointer
    public let sql: String
    @usableFromInline let columnCount: Int
    /// Names of the result's columns; the first of two with one name.
    private(set) lazy var columnIndexes: [String: Int] = Dictionary(
        (0..<columnCount).map { (String(cString: sqlite3_column_name(pointer, Int32($0))), $0) },
        uniquingKeysWith: { first, _ in first })

    // A statement keeps its connection open.
    private let handle: ConnectionHandle
    private let parameterCount: Int

    /// Compiles the first statement of `sql`; throws when there is none or a second one follows.
    init(_ sql: String, on handle: ConnectionHandle, kept: Bool) throws(SQLiteError) {
        let utf8 = Array(sql.utf8)
        let (compiled, end) = try Self.compile(utf8[...], of: sql, on: handle, kept: kept)
        guard let pointer = compiled else {
            throw SQLiteError(code: .misuse, message: "no statement", sql: sql)
        }
        guard utf8[end...].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) else {
            sqlite3_finalize(pointer)
            throw SQLiteError(code: .misuse, message: "more than one statement", sql: sql)
        }
        self.pointer = pointer
        self.sql = sql
        self.handle = handle
        columnCount = Int(sqlite3_column_count(pointer))
        parameterCount = Int(sqlite3_bind_parameter_count(pointer))
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    /// Compiles the first statement in `utf8`: nil where that is only white space or a comment, and where it ends.
    static func compile(
        _ utf8: ArraySlice<UInt8>, of sql: String, on handle: ConnectionHandle, kept: Bool
    ) throws(SQLiteError) -> (OpaquePointer?, end: Int) {
        var pointer: OpaquePointer?
        var used = 0
        let code = utf8.withUnsafeBytes { bytes -> Int32 in
            var tail: UnsafePointer<CChar>?
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            let flags = kept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
            let code = sqlite3_prepare_v3(handle.pointer, start, Int32(bytes.count), flags, &pointer, &tail)
            if let start, let tail { used = tail - start }
            return code
        }
        guard code == SQLITE_OK else { throw SQLiteError(connection: handle.pointer, sql: sql) }
        return (pointer, utf8.startIndex + used)
    }

    /// Runs the statement once and discards its rows.
    public func execute(_ parameters: [any Bindable] = []) throws(SQLiteError) {
        try start(parameters)
        defer { reset() }
        while try step() {}
    }

    /// Runs the statement and passes each row.
    public func forEach(_ parameters: [any Bindable] = [], _ body: (borrowing Row) throws -> Void) throws {
        try start(parameters)
        defer { reset() }
        let row = Row(statement: self)
        while try step() { try body(row) }
    }

    /// The first row's reading, nil where there is no row.
    public func first<Result>(
        _ parameters: [any Bindable] = [], _ body: (borrowing Row) throws -> Result
    ) throws -> Result? {
        try start(parameters)
        defer { reset() }
        return try step() ? try body(Row(statement: self)) : nil
    }

    private func start(_ parameters: [any Bindable]) throws(SQLiteError) {
        guard parameters.count == parameterCount else {
            throw SQLiteError(
                code: .range, message: "\(parameters.count) values for \(parameterCount) parameters", sql: sql)
        }
        guard sqlite3_stmt_busy(pointer) == 0 else {
            throw SQLiteError(code: .misuse, message: "the statement is still running", sql: sql)
        }
        for (offset, parameter) in parameters.enumerated() {
            let code = parameter.bind(to: self, at: Int32(offset + 1))
            guard code == SQLITE_OK else { throw SQLiteError(code: ResultCode(rawValue: code), sql: sql) }
        }
    }

    private func step() throws(SQLiteError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteError(connection: handle.pointer, sql: sql)
        }
    }

    /// Ready for the next run; the values that were bound, which may be large texts, are let go.
    private func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }
}
