import Findings
import SQLite

extension NewsArchive {
    /// - Parameter top: How many sources and speakers to name.
    public func statistics(top: Int) throws(ArchiveError) -> ArchiveStatistics {
        try translated {
            try connection.snapshot {
                var statistics = ArchiveStatistics()
                try countArticles(&statistics, top: top)
                try countStatements(&statistics)
                statistics.speakers = try speakers(top: top)
                return statistics
            }
        }
    }

    private func speakers(top: Int) throws -> [ArchiveStatistics.Speaker] {
        try highest(of: "speaker_tally", limit: top) { tally, condition in
            """
            SELECT actor.id, actor.name, statements
            FROM \(tally) CROSS JOIN actor ON actor.id = speaker_tally.actor_id
            WHERE actor.kind <> 'anonymous' AND \(condition) ORDER BY statements DESC, actor.id LIMIT ?
            """
        } _: { row in
            ArchiveStatistics.Speaker(id: try row[0], name: try row[1], statements: try row[2])
        }
    }

    /// Articles whose statements and events do not count. They are few, so that it is quicker to leave them out than to look
    /// each article up.
    private static let uncounted = """
        SELECT id FROM article INDEXED BY article_head WHERE current = 0 OR copy_of IS NOT NULL
        """

    private func countArticles(_ statistics: inout ArchiveStatistics, top: Int) throws {
        try connection.forEach(
            """
            SELECT count(*), count(copy_of), count(*) - count(published), min(published), max(published)
            FROM article INDEXED BY article_head WHERE current = 1
            """
        ) { row in
            statistics.articles = try row[0]
            statistics.copies = try row[1]
            statistics.undated = try row[2]
            statistics.first = try row[3]
            statistics.last = try row[4]
        }
        statistics.sources = try connection.all(
            """
            SELECT source, count(*) AS articles FROM article INDEXED BY article_head WHERE current = 1
            GROUP BY source ORDER BY articles DESC, source LIMIT ?
            """, [top]
        ) { row in ArchiveStatistics.Source(name: try row[0], articles: try row[1]) }
        statistics.events = try connection.value(
            "SELECT count(*) FROM event WHERE article_id NOT IN (\(Self.uncounted))") ?? 0
    }

    private func countStatements(_ statistics: inout ArchiveStatistics) throws {
        // One pass without sorting.
        try connection.forEach(
            """
            SELECT coalesce(sum(statements), 0), coalesce(sum(direct), 0), coalesce(sum(mixed), 0),
                coalesce(sum(statements) FILTER (WHERE actor.id IS NULL), 0),
                coalesce(sum(statements) FILTER (WHERE actor.kind = 'anonymous'), 0),
                coalesce(sum(statements) FILTER (WHERE actor.gender = 'female'), 0),
                coalesce(sum(statements) FILTER (WHERE actor.gender = 'male'), 0),
                coalesce(sum(statements) FILTER (WHERE actor.kind = 'person' AND actor.gender IS NULL), 0)
            FROM speaker_tally LEFT JOIN actor ON actor.id = speaker_tally.actor_id
            """
        ) { row in
            let (all, direct, mixed): (Int, Int, Int) = (try row[0], try row[1], try row[2])
            statistics.statements = all
            statistics.kinds = Statement.Kind.allCases.map { kind in
                let count = switch kind {
                case .direct: direct
                case .indirect: all - direct - mixed
                case .mixed: mixed
                }
                return ArchiveStatistics.Count(name: kind.rawValue, count: count)
            }
            statistics.unattributed = try row[3]
            statistics.anonymous = try row[4]
            statistics.female = try row[5]
            statistics.male = try row[6]
            statistics.unknownGender = try row[7]
        }
    }
}
