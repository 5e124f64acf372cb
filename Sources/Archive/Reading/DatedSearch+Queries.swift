/// The SELECTs of a search. Two parameters more are limit and offset.
extension DatedSearch {
    /// Ids with the number of all.
    func collection(_ order: Order = Order()) -> SQLCondition {
        if order.terms.isEmpty, let located {
            return SQLCondition(
                """
                SELECT statement.id, count(*) OVER () FROM \(located.sql)
                ORDER BY \(byDate(order)) LIMIT ? OFFSET ?
                """, located.parameters)
        }
        let condition = condition
        let terms = order.terms.isEmpty ? "" : order.terms + ", "
        return SQLCondition(
            """
            SELECT \(table.name).id, count(*) OVER () FROM \(table.collected) \(order.join) WHERE \(condition.sql)
            ORDER BY \(terms)\(byDate(order)) LIMIT ? OFFSET ?
            """, order.parameters + condition.parameters)
    }

    /// FROM and WHERE of all rows that fit, for what needs no more of a row than its id and its article.
    var rows: SQLCondition { located ?? SQLCondition("\(source) WHERE \(condition.sql)", condition.parameters) }

    /// The same of statements whose rows need not be read.
    private var located: SQLCondition? {
        guard narrow.count == 1, let rows = narrow[0].located, (counted + broad).allSatisfy(\.isOnArticleHead) else { return nil }
        let others = SQLCondition.all(tests)
        return SQLCondition(
            """
            (SELECT DISTINCT id, article_id, number FROM (\(rows.sql))) AS statement
            CROSS JOIN article INDEXED BY article_head ON article.id = statement.article_id
            WHERE \(others.sql)
            """, rows.parameters + others.parameters)
    }

    /// Ids, those without a date last. The limits within keep SQLite from taking the orders within for idle.
    func walk(_ order: Order = Order()) -> SQLCondition {
        let tests = narrow.map(\.test) + counted + broad
        guard dates.isEmpty else {
            let condition = SQLCondition.all(tests + dates)
            return SQLCondition(
                """
                SELECT \(table.name).id FROM \(table.walked) WHERE \(condition.sql) ORDER BY \(inOrder(order)) LIMIT ? OFFSET ?
                """, condition.parameters)
        }
        let condition = SQLCondition.all(tests)
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

    /// The same of statements in some articles, which are read in the order of their numbers, as their index has them.
    /// - Parameter articles: A SELECT of the articles' ids, as column `id`.
    func walk(_ order: Order = Order(), through articles: SQLCondition) -> SQLCondition {
        let onArticle = SQLCondition.all(counted + broad.filter(\.isOnArticleHead) + dates)
        let condition = SQLCondition.all(narrow.map(\.test) + broad.filter { !$0.isOnArticleHead })
        let direction = order.isDescending ? "DESC" : "ASC"
        return SQLCondition(
            """
            SELECT statement.id FROM (
                SELECT article.id, article.published, article.current, article.copy_of, article.source
                FROM (SELECT DISTINCT id FROM (\(articles.sql)) ORDER BY id LIMIT -1) AS candidate
                CROSS JOIN article INDEXED BY article_head ON article.id = candidate.id
                WHERE \(onArticle.sql)
                ORDER BY article.published IS NULL, article.published \(direction), article.id \(direction) LIMIT -1) AS article
            CROSS JOIN statement INDEXED BY sqlite_autoindex_statement_1 ON statement.article_id = article.id
            WHERE \(condition.sql) LIMIT ? OFFSET ?
            """, articles.parameters + onArticle.parameters + condition.parameters)
    }

    /// Terms of ORDER BY: those without a date last.
    func byDate(_ order: Order = Order()) -> String { "\(table.date) IS NULL, \(inOrder(order))" }

    private func inOrder(_ order: Order) -> String {
        order.isDescending ? "\(table.date) DESC, \(table.laterDescending)" : "\(table.date), \(table.later)"
    }

    /// How many rows there are, as far as `NewsArchive.mostCounted` and one more. Without limit and offset.
    var boundedCountQuery: SQLCondition {
        let others = SQLCondition.all(tests)
        let bound = "LIMIT \(NewsArchive.mostCounted + 1)"
        if let located {
            return SQLCondition("SELECT count(*) FROM (SELECT 1 FROM \(located.sql) \(bound))", located.parameters)
        }
        guard let led = narrow.first else {
            return SQLCondition(
                "SELECT count(*) FROM (SELECT 1 FROM \(table.walked) WHERE \(others.sql) \(bound))", others.parameters)
        }
        let row = "\(table.name).id"
        return SQLCondition(
            """
            SELECT count(*) FROM (
                SELECT DISTINCT \(row) FROM (\(led.ids.sql)) AS led CROSS JOIN \(table.collected)
                WHERE \(row) = led.id AND \(others.sql) \(bound))
            """, led.ids.parameters + others.parameters)
    }
}
