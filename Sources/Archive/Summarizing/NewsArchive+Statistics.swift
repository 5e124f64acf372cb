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
                statistics.speakers = try connection.all(
                    """
                    SELECT actor.id, actor.name, statements
                    FROM speaker_tally INDEXED BY speaker_tally_statements CROSS JOIN actor ON actor.id = speaker_tally.actor_id
                    WHERE actor.kind <> 'anonymous' ORDER BY statements DESC, actor.id LIMIT ?
                    """, [top]
                ) { row in ArchiveStatistics.Speaker(id: try row[0], name: try row[1], statements: try row[2]) }
                return statistics
            }
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
        var kinds: [Statement.Kind: Int] = [:]
        try connection.forEach(
            """
            SELECT actor.kind, actor.gender, sum(statements), sum(direct), sum(mixed)
            FROM speaker_tally LEFT JOIN actor ON actor.id = speaker_tally.actor_id
            GROUP BY actor.kind, actor.gender
            """
        ) { row in
            let count: Int = try row[2]
            let (direct, mixed): (Int, Int) = (try row[3], try row[4])
            statistics.statements += count
            kinds[.direct, default: 0] += direct
            kinds[.mixed, default: 0] += mixed
            kinds[.indirect, default: 0] += count - direct - mixed
            switch try row.value(0, ifPresent: ActorKind.self) {
            case nil: statistics.unattributed += count
            case .anonymous: statistics.anonymous += count
            case .person, .organization, .country, .group: break
            }
            switch (try row.value(1, ifPresent: Gender.self), try row.value(0, ifPresent: ActorKind.self)) {
            case (.female, _): statistics.female += count
            case (.male, _): statistics.male += count
            case (nil, .person): statistics.unknownGender += count
            case (nil, _): break
            }
        }
        statistics.kinds = Statement.Kind.allCases.map {
            ArchiveStatistics.Count(name: $0.rawValue, count: kinds[$0] ?? 0)
        }
    }
}
