import CSQLite

/// The row that a statement stands on. It lives as long as the closure it is passed to.
public struct Row: ~Copyable {
    @usableFromInline let statement: PreparedStatement

    /// The column at `index`, counted from 0, as exactly the type asked for: no number is read as text, no text as
    /// a number, and NULL only as an optional.
    // Inlinable, as the types' `read` is: reading millions of columns through metadata takes longer than SQLite does.
    @inlinable public subscript<Value: ColumnValue>(_ index: Int) -> Value {
        get throws(SQLiteError) {
            guard index >= 0, index < statement.columnCount else {
                throw SQLiteError(code: .range, message: "no column \(index)", sql: statement.sql)
            }
            let storage = sqlite3_column_type(statement.pointer, Int32(index))
            guard let value = Value.read(statement.pointer, Int32(index), storage: storage) else {
                throw mismatch(index, storage, Value.self)
            }
            return value
        }
    }

    /// The column with this name in the statement's result.
    public subscript<Value: ColumnValue>(_ name: String) -> Value {
        get throws(SQLiteError) {
            guard let index = statement.columnIndexes[name] else {
                throw SQLiteError(code: .range, message: "no column \(name)", sql: statement.sql)
            }
            return try self[index]
        }
    }

    /// The column as an enumeration stored by its text.
    public func value<Value: RawRepresentable>(
        _ index: Int, as type: Value.Type = Value.self
    ) throws(SQLiteError) -> Value where Value.RawValue == String {
        guard let value = try value(index, ifPresent: type) else { throw mismatch(index, SQLITE_NULL, type) }
        return value
    }

    /// The column as an enumeration stored by its text, nil for NULL.
    public func value<Value: RawRepresentable>(
        _ index: Int, ifPresent type: Value.Type = Value.self
    ) throws(SQLiteError) -> Value? where Value.RawValue == String {
        guard let text: String = try self[index] else { return nil }
        guard let value = Value(rawValue: text) else { throw mismatch(index, SQLITE_TEXT, type) }
        return value
    }

    @usableFromInline func mismatch<Value>(_ index: Int, _ storage: Int32, _ type: Value.Type) -> SQLiteError {
        let stored = switch storage {
        case SQLITE_INTEGER: "INTEGER"
        case SQLITE_FLOAT: "REAL"
        case SQLITE_TEXT: "TEXT"
        case SQLITE_BLOB: "BLOB"
        default: "NULL"
        }
        let name = String(cString: sqlite3_column_name(statement.pointer, Int32(index)))
        return SQLiteError(code: .mismatch, message: "column \(name) holds \(stored), not \(type)", sql: statement.sql)
    }
}

/// A value that a column can be read as.
public protocol ColumnValue {
    /// Nil when the column's storage class is not this type's.
    static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> Self?
}

extension Int64: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> Int64? {
        storage == SQLITE_INTEGER ? sqlite3_column_int64(statement, index) : nil
    }
}

extension Int: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> Int? {
        storage == SQLITE_INTEGER ? Int(sqlite3_column_int64(statement, index)) : nil
    }
}

extension Bool: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> Bool? {
        guard storage == SQLITE_INTEGER else { return nil }
        return switch sqlite3_column_int64(statement, index) {
        case 0: false
        case 1: true
        default: nil
        }
    }
}

extension Double: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> Double? {
        storage == SQLITE_FLOAT ? sqlite3_column_double(statement, index) : nil
    }
}

extension String: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> String? {
        guard storage == SQLITE_TEXT, let start = sqlite3_column_text(statement, index) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, index))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

extension [UInt8]: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> [UInt8]? {
        guard storage == SQLITE_BLOB else { return nil }
        // SQLite gives no address for an empty blob.
        let start = sqlite3_column_blob(statement, index)
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index))))
    }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    @inlinable public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> Wrapped?? {
        if storage == SQLITE_NULL { return .some(nil) }
        return Wrapped.read(statement, index, storage: storage).map { .some($0) }
    }
}
