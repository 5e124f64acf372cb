import SQLite

extension NewsArchive {
    /// Rows of a tally, those with the highest sums first.
    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - sql: The SELECT from a source of the tally's rows under a condition on them; its parameter is the limit.
    func highest<Result>(
        of tally: String, limit: Int?, _ sql: (_ source: String, _ condition: String) -> String,
        _ read: (borrowing Row) throws -> Result
    ) throws -> [Result] {
        // Those that come often have an index of their own: a page of them needs no more.
        if let limit {
            let frequent = try connection.all(sql("\(tally) INDEXED BY \(tally)_frequent", "statements >= \(Tally.often)"), [limit], read)
            if frequent.count == limit { return frequent }
        }
        return try connection.all(sql(tally, "1"), [limit ?? -1], read)
    }
}
