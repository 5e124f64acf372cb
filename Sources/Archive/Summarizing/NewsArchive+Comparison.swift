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
                try connection.forEach(
                    """
                    SELECT article.source, count(DISTINCT article.id), count(*)
                    FROM \(search.source)
                    WHERE \(condition.sql) GROUP BY article.source
                    """, condition.parameters
                ) { row in totals[key(try row[0])] = (try row[1], try row[2]) }
                try connection.forEach(
                    """
                    SELECT article.source, speaker.id, speaker.name, speaker.kind, count(*) AS count
                    FROM \(search.source)
                    JOIN actor AS named ON named.id = statement.speaker_id JOIN actor AS speaker ON speaker.id = named.canonical_id
                    WHERE \(condition.sql) GROUP BY article.source, speaker.id ORDER BY count DESC, speaker.name, speaker.id
                    """, condition.parameters
                ) { row in
                    speakers[key(try row[0]), default: []].append(
                        Comparison.Speaker(id: try row[1], name: try row[2], kind: try row.value(3), statements: try row[4]))
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
