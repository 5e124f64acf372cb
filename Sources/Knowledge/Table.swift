import CKnowledge
import Glibc

/// One embedded table of facts. Nothing is read before it is asked for: the pages are mapped on demand.
///
/// A TSV table has a heading line and rows of tab-separated UTF-8 columns; inside a column `|` separates alternatives.
public enum Table: CaseIterable, Sendable {
    case countries, seats, organizations, roles, institutions, regions, subdivisions, leaders, officeholders, places
    case eventRules, eventWords
    case lexicon

    /// The embedded bytes; valid as long as the program runs.
    public var bytes: UnsafeRawBufferPointer {
        var length = 0
        let start = knowledge_table(embedded, &length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    private var embedded: knowledge_table {
        switch self {
        case .countries: KNOWLEDGE_COUNTRIES
        case .seats: KNOWLEDGE_SEATS
        case .organizations: KNOWLEDGE_ORGANIZATIONS
        case .roles: KNOWLEDGE_ROLES
        case .institutions: KNOWLEDGE_INSTITUTIONS
        case .regions: KNOWLEDGE_REGIONS
        case .subdivisions: KNOWLEDGE_SUBDIVISIONS
        case .leaders: KNOWLEDGE_LEADERS
        case .officeholders: KNOWLEDGE_OFFICEHOLDERS
        case .places: KNOWLEDGE_PLACES
        case .eventRules: KNOWLEDGE_EVENT_RULES
        case .eventWords: KNOWLEDGE_EVENT_WORDS
        case .lexicon: KNOWLEDGE_LEXICON
        }
    }

    /// All rows without the heading, in the table's order. For the small tables.
    public var rows: [Row] {
        Table.rows(of: bytes)
    }

    public static func rows(of bytes: UnsafeRawBufferPointer) -> [Row] {
        var rows: [Row] = []
        var position = lineEnd(in: bytes, from: 0) + 1
        while position < bytes.count {
            let end = lineEnd(in: bytes, from: position)
            rows.append(Row(bytes: UnsafeRawBufferPointer(rebasing: bytes[position..<end])))
            position = end + 1
        }
        return rows
    }

    /// The rows whose first column is `key`, in a table sorted bytewise by that column (the heading aside).
    public func rows(sortedUnder key: [UInt8]) -> [Row] {
        let bytes = bytes
        let first = Table.lineEnd(in: bytes, from: 0) + 1
        var low = first
        var high = bytes.count
        while low < high {
            let start = Table.lineStart(in: bytes, before: low + (high - low) / 2, notBefore: low)
            if Table.compareKey(in: bytes, at: start, with: key) < 0 {
                low = Table.lineEnd(in: bytes, from: start) + 1
            } else {
                high = start
            }
        }
        var rows: [Row] = []
        while low < bytes.count, Table.compareKey(in: bytes, at: low, with: key) == 0 {
            let end = Table.lineEnd(in: bytes, from: low)
            rows.append(Row(bytes: UnsafeRawBufferPointer(rebasing: bytes[low..<end])))
            low = end + 1
        }
        return rows
    }

    private static func lineEnd(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
        firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: position)
    }

    /// The position of the byte from `position` on, or the end.
    private static func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
        guard let start = bytes.baseAddress, position < bytes.count,
            let found = memchr(start + position, Int32(byte), bytes.count - position)
        else { return bytes.count }
        return UnsafeRawPointer(found) - start
    }

    private static func lineStart(in bytes: UnsafeRawBufferPointer, before position: Int, notBefore low: Int) -> Int {
        var position = position
        while position > low, bytes[position - 1] != UInt8(ascii: "\n") { position -= 1 }
        return position
    }

    /// Below, at or above zero as the first column at `start` sorts before, equals or sorts after `key`.
    private static func compareKey(in bytes: UnsafeRawBufferPointer, at start: Int, with key: [UInt8]) -> Int {
        for (offset, byte) in key.enumerated() {
            let position = start + offset
            guard position < bytes.count, bytes[position] >= 0x20 else { return -1 }
            if bytes[position] != byte { return bytes[position] < byte ? -1 : 1 }
        }
        let end = start + key.count
        return end < bytes.count && bytes[end] >= 0x20 ? 1 : 0
    }

    /// One row; columns are decoded when asked for.
    public struct Row: @unchecked Sendable {
        let bytes: UnsafeRawBufferPointer

        /// The column's text; empty where the row has no such column.
        public subscript(column: Int) -> String { String(decoding: self.bytes(of: column), as: UTF8.self) }

        /// The column's alternatives, separated by `|`.
        public func alternatives(_ column: Int) -> [String] {
            bytes(of: column).split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        }

        private func bytes(of column: Int) -> Slice<UnsafeRawBufferPointer> {
            var start = 0
            for _ in 0..<column {
                start = Table.firstIndex(of: UInt8(ascii: "\t"), in: bytes, from: start)
                if start == bytes.count { return bytes[start..<start] }
                start += 1
            }
            return bytes[start..<Table.firstIndex(of: UInt8(ascii: "\t"), in: bytes, from: start)]
        }
    }
}
