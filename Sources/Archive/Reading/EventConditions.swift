import Findings
import SQLite

/// A filter as conditions on tables `event` and `article`, with the names in it looked up.
struct EventConditions {
    /// The event's own day, else its article's.
    static let date = "coalesce(event.date_start, article.published)"

    private let connection: Connection
    private let filter: EventFilter
    private(set) var candidates: [NameCandidates] = []
    /// All but those on the date.
    private var conditions: [SQLCondition] = [SQLCondition("article.current = 1")]

    init(_ filter: EventFilter, connection: Connection) throws {
        self.filter = filter
        self.connection = connection
        if !filter.includesCopies { conditions.append(SQLCondition("article.copy_of IS NULL")) }
        try addParticipants(filter.actors, roles: ["source", "target"])
        try addParticipants(filter.partners, roles: ["source", "target"])
        try addParticipants(filter.sources, roles: ["source"])
        try addParticipants(filter.targets, roles: ["target"])
        if !filter.reporters.isEmpty {
            let ids = try lookUp(filter.reporters)
            conditions.append(
                SQLCondition(
                    """
                    event.statement_id IN (
                        SELECT statement.id FROM actor JOIN statement ON statement.speaker_id = actor.id
                        WHERE actor.canonical_id IN (SELECT value FROM json_each(?)))
                    """, [jsonArray(ids)]))
        }
        if !filter.places.isEmpty {
            let keys = filter.places.flatMap { [$0.text] + $0.alternatives }.map(NameKey.make)
            conditions.append(
                SQLCondition(
                    "event.place_id IN (SELECT id FROM place WHERE name_key IN (SELECT value FROM json_each(?)))",
                    [jsonArray(keys)]))
        }
        if let event = filter.sameAs {
            conditions.append(EventLinks.condition(event))
        }
        add("event.type", filter.types.map(\.rawValue))
        add("event.status", filter.statuses.map(\.rawValue))
        add("article.source", filter.outlets)
    }

    /// What an event must fit, its date included.
    var dated: SQLCondition {
        .all(conditions + DateRange(after: filter.after, before: filter.before).conditions(on: Self.date))
    }

    /// What an event fits that only a missing date leaves out.
    var undated: SQLCondition { .all(conditions + [SQLCondition("\(Self.date) IS NULL")]) }

    private mutating func lookUp(_ patterns: [NamePattern]) throws -> [Int64] {
        let names = ActorNames(connection: connection)
        return try patterns.flatMap { pattern in
            let ids = try names.ids(fitting: pattern)
            candidates.append(try names.candidates(pattern.text, ids))
            return ids
        }
    }

    private mutating func addParticipants(_ patterns: [NamePattern], roles: [String]) throws {
        guard !patterns.isEmpty else { return }
        let ids = try lookUp(patterns)
        conditions.append(
            SQLCondition(
                """
                event.id IN (
                    SELECT event_actor.event_id FROM actor JOIN event_actor ON event_actor.actor_id = actor.id
                    WHERE actor.canonical_id IN (SELECT value FROM json_each(?))
                        AND event_actor.role IN (SELECT value FROM json_each(?)))
                """, [jsonArray(ids), jsonArray(roles)]))
    }

    private mutating func add(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        conditions.append(SQLCondition("\(column) IN (SELECT value FROM json_each(?))", [jsonArray(values)]))
    }
}
