import CSQLite

/// A column's value of whatever type it is stored as, for code that does not know the column.
public enum DynamicValue: Hashable, Sendable, ColumnValue {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    public static func read(_ statement: OpaquePointer, _ index: Int32, storage: Int32) -> DynamicValue? {
        switch storage {
        case SQLITE_INTEGER: Int64.read(statement, index, storage: storage).map { .integer($0) }
        case SQLITE_FLOAT: Double.read(statement, index, storage: storage).map { .real($0) }
        case SQLITE_TEXT: String.read(statement, index, storage: storage).map { .text($0) }
        case SQLITE_BLOB: [UInt8].read(statement, index, storage: storage).map { .blob($0) }
        default: .null
        }
    }
}
