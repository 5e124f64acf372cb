import CSQLite

/// A value that a statement's parameter can hold.
public protocol Bindable {
    /// Binds to the parameter at `index`, counted from 1; returns SQLite's result code.
    func bind(to statement: PreparedStatement, at index: Int32) -> Int32
}

extension Int64: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement.pointer, index, self)
    }
}

extension Int: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement.pointer, index, Int64(self))
    }
}

extension Bool: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement.pointer, index, self ? 1 : 0)
    }
}

extension Double: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        sqlite3_bind_double(statement.pointer, index, self)
    }
}

extension String: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { utf8 in
            // An empty buffer may have no address, which would bind NULL.
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                guard let start = bytes.baseAddress else { return csqlite_bind_text(statement.pointer, index, "", 0) }
                return csqlite_bind_text(statement.pointer, index, start, UInt64(bytes.count))
            }
        }
    }
}

extension [UInt8]: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return sqlite3_bind_zeroblob(statement.pointer, index, 0) }
            return csqlite_bind_blob(statement.pointer, index, start, UInt64(bytes.count))
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    public func bind(to statement: PreparedStatement, at index: Int32) -> Int32 {
        guard let value = self else { return sqlite3_bind_null(statement.pointer, index) }
        return value.bind(to: statement, at: index)
    }
}
