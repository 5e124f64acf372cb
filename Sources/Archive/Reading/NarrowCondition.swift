/// A condition that few rows of an archive fit, in the forms that a search needs.
struct NarrowCondition {
    /// `statement`, `event` or `article`.
    private let table: String
    /// A SELECT of the ids that fit, as column `id`; one may come twice.
    let ids: SQLCondition
    /// Whether a row is among them: reads the ids once, then looks rows up there.
    let membership: SQLCondition
    /// The same asked of one row, for a search that comes across the rows in another order.
    let test: SQLCondition
    /// Asking a row whether it fits costs about as much as gathering this many ids.
    let idsPerTest: Int
    /// Whether so many rows fit it that each row that comes by is asked, rather than all ids gathered first.
    var asksRows = false
    /// Of words: the ids, each once, with how far the row is from the words, as column `distance`.
    let ranking: SQLCondition?
    /// Of statements: articles that all that fit are in, as column `id`, where that is quicker told than the ids.
    let articles: SQLCondition?

    /// - Parameter test: Where there is a way that does not need all ids first.
    init(
        on table: String, ids: SQLCondition, test: SQLCondition? = nil, idsPerTest: Int = 1,
        ranking: SQLCondition? = nil, articles: SQLCondition? = nil
    ) {
        self.ranking = ranking
        self.articles = articles
        self.idsPerTest = idsPerTest
        self.table = table
        self.ids = ids
        membership = SQLCondition("+\(table).id IN (\(ids.sql))", ids.parameters)
        self.test = test ?? membership
    }

    /// What is asked of a row that another condition, or the order, has led to.
    var question: SQLCondition { asksRows ? test : membership }

    /// Fits what fits one of the two.
    func or(_ other: NarrowCondition) -> NarrowCondition {
        NarrowCondition(
            on: table, ids: ids.union(other.ids),
            test: SQLCondition("\(test.sql) OR \(other.test.sql)", test.parameters + other.test.parameters),
            idsPerTest: max(idsPerTest, other.idsPerTest),
            articles: articles == nil && other.articles == nil ? nil : anyArticles.union(other.anyArticles))
    }

    private var anyArticles: SQLCondition {
        articles ?? SQLCondition("SELECT \(StatementAddress.article(of: "id")) AS id FROM (\(ids.sql))", ids.parameters)
    }
}

extension SQLCondition {
    /// Rows of both SELECTs.
    fileprivate func union(_ other: SQLCondition) -> SQLCondition {
        SQLCondition("\(sql) UNION ALL \(other.sql)", parameters + other.parameters)
    }
}
