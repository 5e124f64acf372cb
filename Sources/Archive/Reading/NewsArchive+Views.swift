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
    /// The views of the file, by name.
    public func views() throws(ArchiveError) -> [ArchiveView] {
        try translated {
            try connection.all("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") { row in
                try row[0] as String
            }
            .map { name in
                ArchiveView(
                    name: name,
                    columns: try connection.all("SELECT name FROM pragma_table_info(?) ORDER BY cid", [name]) { row in
                        try row[0]
                    })
            }
        }
    }

    /// Calls `body` with each row of a view, in the view's columns.
    public func forEachRow(of view: ArchiveView, _ body: ([ViewValue]) throws -> Void) throws {
        // The name comes from `views()`; a quotation mark in it could still not end the identifier.
        let name = view.name.replacing("\"", with: "\"\"")
        try connection.snapshot {
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
