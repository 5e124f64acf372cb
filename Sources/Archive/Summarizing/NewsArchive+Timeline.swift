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
    /// From the first with statements to the last, with those between that have none; only those with statements where that
    /// would be more than 10,000.
    public let periods: [Period]
    /// Statements of articles whose date is missing, or not as precise as the unit asks.
    public let undated: Int
}

extension NewsArchive {
    /// Counts the statements that fit the filter by the dates of their articles.
    public func timeline(of filter: StatementFilter, by unit: TimelineUnit) throws(ArchiveError) -> Timeline {
        try translated {
            try connection.snapshot {
                let counts = try DatedCounts(filter, connection: connection)
                let days = counts.statements.keys.sorted()
                var sums: [String?: Int] = [:]
                for (day, period) in zip(days, try periods(of: days, unit)) {
                    sums[period, default: 0] += counts.statements[day] ?? 0
                }
                let undated = sums.removeValue(forKey: nil) ?? 0
                let periods = sums.compactMap { start, count in start.map { Timeline.Period(start: $0, count: count) } }
                    .sorted { $0.start < $1.start }
                return Timeline(unit: unit, periods: try withGaps(periods, unit), undated: undated)
            }
        }
    }

    /// The start of the period that each day falls into. Dates are as precise as their source was: a month falls into no day.
    private func periods(of days: [String], _ unit: TimelineUnit) throws -> [String?] {
        let period = switch unit {
        case .day: "CASE WHEN length(value) >= 10 THEN value END"
        case .week: "CASE WHEN length(value) >= 10 THEN date(value, 'weekday 0', '-6 days') END"
        case .month: "CASE WHEN length(value) >= 7 THEN substr(value, 1, 7) END"
        case .year: "CASE WHEN value <> '' THEN substr(value, 1, 4) END"
        }
        return try connection.all("SELECT \(period) FROM json_each(?) ORDER BY key", [jsonArray(days)]) { row in try row[0] }
    }

    /// The periods with those between them that have no statements.
    private func withGaps(_ periods: [Timeline.Period], _ unit: TimelineUnit) throws -> [Timeline.Period] {
        guard let first = periods.first?.start, let last = periods.last?.start else { return [] }
        let next = switch unit {
        case .day: "date(start, '+1 day')"
        case .week: "date(start, '+7 days')"
        case .month: "strftime('%Y-%m', start || '-01', '+1 month')"
        case .year: "printf('%04d', start + 1)"
        }
        let axis = try connection.all(
            """
            WITH RECURSIVE axis (start) AS (SELECT ?1 UNION ALL SELECT \(next) FROM axis WHERE start < ?2 LIMIT 10001)
            SELECT start FROM axis
            """, [first, last]
        ) { row in try row[0] as String }
        guard axis.count <= 10_000, axis.last == last else { return periods }
        let counts = Dictionary(periods.map { ($0.start, $0.count) }) { first, _ in first }
        return axis.map { Timeline.Period(start: $0, count: counts[$0] ?? 0) }
    }
}
