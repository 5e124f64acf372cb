import Findings
import SQLite

/// Whom each publisher quotes.
public struct Comparison: Hashable, Sendable {
    public struct Speaker: Hashable, Sendable {
        public let id: Int64
        public let name: String
        public let kind: ActorKind
        public let statements: Int
    }

    public struct Outlet: Hashable, Sendable {
        public let source: String
        public let articles: Int
        public let statements: Int
        /// Those with most statements first.
        public let speakers: [Speaker]
    }

    /// In the order asked for.
    public let outlets: [Outlet]
}

extension NewsArchive {
    /// Counts the statements that fit the filter by publisher and speaker.
    /// - Parameter filter: `sources` are the publishers to compare.
    public func comparison(of filter: StatementFilter) throws(ArchiveError) -> Comparison {
        try translated {
            try connection.snapshot {
                let search = try StatementConditions(filter, connection: connection).search
                let condition = search.condition
                // Publishers are the same in any case, as they are to SQLite's NOCASE.
                func key(_ source: String) -> String { source.lowercased() }
                var speakers: [String: [Comparison.Speaker]] = [:]
                var totals: [String: (articles: Int, statements: Int)] = [:]
                // A row for each publisher, then one for each of its speakers.
                try connection.forEach(
                    """
                    WITH found AS MATERIALIZED (
                        SELECT article.source, article.id AS article_id, statement.speaker_id
                        FROM \(search.source) WHERE \(condition.sql))
                    SELECT source, NULL AS id, NULL AS name, NULL AS kind, count(*) AS count, count(DISTINCT article_id)
                    FROM found GROUP BY source
                    UNION ALL
                    SELECT found.source, speaker.id, speaker.name, speaker.kind, count(*), 0
                    FROM found
                    CROSS JOIN actor AS named ON named.id = found.speaker_id
                    CROSS JOIN actor AS speaker ON speaker.id = named.canonical_id
                    GROUP BY found.source, speaker.id
                    ORDER BY count DESC, name, id
                    """, condition.parameters
                ) { row in
                    let source = key(try row[0])
                    if let id: Int64 = try row[1] {
                        speakers[source, default: []].append(
                            Comparison.Speaker(id: id, name: try row[2], kind: try row.value(3), statements: try row[4]))
                    } else {
                        totals[source] = (try row[5], try row[4])
                    }
                }
                return Comparison(outlets: filter.sources.map { source in
                    Comparison.Outlet(
                        source: source, articles: totals[key(source)]?.articles ?? 0,
                        statements: totals[key(source)]?.statements ?? 0, speakers: speakers[key(source)] ?? [])
                })
            }
        }
    }
}
