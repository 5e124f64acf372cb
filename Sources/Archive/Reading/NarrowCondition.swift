/// A condition that few rows of an archive fit, in the forms that a search needs.
struct NarrowCondition {
    /// `statement`, `event` or `article`.
    private let table: String
    /// A SELECT of the ids that fit, as column `id`; one may come twice.
    let ids: SQLCondition
    /// The same of statements with their `article_id` and `number`, where indexes alone tell all three.
    let located: SQLCondition?
    /// Whether a row is among them: reads the ids once, then looks rows up there.
    let membership: SQLCondition
    /// The same asked of one row, for a search that comes across the rows in another order.
    let test: SQLCondition
    /// Of statements: articles that all that fit are in, as column `id`, where that is quickly told and `located` is not.
    let articles: SQLCondition?

    /// - Parameters:
    ///   - membership: Where there is a shorter way than over the ids.
    ///   - test: Where there is a way that does not need all ids first.
    init(
        on table: String, ids: SQLCondition, located: SQLCondition? = nil, membership: SQLCondition? = nil,
        test: SQLCondition? = nil, articles: SQLCondition? = nil
    ) {
        self.articles = articles
        self.table = table
        self.ids = ids
        self.located = located
        self.membership = membership ?? SQLCondition("\(table).id IN (\(ids.sql))", ids.parameters)
        self.test = test ?? self.membership
    }

    /// Statements whose ids, articles and numbers indexes alone tell.
    init(
        located: SQLCondition, membership: SQLCondition? = nil, test: SQLCondition? = nil, articles: SQLCondition? = nil
    ) {
        self.init(
            on: "statement", ids: SQLCondition("SELECT id FROM (\(located.sql))", located.parameters), located: located,
            membership: membership, test: test, articles: articles)
    }

    /// Fits what fits one of the two.
    func or(_ other: NarrowCondition) -> NarrowCondition {
        NarrowCondition(
            on: table, ids: ids.union(other.ids), located: Self.union(located, other.located),
            test: SQLCondition("\(test.sql) OR \(other.test.sql)", test.parameters + other.test.parameters),
            articles: articles == nil && other.articles == nil ? nil : Self.union(anyArticles, other.anyArticles))
    }

    private static func union(_ first: SQLCondition?, _ second: SQLCondition?) -> SQLCondition? {
        guard let first, let second else { return nil }
        return first.union(second)
    }

    private var anyArticles: SQLCondition? {
        articles ?? located.map { SQLCondition("SELECT article_id AS id FROM (\($0.sql))", $0.parameters) }
    }
}

extension SQLCondition {
    /// Rows of both SELECTs.
    fileprivate func union(_ other: SQLCondition) -> SQLCondition {
        SQLCondition("\(sql) UNION ALL \(other.sql)", parameters + other.parameters)
    }
}
