import SQLite

/// Finds rows in the order of their dates without going through all of a large archive.
///
/// There are three ways. Where a condition is narrow (a name, a word), the rows that fit it are collected and sorted.
/// Else, and where the name or word is that of tens of thousands, the archive is walked in the order of dates, and as
/// many rows come by at once as a page needs. In between, where it is quickly told which articles can have such rows at
/// all, the others are passed over.
///
/// Of several narrow conditions the one that fewest rows fit leads to the rows; see `NarrowCondition.asksRows` for the others.
struct DatedSearch {
    /// What is searched, and by which indexes.
    struct Table {
        let name: String
        /// Joins the rows and their articles to the ids in `found`, by an index of the articles where there is a choice.
        /// CROSS JOIN has SQLite join from left to right.
        let rows: @Sendable (ArticleIndex) -> String
        /// Joins the articles alone to the ids in a table of the name, where an id tells its article.
        let articles: (@Sendable (ArticleIndex) -> String)?
        /// All rows, by an index of the articles where there is a choice.
        let listed: @Sendable (ArticleIndex) -> String
        /// Rows in the order of their dates.
        let walked: String
        let date: String
        /// The smallest index of the articles that has the date, where it is the article's.
        let dateIndex: ArticleIndex?
        /// What follows the date in the order.
        let later: String
        let laterDescending: String

        static let statements = Table(
            name: "statement",
            rows: { index in
                """
                CROSS JOIN article INDEXED BY \(index.rawValue) ON article.id = \(StatementAddress.article(of: "found.id"))
                CROSS JOIN statement ON statement.id = found.id
                """
            },
            articles: { index in
                "CROSS JOIN article INDEXED BY \(index.rawValue) ON article.id = \(StatementAddress.article(of: "statement.id"))"
            },
            listed: { index in
                """
                article INDEXED BY \(index.rawValue)
                CROSS JOIN statement INDEXED BY statement_article ON statement.article_id = article.id
                """
            },
            walked: """
                article INDEXED BY article_published
                CROSS JOIN statement INDEXED BY statement_article ON statement.article_id = article.id
                """,
            date: "article.published", dateIndex: .counted, later: "article.id, statement.id",
            laterDescending: "article.id DESC, statement.id")
        static let events = Table(
            name: "event",
            rows: { _ in
                """
                CROSS JOIN event ON event.id = found.id
                CROSS JOIN article INDEXED BY article_head ON article.id = event.article_id
                """
            },
            articles: nil,
            listed: { index in "article INDEXED BY \(index.rawValue) CROSS JOIN event ON event.article_id = article.id" },
            walked: "event INDEXED BY event_day CROSS JOIN article INDEXED BY article_head ON article.id = event.article_id",
            date: "event.day", dateIndex: nil, later: "event.article_id, event.number",
            laterDescending: "event.article_id DESC, event.number DESC")
        static let articles = Table(
            name: "article",
            rows: { index in "CROSS JOIN article INDEXED BY \(index.rawValue) ON article.id = found.id" }, articles: nil,
            listed: { index in "article INDEXED BY \(index.rawValue)" },
            walked: "article INDEXED BY article_published",
            date: "article.published", dateIndex: .counted, later: "article.id", laterDescending: "article.id DESC")
    }

    /// An order other than by date; date and what follows come after `terms`, which end in a comma.
    struct Order {
        /// More tables, which ask for more of a row than its id.
        var join = ""
        var terms = ""
        var isDescending = false
        /// By how well the words that are searched fit, where there are any.
        var isRanked = false
    }

    struct Page {
        var ids: [Int64] = []
        /// Nil where there are more than `NewsArchive.mostCounted` and counting them would take long.
        var total: Int?
    }

    /// More rows of one narrow condition than this are not collected.
    static let mostCollected = 5_000
    /// More ids than this are not gathered to look rows up in.
    static let mostGathered = 50_000
    /// Where a condition tells the articles, rows of fewer articles than this are collected.
    static let fewestArticles = 1_000
    /// Where more articles than this can have such rows, none is passed over.
    static let mostArticles = 10_000

    let table: Table
    let connection: Connection
    /// The one that fewest rows fit comes first and leads to the rows.
    var narrow: [NarrowCondition]
    /// Which articles count: nearly all.
    private let counted: [SQLCondition]
    /// What many rows may fit.
    private let broad: [SQLCondition]
    private(set) var dates: [SQLCondition]
    private let range: DateRange

    init(
        table: Table, connection: Connection, narrow: [NarrowCondition], counted: [SQLCondition], broad: [SQLCondition],
        range: DateRange
    ) throws {
        self.table = table
        self.connection = connection
        self.narrow = narrow.count < 2 ? narrow : try Self.led(narrow, connection)
        self.counted = counted
        self.broad = broad
        self.range = range
        dates = range.conditions(on: table.date, index: table.dateIndex)
    }

    /// The conditions with the one that fewest rows fit first, as far as counting them is quick, and how the others are asked.
    private static func led(_ conditions: [NarrowCondition], _ connection: Connection) throws -> [NarrowCondition] {
        var conditions = conditions
        func sizes(_ most: Int) throws -> [Int] {
            try conditions.indices.map { try conditions[$0].size(upTo: most, connection) }
        }
        var counted = try sizes(mostCollected)
        if counted.allSatisfy({ $0 > mostCollected }) { counted = try sizes(mostGathered) }
        let order = conditions.indices.sorted { (counted[$0], $0) < (counted[$1], $1) }
        return order.map { index in
            var condition = conditions[index]
            condition.asksRows = counted[index] > min(mostGathered, counted[order[0]] * condition.idsPerTest)
            return condition
        }
    }

    /// All that is asked of a row, or of its article, when it has been come by.
    var tests: [SQLCondition] { counted + broad + dates }

    private func isByDate(_ order: Order) -> Bool {
        order.terms.isEmpty && !(order.isRanked && narrow.contains { $0.ranking != nil })
    }

    // MARK: Pages

    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    func page(_ order: Order = Order(), limit: Int?, offset: Int) throws -> Page {
        // Where all rows are wanted none comes by in vain.
        guard isByDate(order), limit != nil || narrow.isEmpty else { return try collected(order, limit: limit, offset: offset) }
        var search = self
        guard let walk = try search.walkToTake(order) else { return try search.collected(order, limit: limit, offset: offset) }
        let ids: [Int64] = try connection.all(walk.sql, walk.parameters + [limit ?? -1, offset]) { row in try row[0] }
        return Page(ids: ids, total: try total(of: ids, limit: limit, offset: offset) ?? search.boundedCount())
    }

    private func collected(_ order: Order, limit: Int?, offset: Int) throws -> Page {
        let query = collection(order)
        var page = Page()
        try connection.forEach(query.sql, query.parameters + [limit ?? -1, offset]) { row in
            page.ids.append(try row[0])
            page.total = try row[1]
        }
        page.total = try page.total ?? (offset == 0 ? 0 : count())
        return page
    }

    /// The number of all rows where the page shows the last of them.
    private func total(of ids: [Int64], limit: Int?, offset: Int) -> Int? {
        let isLast = ids.count < limit ?? .max && (offset == 0 || !ids.isEmpty)
        return isLast ? offset + ids.count : nil
    }

    /// The walk that comes by the rows soonest; nil where they are better collected.
    private mutating func walkToTake(_ order: Order) throws -> SQLCondition? {
        guard !narrow.isEmpty else { return walk(order) }
        let isOne = narrow.count == 1
        if isOne, let articles = narrow[0].articles {
            let ids = try connection.ids(articles, upTo: Self.mostArticles)
            switch ids.count {
            case ..<Self.fewestArticles: return nil
            case ...Self.mostArticles: return walk(order, in: ids, asksRows: true)
            default: return walk(order, asksRows: true)
            }
        }
        let size = try narrow[0].size(upTo: Self.mostGathered, connection)
        // Of the rows that fit one of several conditions few fit the others, and many would come by in vain.
        guard size > (isOne ? Self.mostCollected : Self.mostGathered) else { return nil }
        return walk(order, in: size > Self.mostArticles ? nil : narrow[0].listedArticles, asksRows: size > Self.mostGathered)
    }

    /// Whether there is no narrow condition, or none that no more than `most` rows fit.
    func isLarge(_ most: Int) throws -> Bool {
        guard let led = narrow.first else { return true }
        return try connection.size(of: led.ids, upTo: most) > most
    }

    // MARK: Counts

    func count() throws -> Int {
        let found = found()
        return try connection.value("SELECT count(*) FROM \(found.sql)", found.parameters) ?? 0
    }

    /// How many rows only their date leaves out, since it is missing or not as exact as the range.
    func undatedCount() throws -> Int {
        guard !range.isEmpty else { return 0 }
        let conditions = [SQLCondition("\(table.date) IS NULL", index: table.dateIndex)]
            + SQLCondition.any(of: range.inexact, in: table.date, index: table.dateIndex)
        // Rows that a name leads to are gone through once; else each condition has its part of an index.
        let counts = narrow.isEmpty ? conditions : [SQLCondition.either(conditions)]
        return try counts.reduce(0) { sum, condition in
            var undated = self
            undated.dates = [condition]
            return try sum + undated.count()
        }
    }

    /// Nil where there are more than `NewsArchive.mostCounted`. Of rows that are walked.
    func boundedCount() throws -> Int? {
        let query = boundedCountQuery
        let count = try connection.value(query.sql, query.parameters) ?? 0
        return count > NewsArchive.mostCounted ? nil : count
    }
}
