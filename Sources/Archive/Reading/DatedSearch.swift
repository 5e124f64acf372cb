import SQLite

/// Finds rows in the order of their dates without going through all of a large archive.
///
/// There are two ways. Where a condition is narrow (a name, a word), the rows that fit it are collected and sorted.
/// Else, and where the name or word is that of tens of thousands, the archive is walked in the order of dates, and as
/// many rows come by at once as a page needs.
struct DatedSearch {
    /// What is searched, and by which indexes.
    struct Table {
        let name: String
        /// Source of rows that a condition leads to.
        let collected: String
        /// Source of rows in the order of their dates.
        let walked: String
        let date: String
        /// What follows the date in the order.
        let later: String
        let laterDescending: String

        static let statements = Table(
            name: "statement",
            collected: "statement JOIN article INDEXED BY article_head ON article.id = statement.article_id",
            walked: "article INDEXED BY article_published CROSS JOIN statement ON statement.article_id = article.id",
            date: "article.published", later: "article.id, statement.number",
            laterDescending: "article.id DESC, statement.number")
        static let events = Table(
            name: "event",
            collected: "event JOIN article INDEXED BY article_head ON article.id = event.article_id",
            walked: "event INDEXED BY event_day CROSS JOIN article INDEXED BY article_head ON article.id = event.article_id",
            date: "event.day", later: "event.article_id, event.number",
            laterDescending: "event.article_id DESC, event.number DESC")
        static let articles = Table(
            name: "article", collected: "article", walked: "article INDEXED BY article_published",
            date: "article.published", later: "article.id", laterDescending: "article.id DESC")
    }

    /// An order other than by date; date and what follows come after `terms`.
    struct Order {
        var join = ""
        var parameters: [any Bindable] = []
        var terms = ""
        var isDescending = false
    }

    struct Page {
        var ids: [Int64] = []
        /// Nil where there are more than `mostCounted` and counting them would take long.
        var total: Int?
    }

    /// More rows than this are counted only where that costs nothing, or where the count is what was asked for.
    static let mostCounted = 1_000
    /// More rows of one narrow condition than this are not collected.
    static let mostCollected = 5_000
    /// Of one that is tested slowly.
    static let mostCollectedSlowly = 20_000

    let table: Table
    let connection: Connection
    var narrow: [NarrowCondition] = []
    var broad: [SQLCondition] = []
    var dates: [SQLCondition] = []

    /// What a row must fit.
    var condition: SQLCondition { .all(narrow.map(\.membership) + broad + dates) }

    // MARK: Pages

    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    func page(_ order: Order = Order(), limit: Int?, offset: Int) throws -> Page {
        var page = Page()
        if try order.terms.isEmpty && isWalked {
            page.ids = try walk(order, limit: limit, offset: offset)
            page.total = try total(of: page, limit: limit, offset: offset) ?? boundedCount()
        } else {
            let query = collection(order)
            try connection.forEach(query.sql, query.parameters + [limit ?? -1, offset]) { row in
                page.ids.append(try row[0])
                page.total = try row[1]
            }
            page.total = try page.total ?? (offset == 0 ? 0 : count())
        }
        return page
    }

    /// The number of all rows where the page shows the last of them.
    private func total(of page: Page, limit: Int?, offset: Int) -> Int? {
        let isLast = page.ids.count < limit ?? .max && (offset == 0 || !page.ids.isEmpty)
        return isLast ? offset + page.ids.count : nil
    }

    /// Whether the rows are better met in the order of dates than collected.
    var isWalked: Bool {
        get throws {
            guard narrow.count < 2 else { return false }
            return try narrow.allSatisfy { condition in
                let most = condition.isSlowlyTested ? Self.mostCollectedSlowly : Self.mostCollected
                let query = "SELECT count(*) FROM (SELECT 1 FROM (\(condition.ids.sql)) LIMIT \(most + 1))"
                return try connection.value(query, condition.ids.parameters) ?? 0 > most
            }
        }
    }

    /// Ids with the number of all; two parameters more are limit and offset.
    func collection(_ order: Order = Order()) -> SQLCondition {
        let condition = condition
        let terms = order.terms.isEmpty ? "" : order.terms + ", "
        return SQLCondition(
            """
            SELECT \(table.name).id, count(*) OVER () FROM \(table.collected) \(order.join) WHERE \(condition.sql)
            ORDER BY \(terms)\(table.date) IS NULL, \(inOrder(order)) LIMIT ? OFFSET ?
            """, order.parameters + condition.parameters)
    }

    private func walk(_ order: Order, limit: Int?, offset: Int) throws -> [Int64] {
        let query = walk(order)
        return try connection.all(query.sql, query.parameters + [limit ?? -1, offset]) { row in try row[0] }
    }

    /// Ids, those without a date last; two parameters more are limit and offset. The limits within keep SQLite from
    /// taking the orders within for idle.
    func walk(_ order: Order = Order()) -> SQLCondition {
        let tests = narrow.map(\.test) + broad
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

    private func inOrder(_ order: Order) -> String {
        order.isDescending ? "\(table.date) DESC, \(table.laterDescending)" : "\(table.date), \(table.later)"
    }

    // MARK: Counts

    func count() throws -> Int { try count(condition) }

    /// How many rows only their missing date leaves out.
    func undatedCount() throws -> Int {
        guard !dates.isEmpty else { return 0 }
        return try count(.all(narrow.map(\.membership) + broad + [SQLCondition("\(table.date) IS NULL")]))
    }

    /// Rows to count, with their articles.
    var source: String { narrow.isEmpty ? table.walked : table.collected }

    private func count(_ condition: SQLCondition) throws -> Int {
        try connection.value("SELECT count(*) FROM \(source) WHERE \(condition.sql)", condition.parameters) ?? 0
    }

    /// Nil where there are more than `mostCounted`. Of rows that are walked.
    func boundedCount() throws -> Int? {
        let query = boundedCountQuery
        let count = try connection.value(query.sql, query.parameters) ?? 0
        return count > Self.mostCounted ? nil : count
    }

    var boundedCountQuery: SQLCondition {
        let others = SQLCondition.all(broad + dates)
        let bound = "LIMIT \(Self.mostCounted + 1)"
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
