import SQLite

/// A condition that few rows of an archive fit, in the forms that a search needs.
struct NarrowCondition {
    /// `statement`, `event` or `article`.
    private let table: String
    /// A SELECT of the ids that fit, as column `id`; one may come twice.
    let ids: SQLCondition
    /// Whether a row is among them: reads the ids once, then looks rows up there.
    let membership: SQLCondition
    /// The same asked of one row, for a search that comes across the rows in another order.
    var test: SQLCondition { ownTest ?? membership }
    private let ownTest: SQLCondition?
    /// Asking a row whether it fits costs about as much as gathering this many ids.
    let idsPerTest: Int
    /// Whether so many rows fit it that each row that comes by is asked, rather than all ids gathered first.
    var asksRows = false
    /// Whether an index tells the ids, each once, as quickly as a list of them would.
    let isIndexed: Bool
    /// Of words: the ids, each once, with how far the row is from the words, as column `distance`.
    let ranking: SQLCondition?
    /// Of statements: articles that all that fit are in, as column `id`, where that is quicker told than the ids.
    let articles: SQLCondition?
    /// The ids where they were read, each once; `ids` is this list then.
    private var listed: [Int64]?

    /// - Parameter test: Where there is a way that does not need all ids first.
    init(
        on table: String, ids: SQLCondition, test: SQLCondition? = nil, idsPerTest: Int = 1, isIndexed: Bool = false,
        ranking: SQLCondition? = nil, articles: SQLCondition? = nil
    ) {
        self.ranking = ranking
        self.isIndexed = isIndexed
        self.articles = articles
        self.idsPerTest = idsPerTest
        self.table = table
        self.ids = ids
        membership = SQLCondition("+\(table).id IN (\(ids.sql))", ids.parameters)
        ownTest = test
    }

    /// Counts the ids that fit, as far as `most` and one more, and reads them into a list where there are no more than
    /// `most`: they are found once then, whatever else is asked of them.
    mutating func size(upTo most: Int, _ connection: Connection) throws -> Int {
        if let listed { return min(listed.count, most + 1) }
        guard !isIndexed else { return try connection.size(of: ids, upTo: most) }
        let found = try connection.ids(ids, upTo: most)
        if found.count <= most { list(Set(found).sorted()) }
        return found.count
    }

    private mutating func list(_ found: [Int64]) {
        self = NarrowCondition(
            on: table, ids: SQLCondition("SELECT value AS id FROM json_each(?)", [jsonArray(found)]),
            test: ownTest, idsPerTest: idsPerTest, articles: articles)
        listed = found
    }

    /// Whether no id comes twice.
    var isDistinct: Bool { isIndexed || listed != nil }

    /// The articles of the statements that were read, each once.
    var listedArticles: [Int64]? {
        guard table == "statement", let listed else { return nil }
        return Set(listed.lazy.map { StatementAddress.article(of: $0) }).sorted()
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

extension Connection {
    /// The ids that a SELECT has, as far as `most` and one more.
    func ids(_ rows: SQLCondition, upTo most: Int) throws -> [Int64] {
        try all("SELECT id FROM (\(rows.sql)) LIMIT \(most + 1)", rows.parameters) { row in try row[0] }
    }

    /// How many rows a SELECT has, as far as `most` and one more.
    func size(of rows: SQLCondition, upTo most: Int) throws -> Int {
        try value("SELECT count(*) FROM (SELECT 1 FROM (\(rows.sql)) LIMIT \(most + 1))", rows.parameters) ?? 0
    }
}
