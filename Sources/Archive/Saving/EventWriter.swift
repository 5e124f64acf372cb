import Findings
import SQLite

/// Writes an article's events with their mentions, actors and places.
struct EventWriter {
    let connection: Connection
    let articleID: Int64
    let text: CodePointText
    /// The archive's ids for the article's own.
    let actors: [Int: Int64]
    let statements: [Int: Int64]

    func insert(_ events: [Event]) throws {
        var ids: [Int: Int64] = [:]
        for (index, event) in events.enumerated() {
            let id = try insert(event, number: index + 1)
            ids[event.id] = id
            for (number, trigger) in ([event.trigger] + event.moreTriggers).enumerated() {
                try connection.execute(
                    "INSERT INTO event_mention (event_id, number, start, \"end\") VALUES (?, ?, ?, ?)",
                    [id, number + 1, trigger.start, trigger.end])
            }
            for (role, participants) in [("source", event.source), ("target", event.target)] {
                for (number, actor) in participants.enumerated() {
                    try connection.execute(
                        "INSERT INTO event_actor (event_id, role, number, actor_id) VALUES (?, ?, ?, ?)",
                        [id, role, number + 1, actors[actor]])
                }
            }
        }
        for event in events {
            guard let cancelled = event.cancelsID.flatMap({ ids[$0] }) else { continue }
            try connection.execute("UPDATE event SET cancels_id = ?2 WHERE id = ?1", [ids[event.id], cancelled])
        }
    }

    private func insert(_ event: Event, number: Int) throws -> Int64 {
        try connection.insert(
            """
            INSERT INTO event (article_id, number, type, mode, cameo, status, date_text, date_start, date_end, date_basis,
                date_precision, date_span_start, date_span_end, place_id, place_span_start, place_span_end, statement_id,
                speech_act_id, day)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                coalesce(?8, (SELECT published FROM article WHERE id = ?1)))
            """,
            [
                articleID, number, event.type.rawValue, event.mode, event.cameo, event.status.rawValue,
                event.date.map { text[$0.span] }, event.date?.start, event.date?.end, event.date?.basis.rawValue,
                event.date?.precision.rawValue, event.date?.span.start, event.date?.span.end,
                try event.place.map(placeID), event.place?.span.start, event.place?.span.end,
                event.statementID.flatMap { statements[$0] }, event.speechActID.flatMap { statements[$0] },
            ])
    }

    /// The archive's row for a place: the same name in the same country at the same coordinates.
    private func placeID(_ place: EventPlace) throws -> Int64 {
        let values: [any Bindable] = [
            place.name, NameKey.make(place.name), place.country, place.latitude, place.longitude,
        ]
        let known: Int64? = try connection.value(
            """
            SELECT id FROM place
            WHERE name = ?1 AND name_key = ?2 AND country IS ?3 AND latitude IS ?4 AND longitude IS ?5
            """, values)
        if let known { return known }
        return try connection.insert(
            "INSERT INTO place (name, name_key, country, latitude, longitude) VALUES (?, ?, ?, ?, ?)", values)
    }
}
