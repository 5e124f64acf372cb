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
                    SELECT actor.id, actor.name, sum(said.count) AS statements FROM (
                        SELECT statement.speaker_id AS id, count(*) AS count FROM statement
                        JOIN article ON article.id = statement.article_id
                        WHERE article.current = 1 AND article.copy_of IS NULL AND statement.speaker_id IS NOT NULL
                        GROUP BY statement.speaker_id) AS said
                    JOIN actor AS named ON named.id = said.id JOIN actor ON actor.id = named.canonical_id
                    WHERE actor.kind <> 'anonymous'
                    GROUP BY actor.id ORDER BY statements DESC, actor.id LIMIT ?
                    """, [top]
                ) { row in ArchiveStatistics.Speaker(id: try row[0], name: try row[1], statements: try row[2]) }
                return statistics
            }
        }
    }

    private func countArticles(_ statistics: inout ArchiveStatistics, top: Int) throws {
        try connection.forEach(
            """
            SELECT count(*), count(copy_of), count(*) - count(published), min(published), max(published)
            FROM article WHERE current = 1
            """
        ) { row in
            statistics.articles = try row[0]
            statistics.copies = try row[1]
            statistics.undated = try row[2]
            statistics.first = try row[3]
            statistics.last = try row[4]
        }
        statistics.sources = try connection.all(
            "SELECT source, count(*) AS articles FROM article WHERE current = 1 GROUP BY source ORDER BY articles DESC, source LIMIT ?",
            [top]
        ) { row in ArchiveStatistics.Source(name: try row[0], articles: try row[1]) }
        statistics.events = try connection.value(
            """
            SELECT count(*) FROM event JOIN article ON article.id = event.article_id
            WHERE article.current = 1 AND article.copy_of IS NULL
            """) ?? 0
    }

    /// One pass over the statements.
    private func countStatements(_ statistics: inout ArchiveStatistics) throws {
        var kinds: [Statement.Kind: Int] = [:]
        try connection.forEach(
            """
            SELECT statement.kind, speaker.kind, speaker.gender, count(*) FROM statement
            JOIN article ON article.id = statement.article_id
            LEFT JOIN actor AS named ON named.id = statement.speaker_id
            LEFT JOIN actor AS speaker ON speaker.id = named.canonical_id
            WHERE article.current = 1 AND article.copy_of IS NULL
            GROUP BY statement.kind, speaker.kind, speaker.gender
            """
        ) { row in
            let count: Int = try row[3]
            statistics.statements += count
            kinds[try row.value(0), default: 0] += count
            switch try row.value(1, ifPresent: ActorKind.self) {
            case nil: statistics.unattributed += count
            case .anonymous: statistics.anonymous += count
            case .person, .organization, .country, .group: break
            }
            switch (try row.value(2, ifPresent: Gender.self), try row.value(1, ifPresent: ActorKind.self)) {
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
