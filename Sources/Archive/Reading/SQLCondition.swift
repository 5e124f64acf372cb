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
