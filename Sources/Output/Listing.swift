/// Rows of one kind as every format shows them: no command writes a format by hand.
public struct Listing: Sendable {
    /// What the rows are, as the member that holds them in JSON (`statements`).
    public var name: String
    public var columns: [String]
    /// One value for each column.
    public var rows: [[JSONValue]]
    /// What JSON says before the rows, after its schema number: the query that they answer.
    public var preamble: [JSONValue.Member]
    /// What JSON says after the rows: totals, other readings of a name.
    public var remarks: [JSONValue.Member]

    public init(
        _ name: String, columns: [String], rows: [[JSONValue]],
        preamble: [JSONValue.Member] = [], remarks: [JSONValue.Member] = []
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.preamble = preamble
        self.remarks = remarks
    }

    /// A row as an object with the columns as its members.
    public static func object(_ columns: [String], _ row: [JSONValue]) -> JSONValue {
        .object(zip(columns, row).map { JSONValue.Member($0, $1) })
    }

    /// All rows so.
    var objects: [JSONValue] { rows.map { Self.object(columns, $0) } }

    /// The number of JSON answers' schema: raised when a member changes its meaning or goes away.
    public static let schema = 1
}
