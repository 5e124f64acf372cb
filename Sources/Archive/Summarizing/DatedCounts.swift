import SQLite

/// How many statements fit a filter, by the dates of their articles.
struct DatedCounts {
    /// Rows of `day` (as in table `day_tally`) and `statements`; a day may come twice.
    let query: SQLCondition

    init(_ filter: StatementFilter, connection: Connection) throws {
        guard filter != StatementFilter() else {
            query = SQLCondition("SELECT day, statements FROM day_tally")
            return
        }
        let found = try StatementConditions(filter, connection: connection).search().found()
        query = SQLCondition(
            """
            SELECT coalesce(substr(article.published, 1, 10), '') AS day, 1 AS statements FROM \(found.sql)
            """, found.parameters)
    }
}
