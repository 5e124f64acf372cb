import Findings
import SQLite

/// A filter as conditions on tables `event` and `article`, with the names in it looked up.
struct EventConditions {
    private let connection: Connection
    private let filter: EventFilter
    private var names: NameLookup
    /// What few events fit: names.
    private var narrow: [NarrowCondition] = []
    /// All others but those on the date.
    private var broad: [SQLCondition] = []

    init(_ filter: EventFilter, connection: Connection) throws {
        self.filter = filter
        self.connection = connection
        names = NameLookup(connection: connection)
        try addParticipants(filter.actors, roles: ["source", "target"])
        try addParticipants(filter.partners, roles: ["source", "target"])
        try addParticipants(filter.sources, roles: ["source"])
        try addParticipants(filter.targets, roles: ["target"])
        if !filter.reporters.isEmpty {
            let actors = try names.rows(filter.reporters)
            narrow.append(
                NarrowCondition(
                    on: "event",
                    ids: SQLCondition(
                        """
                        SELECT event.id FROM json_each(?) AS actor CROSS JOIN statement ON statement.speaker_id = actor.value
                        CROSS JOIN event ON event.statement_id = statement.id
                        """, [jsonArray(actors)])))
        }
        if !filter.places.isEmpty {
            let keys = filter.places.flatMap { [$0.text] + $0.alternatives }.map(NameKey.make)
            narrow.append(
                NarrowCondition(
                    on: "event",
                    ids: SQLCondition(
                        """
                        SELECT event.id FROM place CROSS JOIN event ON event.place_id = place.id
                        WHERE place.name_key IN (SELECT value FROM json_each(?))
                        """, [jsonArray(keys)])))
        }
        if let event = filter.sameAs { narrow.append(EventLinks.condition(event)) }
        broad += SQLCondition.any(of: filter.types.map(\.rawValue), in: "event.type")
        broad += SQLCondition.any(of: filter.statuses.map(\.rawValue), in: "event.status")
        broad += SQLCondition.any(of: filter.outlets, in: "article.source")
        for excluded in filter.excluded {
            let other = try EventConditions(excluded, connection: connection)
            broad.append(.leavingOut(other.narrow.map(\.membership) + other.broad))
        }
    }

    /// Of the names in the filter.
    var candidates: [NameCandidates] { names.candidates }

    /// By the event's own day, else its article's.
    func search() throws -> DatedSearch {
        try DatedSearch(
            table: .events, connection: connection, narrow: narrow,
            counted: SQLCondition.counted(includingCopies: filter.includesCopies), broad: broad,
            range: DateRange(after: filter.after, before: filter.before))
    }

    private mutating func addParticipants(_ patterns: [NamePattern], roles: [String]) throws {
        guard !patterns.isEmpty else { return }
        let actors = try names.rows(patterns)
        narrow.append(
            NarrowCondition(
                on: "event",
                ids: SQLCondition(
                    """
                    SELECT event_actor.event_id AS id FROM json_each(?) AS actor
                    CROSS JOIN event_actor ON event_actor.actor_id = actor.value
                    WHERE event_actor.role IN (SELECT value FROM json_each(?))
                    """, [jsonArray(actors), jsonArray(roles)]),
                test: SQLCondition(
                    """
                    EXISTS (
                        SELECT 1 FROM event_actor
                        WHERE event_actor.event_id = event.id AND +event_actor.actor_id IN (SELECT value FROM json_each(?))
                            AND event_actor.role IN (SELECT value FROM json_each(?)))
                    """, [jsonArray(actors), jsonArray(roles)])))
    }
}
