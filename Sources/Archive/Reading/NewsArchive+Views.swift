import SQLite

/// A view of the file, as people see it.
public struct ArchiveView: Hashable, Sendable {
    public let name: String
    public let columns: [String]
}

/// A value of a view's row.
public enum ViewValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

extension NewsArchive {
    /// The names of the file's views, in order.
    public func viewNames() throws(ArchiveError) -> [String] {
        try translated {
            try connection.all("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") { row in try row[0] }
        }
    }

    /// - Throws: Also where a view that somebody made reads what is not there.
    public func view(_ name: String) throws(ArchiveError) -> ArchiveView {
        try translated {
            ArchiveView(
                name: name, columns: try connection.all("SELECT name FROM pragma_table_info(?) ORDER BY cid", [name]) { row in try row[0] })
        }
    }

    /// Runs `body`, which sees one state of the archive throughout, whatever an ingest does meanwhile.
    public func atOneTime<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try connection.snapshot(body) } catch let error as SQLiteError { throw ArchiveError.from(error, path: path) }
    }

    /// Calls `body` with each row of a view, in the view's columns.
    public func forEachRow(of view: ArchiveView, _ body: ([ViewValue]) throws -> Void) throws {
        // The name comes from `viewNames()`; a quotation mark in it could still not end the identifier.
        let name = view.name.replacing("\"", with: "\"\"")
        // What `body` throws is its own.
        try atOneTime {
            try connection.forEach("SELECT * FROM \"\(name)\"") { row in
                try body(try view.columns.indices.map { column in ViewValue(try row[column]) })
            }
        }
    }
}

extension ViewValue {
    fileprivate init(_ value: DynamicValue) {
        self = switch value {
        case .null, .blob: .null
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .text(let text): .text(text)
        }
    }
}
