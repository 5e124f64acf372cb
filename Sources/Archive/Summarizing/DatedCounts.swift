import SQLite

/// How many statements fit a filter, by the dates of their articles.
struct DatedCounts {
    /// Days, or what there is of a day where a source was less precise; empty where there is no date.
    private(set) var statements: [String: Int] = [:]

    init(_ filter: StatementFilter, connection: Connection) throws {
        let query: SQLCondition
        if filter == StatementFilter() {
            query = SQLCondition("SELECT day, statements FROM day_tally")
        } else {
            let found = try StatementConditions(filter, connection: connection).search().found()
            query = SQLCondition("SELECT substr(article.published, 1, 10), 1 FROM \(found.sql)", found.parameters)
        }
        // Added up here: SQLite would sort the rows by their days first.
        try connection.forEach(query.sql, query.parameters) { row in
            let day: String? = try row[0]
            statements[day ?? "", default: 0] += try row[1]
        }
    }
}
