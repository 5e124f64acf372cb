import SQLite

/// A length of time to count by.
public enum TimelineUnit: String, Sendable, CaseIterable {
    case day, week, month, year
}

/// How many statements there are, over time.
public struct Timeline: Hashable, Sendable {
    public struct Period: Hashable, Sendable {
        /// `2024-03-25` for a day or a week (its Monday), `2024-03`, `2024`.
        public let start: String
        public let count: Int
    }

    public let unit: TimelineUnit
    /// Those with statements, in order.
    public let periods: [Period]
    /// Statements of articles whose date is missing, or not as precise as the unit asks.
    public let undated: Int
}

extension NewsArchive {
    /// Counts the statements that fit the filter by the dates of their articles.
    public func timeline(of filter: StatementFilter, by unit: TimelineUnit) throws(ArchiveError) -> Timeline {
        try translated {
            try connection.snapshot {
                let search = try StatementConditions(filter, connection: connection).search
                let condition = search.condition
                // Dates are as precise as their source was: a month falls into no day.
                let period = switch unit {
                case .day: "CASE WHEN length(article.published) >= 10 THEN substr(article.published, 1, 10) END"
                case .week:
                    "CASE WHEN length(article.published) >= 10 THEN date(substr(article.published, 1, 10), 'weekday 0', '-6 days') END"
                case .month: "CASE WHEN length(article.published) >= 7 THEN substr(article.published, 1, 7) END"
                case .year: "substr(article.published, 1, 4)"
                }
                var periods: [Timeline.Period] = []
                var undated = 0
                try connection.forEach(
                    """
                    SELECT \(period) AS period, count(*) FROM \(search.source)
                    WHERE \(condition.sql) GROUP BY period ORDER BY period
                    """, condition.parameters
                ) { row in
                    if let start: String = try row[0] {
                        periods.append(Timeline.Period(start: start, count: try row[1]))
                    } else {
                        undated = try row[1]
                    }
                }
                return Timeline(unit: unit, periods: periods, undated: undated)
            }
        }
    }
}
