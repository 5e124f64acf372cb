import SQLite

/// Finds rows in the order of their dates without going through all of a large archive.
///
/// There are three ways. Where a condition is narrow (a name, a word), the rows that fit it are collected and sorted.
/// Else, and where the name or word is that of tens of thousands, the archive is walked in the order of dates, and as
/// many rows come by at once as a page needs. In between, where it is quickly told which articles can have such rows at
/// all (those that name an institution), these are walked alone.
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
        /// Nil where there are more than `NewsArchive.mostCounted` and counting them would take long.
        var total: Int?
    }

    /// More rows of one narrow condition than this are not collected.
    static let mostCollected = 5_000
    /// Where a condition tells the articles, rows of fewer articles than this are collected.
    static let fewestArticles = 1_000
    /// Where it tells more articles than this, all are walked.
    static let mostArticles = 20_000

    let table: Table
    let connection: Connection
    var narrow: [NarrowCondition] = []
    /// Which articles count: nearly all.
    var counted: [SQLCondition] = []
    /// What many rows may fit. Of an article they ask only for what index `article_head` has.
    var broad: [SQLCondition] = []
    var dates: [SQLCondition] = []

    /// What a row must fit.
    var condition: SQLCondition { .all(narrow.map(\.membership) + tests) }

    /// All that is asked of a row, or of its article, when it has been come by.
    var tests: [SQLCondition] { counted + broad + dates }

    // MARK: Pages

    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    func page(_ order: Order = Order(), limit: Int?, offset: Int) throws -> Page {
        var page = Page()
        // Where all rows are wanted none comes by in vain.
        switch order.terms.isEmpty && (limit != nil || narrow.isEmpty) ? try way(order) : .collecting {
        case .collecting:
            let query = collection(order)
            try connection.forEach(query.sql, query.parameters + [limit ?? -1, offset]) { row in
                page.ids.append(try row[0])
                page.total = try row[1]
            }
            page.total = try page.total ?? (offset == 0 ? 0 : count())
        case .walking(let query):
            page.ids = try connection.all(query.sql, query.parameters + [limit ?? -1, offset]) { row in try row[0] }
            page.total = try total(of: page, limit: limit, offset: offset) ?? boundedCount()
        }
        return page
    }

    /// The number of all rows where the page shows the last of them.
    private func total(of page: Page, limit: Int?, offset: Int) -> Int? {
        let isLast = page.ids.count < limit ?? .max && (offset == 0 || !page.ids.isEmpty)
        return isLast ? offset + page.ids.count : nil
    }

    private enum Way {
        case collecting
        /// By one of the walks.
        case walking(SQLCondition)
    }

    private func way(_ order: Order) throws -> Way {
        guard narrow.count < 2 else { return .collecting }
        guard let articles = narrow.first?.articles else {
            return try isLarge(Self.mostCollected) ? .walking(walk(order)) : .collecting
        }
        switch try size(of: articles, counting: Self.mostArticles) {
        case ..<Self.fewestArticles: return .collecting
        case ...Self.mostArticles: return .walking(walk(order, through: articles))
        default: return .walking(walk(order))
        }
    }

    /// Whether there is no narrow condition, or a single one that more than `most` rows fit.
    func isLarge(_ most: Int) throws -> Bool {
        guard narrow.count < 2 else { return false }
        return try narrow.allSatisfy { try size(of: $0.ids, counting: most) > most }
    }

    /// How many rows a SELECT has, as far as `most` and one more.
    private func size(of rows: SQLCondition, counting most: Int) throws -> Int {
        try connection.value("SELECT count(*) FROM (SELECT 1 FROM (\(rows.sql)) LIMIT \(most + 1))", rows.parameters) ?? 0
    }

    // MARK: Counts

    func count() throws -> Int {
        let rows = rows
        return try connection.value("SELECT count(*) FROM \(rows.sql)", rows.parameters) ?? 0
    }

    /// How many rows only their missing date leaves out.
    func undatedCount() throws -> Int {
        guard !dates.isEmpty else { return 0 }
        var undated = self
        undated.dates = [SQLCondition("\(table.date) IS NULL")]
        return try undated.count()
    }

    /// Rows to count, with their articles.
    var source: String { narrow.isEmpty ? table.walked : table.collected }

    /// Nil where there are more than `NewsArchive.mostCounted`. Of rows that are walked.
    func boundedCount() throws -> Int? {
        let query = boundedCountQuery
        let count = try connection.value(query.sql, query.parameters) ?? 0
        return count > NewsArchive.mostCounted ? nil : count
    }
}
