import SQLite

/// A condition with the values of its parameters, in order.
struct SQLCondition {
    let sql: String
    let parameters: [any Bindable]
    /// The smallest index of the articles that has all it asks for; nil where it asks for more.
    let index: ArticleIndex?

    init(_ sql: String, _ parameters: [any Bindable] = [], index: ArticleIndex? = nil) {
        self.sql = sql
        self.parameters = parameters
        self.index = index
    }

    static func all(_ conditions: [SQLCondition]) -> SQLCondition {
        SQLCondition(
            conditions.isEmpty ? "1" : conditions.map { "(\($0.sql))" }.joined(separator: " AND "),
            conditions.flatMap(\.parameters))
    }

    /// What fits one of these, which are by the same index.
    static func either(_ conditions: [SQLCondition]) -> SQLCondition {
        SQLCondition(
            conditions.map { "(\($0.sql))" }.joined(separator: " OR "), conditions.flatMap(\.parameters),
            index: conditions.first?.index)
    }

    /// The column has one of the values; no condition where there are none.
    static func any(of values: [String], in column: String, index: ArticleIndex? = nil) -> [SQLCondition] {
        values.isEmpty
            ? [] : [SQLCondition("\(column) IN (SELECT value FROM json_each(?))", [jsonArray(values)], index: index)]
    }

    /// Not what fits all of these; nothing is left out where there are none. IS NOT TRUE rather than NOT: where a speaker is
    /// unknown a condition on it is neither true nor false.
    static func leavingOut(_ conditions: [SQLCondition]) -> SQLCondition {
        let fitting = all(conditions)
        return conditions.isEmpty ? fitting : SQLCondition("(\(fitting.sql)) IS NOT TRUE", fitting.parameters)
    }

    /// Rows of an article that counts: its newest revision, and once where it repeats another.
    static func counted(includingCopies: Bool) -> [SQLCondition] {
        includingCopies
            ? [SQLCondition("article.current = 1", index: .head)]
            : [SQLCondition("article.current = 1 AND article.copy_of IS NULL", index: .counted)]
    }
}

/// An index by an article's id, from the smallest on.
enum ArticleIndex: String, Comparable {
    /// Articles that count, with their dates.
    case counted = "article_counted"
    /// All articles, with their sources as well.
    case head = "article_head"

    static func < (first: ArticleIndex, second: ArticleIndex) -> Bool { first == .counted && second == .head }
}

/// Numbers as one parameter: `IN (SELECT value FROM json_each(?))` is the same statement for any count of them.
func jsonArray(_ ids: [Int64]) -> String {
    // A name can be that of tens of thousands: the digits are written without a String for each.
    String(unsafeUninitializedCapacity: 2 + 21 * ids.count) { bytes in
        var end = 0
        func write(_ byte: UInt8) {
            bytes[end] = byte
            end += 1
        }
        write(UInt8(ascii: "["))
        for (index, id) in ids.enumerated() {
            if index > 0 { write(UInt8(ascii: ",")) }
            if id < 0 { write(UInt8(ascii: "-")) }
            let first = end
            var rest = id.magnitude
            repeat {
                write(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            bytes[first..<end].reverse()
        }
        write(UInt8(ascii: "]"))
        return end
    }
}

/// Texts as one parameter.
func jsonArray(_ texts: [String]) -> String {
    let quoted = texts.map { text in
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
    return "[" + quoted.joined(separator: ",") + "]"
}
