/// Days from one ISO-8601 date to another, both inclusive; a date without a day stands for its whole month or year.
struct DateRange {
    var after: String?
    var before: String?

    /// - Parameter index: The smallest index of the articles that has the column, where one has.
    func conditions(on column: String, index: ArticleIndex? = nil) -> [SQLCondition] {
        var conditions: [SQLCondition] = []
        if let after { conditions.append(SQLCondition("\(column) >= ?", [after], index: index)) }
        // A tilde sorts after all that can follow in a longer date: 2024-03 includes 2024-03-25T10:00.
        if let before { conditions.append(SQLCondition("\(column) < ? || '~'", [before], index: index)) }
        return conditions
    }
}
