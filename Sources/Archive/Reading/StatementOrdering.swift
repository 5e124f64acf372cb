/// How the statements that fit a filter are put in order.
struct StatementOrdering {
    /// Of the statements with a common word no more than this are ranked, those that were stored last.
    static let mostRanked = 2_000

    private let order: StatementOrder
    /// In FTS5's language; nil where no words are asked for.
    private let words: String?

    init(_ order: StatementOrder, of filter: StatementFilter) {
        self.order = order
        words = FullTextQuery.any(filter.text.map(FullTextQuery.words))
    }

    func page(_ search: DatedSearch, limit: Int?, offset: Int) throws -> DatedSearch.Page {
        if order == .relevance, let limit, let words, try search.isLarge(Self.mostRanked) {
            let ids: [Int64] = try search.connection.all(
                Self.rankedSQL(search), [words, Self.mostRanked] + SQLCondition.all(search.tests).parameters + [limit, offset]
            ) { row in try row[0] }
            if ids.count == limit { return DatedSearch.Page(ids: ids, total: try search.boundedCount()) }
        }
        return try search.page(sorting, limit: limit, offset: offset)
    }

    var sorting: DatedSearch.Order {
        switch order {
        case .date: DatedSearch.Order()
        case .newest: DatedSearch.Order(isDescending: true)
        case .relevance:
            words.map { words in
                DatedSearch.Order(
                    join: """
                        JOIN (SELECT rowid AS id, bm25(statement_fts) AS distance FROM statement_fts
                            WHERE statement_fts MATCH ?) AS match ON match.id = statement.id
                        """,
                    parameters: [words], terms: "match.distance")
            } ?? DatedSearch.Order()
        case .speaker:
            DatedSearch.Order(
                join: """
                    LEFT JOIN actor AS named ON named.id = statement.speaker_id
                    LEFT JOIN actor AS speaker ON speaker.id = named.canonical_id
                    """,
                terms: "speaker.name IS NULL, speaker.name, speaker.id")
        }
    }

    /// The best of those stored last; parameters are the words, how many to rank, the other conditions', limit and offset.
    static func rankedSQL(_ search: DatedSearch) -> String {
        """
        SELECT statement.id FROM (
            SELECT id FROM (
                SELECT rowid AS id, bm25(statement_fts) AS distance FROM statement_fts WHERE statement_fts MATCH ?
                ORDER BY rowid DESC LIMIT ?)
            ORDER BY distance LIMIT -1) AS ranked
        CROSS JOIN \(search.table.collected) WHERE statement.id = ranked.id AND \(SQLCondition.all(search.tests).sql)
        LIMIT ? OFFSET ?
        """
    }
}
