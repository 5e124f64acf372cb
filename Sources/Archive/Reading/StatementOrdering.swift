/// How the statements that fit a filter are put in order.
struct StatementOrdering {
    /// Of the statements with a common word no more than this are ranked, those that were stored last.
    static let mostRanked = 1_000

    let order: StatementOrder

    func page(_ search: DatedSearch, limit: Int?, offset: Int) throws -> DatedSearch.Page {
        if order == .relevance, let limit, let best = search.best(of: Self.mostRanked), try search.isLarge(Self.mostRanked) {
            let ids: [Int64] = try search.connection.all(best.sql, best.parameters + [limit, offset]) { row in try row[0] }
            if ids.count == limit { return DatedSearch.Page(ids: ids, total: try search.boundedCount()) }
        }
        return try search.page(sorting, limit: limit, offset: offset)
    }

    var sorting: DatedSearch.Order {
        switch order {
        case .date: DatedSearch.Order()
        case .newest: DatedSearch.Order(isDescending: true)
        case .relevance: DatedSearch.Order(isRanked: true)
        case .speaker:
            DatedSearch.Order(
                join: """
                    LEFT JOIN actor AS named ON named.id = statement.speaker_id
                    LEFT JOIN actor AS speaker ON speaker.id = named.canonical_id
                    """,
                terms: "speaker.name IS NULL, speaker.name, speaker.id, ")
        }
    }
}
