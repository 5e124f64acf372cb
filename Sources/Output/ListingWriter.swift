/// Writes a listing in one of the formats.
public struct ListingWriter {
    private let stream: OutputStream
    private let format: OutputFormat
    private let terminal: Terminal

    public init(_ format: OutputFormat, to stream: OutputStream) {
        self.format = format
        self.stream = stream
        terminal = Terminal(of: stream)
    }

    /// - Parameter layout: How people see these rows; nil is a table of all columns.
    public func write(_ listing: Listing, layout: ((Terminal) -> String)? = nil) throws(OutputStream.Failure) {
        switch format {
        case .table: try stream.write(layout?(terminal) ?? listing.table(terminal))
        case .json: try writeJSON(listing)
        case .jsonl, .csv, .tsv, .markdown:
            try writeHeading(listing.columns)
            for row in listing.rows { try writeRow(listing.columns, row) }
        }
        try stream.flush()
    }

    // MARK: Formats of one row a line

    /// What stands above the rows, in a format of one row a line.
    public func writeHeading(_ columns: [String]) throws(OutputStream.Failure) {
        switch format {
        case .table, .json, .jsonl: break
        case .csv, .tsv: try stream.writeLine(separated(columns))
        case .markdown:
            try stream.writeLine(separated(columns))
            try stream.writeLine("|" + String(repeating: " --- |", count: columns.count))
        }
    }

    /// One row, in a format of one row a line.
    public func writeRow(_ columns: [String], _ row: [JSONValue]) throws(OutputStream.Failure) {
        switch format {
        case .table, .json: break
        case .jsonl: try stream.write(Listing.object(columns, row).utf8 + [0x0A])
        case .csv, .tsv, .markdown: try stream.writeLine(separated(row.map(\.plain)))
        }
    }

    private func separated(_ values: [String]) -> String {
        switch format {
        case .csv: values.map(Self.csvField).joined(separator: ",")
        case .tsv: values.map { $0.replacing(#/[\t\r\n]+/#, with: " ") }.joined(separator: "\t")
        case .markdown: "| \(values.map(Self.markdownCell).joined(separator: " | ")) |"
        case .table, .json, .jsonl: values.joined(separator: " ")
        }
    }

    private static func csvField(_ value: String) -> String {
        value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
    }

    private static func markdownCell(_ value: String) -> String {
        var cell = ""
        for character in value.replacing(#/[\r\n]+/#, with: " ") {
            switch character {
            // Quoted words are shown as they are, not as emphasis, links or tags.
            case "\\", "|", "*", "_", "`", "[", "]", "~", "<": cell += "\\\(character)"
            case "&": cell += "&amp;"
            default: cell.append(character)
            }
        }
        return cell
    }

    // MARK: JSON

    private func writeJSON(_ listing: Listing) throws(OutputStream.Failure) {
        let head: [JSONValue.Member] = [JSONValue.Member("schema", .integer(Listing.schema))] + listing.preamble
        // A row a line inside one object, so that a long answer is neither one line nor held twice in memory.
        try stream.write(Array(JSONValue.object(head).utf8.dropLast()))
        try stream.write(",\"\(listing.name)\":[")
        for (index, row) in listing.rows.enumerated() {
            try stream.write(index == 0 ? "\n" : ",\n")
            try stream.write(Listing.object(listing.columns, row).utf8)
        }
        try stream.write(listing.rows.isEmpty ? "]" : "\n]")
        if !listing.remarks.isEmpty {
            try stream.write(",")
            try stream.write(Array(JSONValue.object(listing.remarks).utf8.dropFirst().dropLast()))
        }
        try stream.write("}\n")
    }

}

extension Listing {
    /// Columns aligned, numbers to the right, the last column cut where the line would be too long.
    public func table(_ terminal: Terminal) -> String {
        if rows.isEmpty { return "" }
        let cells = rows.map { $0.map { $0.plain.replacing(#/\s+/#, with: " ") } }
        let widths = columns.indices.map { column in
            min(60, max(TextLayout.width(columns[column]), cells.map { TextLayout.width($0[column]) }.max() ?? 0))
        }
        let isNumeric = columns.indices.map { column in rows.allSatisfy { $0[column].isNumeric } }
        func line(_ values: [String]) -> String {
            var result = ""
            for (column, value) in values.enumerated() {
                let isLast = column == values.count - 1
                let limit = isLast ? max(10, terminal.width - TextLayout.width(result)) : widths[column]
                let cell = TextLayout.shortened(value, to: limit)
                let pads = !isLast || isNumeric[column]
                result += pads
                    ? TextLayout.padded(cell, to: widths[column], isRightAligned: isNumeric[column]) + (isLast ? "" : "  ") : cell
            }
            while result.last == " " { result.removeLast() }
            return result
        }
        let heading = terminal.styled(line(columns), .bold)
        return ([heading] + cells.map(line)).map { $0 + "\n" }.joined()
    }
}

extension JSONValue {
    /// The value as text formats show it: nothing for null, JSON for what has parts.
    var plain: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "1" : "0"
        case .integer(let value): value.description
        case .number(let value): value.description
        case .string(let value): value
        case .array, .object: String(decoding: utf8, as: UTF8.self)
        }
    }

    var isNumeric: Bool {
        switch self {
        case .integer, .number, .null: true
        case .bool, .string, .array, .object: false
        }
    }
}
