/// The SELECTs of a search. Two parameters more are limit and offset.
extension DatedSearch {
    /// Ids with the number of all.
    func collection(_ order: Order = Order()) -> SQLCondition {
        let ranked = order.isRanked ? ranked : nil
        let found = ranked ?? found(reading: !order.join.isEmpty, join: order.join)
        return SQLCondition(
            """
            SELECT \(table.name).id, count(*) OVER () FROM \(found.sql)
            ORDER BY \(ranked != nil ? "distance, " : order.terms)\(byDate(order)) LIMIT ? OFFSET ?
            """, found.parameters)
    }

    /// Of the rows with the words that are searched and the highest ids, those that the words fit best; nil where no words
    /// lead to the rows.
    func best(of most: Int) -> SQLCondition? {
        guard let ranking = narrow.first?.ranking else { return nil }
        let last = SQLCondition(
            "SELECT id, distance FROM (\(ranking.sql)) ORDER BY id DESC LIMIT \(most)", ranking.parameters)
        let ids = led(by: last, to: "id", narrow.dropFirst())
        let found = found(SQLCondition("\(ids.sql) ORDER BY distance LIMIT -1", ids.parameters), narrow.dropFirst())
        return SQLCondition("SELECT \(table.name).id FROM \(found.sql) LIMIT ? OFFSET ?", found.parameters)
    }

    /// FROM and WHERE of all rows that fit, with their articles and column `distance`; nil where no words are searched.
    private var ranked: SQLCondition? {
        guard let index = narrow.firstIndex(where: { $0.ranking != nil }), let ranking = narrow[index].ranking else { return nil }
        // A distance is told by going through all that has the words, so once for all rows, wherever these are few.
        let others = narrow[..<index] + narrow[(index + 1)...]
        return found(led(by: ranking, to: "id, distance", others), others)
    }

    /// FROM and WHERE of all rows that fit, with their articles.
    /// - Parameters:
    ///   - reading: Whether more is asked of a row than its id.
    ///   - join: More tables, without parameters.
    func found(reading: Bool = false, join: String = "") -> SQLCondition {
        guard let first = narrow.first else {
            let condition = SQLCondition.all(tests)
            // In the order of the ids rows lie side by side; dates, where they are asked for, lead to fewer rows.
            let rows = dates.isEmpty ? table.listed(index) : table.walked
            return SQLCondition("\(rows) \(join) WHERE \(condition.sql)", condition.parameters)
        }
        let ids = led(by: first.ids, to: first.isDistinct ? "id" : "DISTINCT id", narrow.dropFirst())
        return found(ids, narrow.dropFirst(), reading: reading, join: join)
    }

    /// Rows of a SELECT of ids; those of other conditions that were gathered are looked up before anything else is read.
    private func led(by ids: SQLCondition, to columns: String, _ others: ArraySlice<NarrowCondition>) -> SQLCondition {
        let gathered = SQLCondition.all(
            others.filter { !$0.asksRows }.map { SQLCondition("+id IN (\($0.ids.sql))", $0.ids.parameters) })
        return SQLCondition(
            "SELECT \(columns) FROM (\(ids.sql)) WHERE \(gathered.sql)", ids.parameters + gathered.parameters)
    }

    /// The same of the rows that a SELECT has the ids of, each once. A statement is read only where its article fits, and only
    /// where more than its id is asked for.
    private func found(
        _ ids: SQLCondition, _ others: ArraySlice<NarrowCondition>, reading: Bool = false, join: String = ""
    ) -> SQLCondition {
        let asked = others.filter(\.asksRows).map(\.test)
        let rows = if let articles = table.articles, !reading, asked.isEmpty, isOnArticles {
            "AS \(table.name) \(articles(index))"
        } else {
            "AS found \(table.rows(index))"
        }
        let condition = SQLCondition.all(tests + asked)
        return SQLCondition("(\(ids.sql)) \(rows) \(join) WHERE \(condition.sql)", ids.parameters + condition.parameters)
    }

    /// Whether indexes of the articles tell what fits.
    private var isOnArticles: Bool { tests.allSatisfy { $0.index != nil } }
    private var index: ArticleIndex { isOnArticles ? tests.compactMap(\.index).max() ?? .head : .head }

    /// Ids, those without a date last. The limits within keep SQLite from taking the orders within for idle.
    /// - Parameters:
    ///   - articles: All that fits is in these; nil where that is not known, or where they are nearly all.
    ///   - asksRows: Whether too many rows fit the narrow conditions for their ids to be gathered first.
    func walk(_ order: Order = Order(), in articles: [Int64]? = nil, asksRows: Bool = false) -> SQLCondition {
        let among = articles.map { SQLCondition("+article.id IN (SELECT value FROM json_each(?))", [jsonArray($0)]) }
        let condition = SQLCondition.all(
            (among.map { [$0] } ?? []) + tests + narrow.map { asksRows ? $0.test : $0.question })
        guard dates.isEmpty else {
            return SQLCondition(
                """
                SELECT \(table.name).id FROM \(table.walked) WHERE \(condition.sql) ORDER BY \(inOrder(order)) LIMIT ? OFFSET ?
                """, condition.parameters)
        }
        return SQLCondition(
            """
            SELECT id FROM (
                SELECT \(table.name).id FROM \(table.walked) WHERE \(table.date) IS NOT NULL AND \(condition.sql)
                ORDER BY \(inOrder(order)) LIMIT -1)
            UNION ALL
            SELECT id FROM (
                SELECT \(table.name).id FROM \(table.walked) WHERE \(table.date) IS NULL AND \(condition.sql)
                ORDER BY \(inOrder(order)) LIMIT -1)
            LIMIT ? OFFSET ?
            """, condition.parameters + condition.parameters)
    }

    /// Terms of ORDER BY: those without a date last.
    func byDate(_ order: Order = Order()) -> String { "\(table.date) IS NULL, \(inOrder(order))" }

    private func inOrder(_ order: Order) -> String {
        order.isDescending ? "\(table.date) DESC, \(table.laterDescending)" : "\(table.date), \(table.later)"
    }

    /// How many rows there are, as far as `NewsArchive.mostCounted` and one more. Without limit and offset.
    var boundedCountQuery: SQLCondition {
        let found = found()
        return SQLCondition(
            "SELECT count(*) FROM (SELECT 1 FROM \(found.sql) LIMIT \(NewsArchive.mostCounted + 1))", found.parameters)
    }
}
