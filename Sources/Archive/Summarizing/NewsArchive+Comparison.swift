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
                let found = try StatementConditions(filter, connection: connection).search().found(reading: true)
                // Publishers are the same in any case, as they are to SQLite's NOCASE.
                func key(_ source: String) -> String { source.lowercased() }
                var tallies: [String: OutletTally] = [:]
                // Added up here: SQLite would sort the rows first.
                try connection.forEach(
                    "SELECT article.source, article.id, statement.speaker_id FROM \(found.sql)", found.parameters
                ) { row in
                    tallies[key(try row[0]), default: OutletTally()].add(article: try row[1], speaker: try row[2])
                }
                let speakers = try speakers(Set(tallies.values.flatMap(\.speakers.keys)))
                return Comparison(outlets: filter.sources.map { source in
                    let tally = tallies[key(source)] ?? OutletTally()
                    return Comparison.Outlet(
                        source: source, articles: tally.articles.count, statements: tally.statements,
                        speakers: tally.counts(speakers))
                })
            }
        }
    }

    /// The actors that these rows of table `actor` count as, by the rows' ids.
    private func speakers(_ ids: Set<Int64>) throws -> [Int64: (id: Int64, name: String, kind: ActorKind)] {
        var speakers: [Int64: (id: Int64, name: String, kind: ActorKind)] = [:]
        try connection.forEach(
            """
            SELECT named.id, speaker.id, speaker.name, speaker.kind FROM json_each(?) AS wanted
            CROSS JOIN actor AS named ON named.id = wanted.value CROSS JOIN actor AS speaker ON speaker.id = named.canonical_id
            """, [jsonArray(ids.sorted())]
        ) { row in speakers[try row[0]] = (try row[1], try row[2], try row.value(3)) }
        return speakers
    }
}

/// What one publisher's statements add up to.
private struct OutletTally {
    private(set) var articles: Set<Int64> = []
    private(set) var statements = 0
    /// By the row of table `actor` that speaks.
    private(set) var speakers: [Int64: Int] = [:]

    mutating func add(article: Int64, speaker: Int64?) {
        articles.insert(article)
        statements += 1
        if let speaker { speakers[speaker, default: 0] += 1 }
    }

    /// Those with most statements first; merged actors as one.
    func counts(_ known: [Int64: (id: Int64, name: String, kind: ActorKind)]) -> [Comparison.Speaker] {
        var counts: [Int64: Comparison.Speaker] = [:]
        for (row, statements) in speakers {
            guard let (id, name, kind) = known[row] else { continue }
            counts[id] = Comparison.Speaker(
                id: id, name: name, kind: kind, statements: statements + (counts[id]?.statements ?? 0))
        }
        return counts.values.sorted { ($1.statements, $0.name, $0.id) < ($0.statements, $1.name, $1.id) }
    }
}
