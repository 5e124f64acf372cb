import Findings
import SQLite

/// Who speaks about whom.
public struct SpeakerNetwork: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        public let id: Int64
        public let name: String
        public let kind: ActorKind
    }

    public struct Edge: Hashable, Sendable {
        /// Who speaks.
        public let source: Int64
        /// Who is spoken of.
        public let target: Int64
        public let statements: Int
    }

    /// By id.
    public let nodes: [Node]
    /// Those with most statements first.
    public let edges: [Edge]

    /// The first pairs, with those who are in them.
    public func prefix(_ count: Int) -> SpeakerNetwork {
        let first = Array(edges.prefix(count))
        let ids = Set(first.flatMap { [$0.source, $0.target] })
        return SpeakerNetwork(nodes: nodes.filter { ids.contains($0.id) }, edges: first)
    }
}

extension NewsArchive {
    /// Counts the statements that fit the filter by their speaker and the actors that their content mentions.
    /// Anonymous sources are left out: there is no telling one from another.
    /// - Parameter limit: How many edges at most; nil for all.
    public func network(of filter: StatementFilter, limit: Int? = nil) throws(ArchiveError) -> SpeakerNetwork {
        try translated {
            try connection.snapshot {
                let edges = try filter == StatementFilter() ? edgesOfAll(limit: limit) : edges(of: filter, limit: limit)
                let ids = Set(edges.flatMap { [$0.source, $0.target] }).sorted()
                let nodes = try connection.all(
                    "SELECT id, name, kind FROM actor WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
                    [jsonArray(ids)]
                ) { row in SpeakerNetwork.Node(id: try row[0], name: try row[1], kind: try row.value(2)) }
                return SpeakerNetwork(nodes: nodes, edges: edges)
            }
        }
    }

    private func edges(of filter: StatementFilter, limit: Int?) throws -> [SpeakerNetwork.Edge] {
        let found = try StatementConditions(filter, connection: connection).search().found(
            reading: true,
            join: """
                JOIN actor AS named ON named.id = statement.speaker_id
                JOIN actor AS speaker ON speaker.id = named.canonical_id AND speaker.kind <> 'anonymous'
                JOIN statement_actor ON statement_actor.statement_id = statement.id
                JOIN actor AS mentioned ON mentioned.id = statement_actor.actor_id
                JOIN actor AS topic ON topic.id = mentioned.canonical_id AND topic.kind <> 'anonymous'
                """)
        return try connection.all(
            """
            SELECT speaker.id, topic.id, count(*) AS count
            FROM \(found.sql) AND speaker.id <> topic.id
            GROUP BY 1, 2 ORDER BY count DESC, 1, 2 LIMIT ?
            """, found.parameters + [limit ?? -1], edge)
    }

    /// Read from the sums that the archive keeps.
    private func edgesOfAll(limit: Int?) throws -> [SpeakerNetwork.Edge] {
        try highest(of: "topic_tally", limit: limit, Self.edgesSQL, edge)
    }

    static func edgesSQL(from tally: String, where condition: String) -> String {
        """
        SELECT speaker_id, topic_id, statements
        FROM \(tally)
        CROSS JOIN actor AS speaker ON speaker.id = topic_tally.speaker_id AND speaker.kind <> 'anonymous'
        CROSS JOIN actor AS topic ON topic.id = topic_tally.topic_id AND topic.kind <> 'anonymous'
        WHERE speaker_id <> topic_id AND \(condition)
        ORDER BY statements DESC, speaker_id, topic_id LIMIT ?
        """
    }

    private func edge(_ row: borrowing Row) throws -> SpeakerNetwork.Edge {
        SpeakerNetwork.Edge(source: try row[0], target: try row[1], statements: try row[2])
    }
}
