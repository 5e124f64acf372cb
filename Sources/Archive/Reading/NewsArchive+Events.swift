import Findings
import SQLite

extension NewsArchive {
    /// Events that fit the filter, by their date, or their article's where they have none; undated ones last.
    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    public func events(
        matching filter: EventFilter, limit: Int? = nil, offset: Int = 0
    ) throws(ArchiveError) -> EventAnswer {
        try translated {
            try connection.snapshot {
                let conditions = try EventConditions(filter, connection: connection)
                let search = try conditions.search()
                let page = try search.page(limit: limit, offset: offset)
                return EventAnswer(
                    rows: try eventRows(page.ids), total: page.total, undated: try search.undatedCount(),
                    candidates: conditions.candidates)
            }
        }
    }

    /// How many events fit the filter.
    public func count(eventsMatching filter: EventFilter) throws(ArchiveError) -> Int {
        try translated {
            try connection.snapshot { try EventConditions(filter, connection: connection).search().count() }
        }
    }

    /// The events in the order of their ids.
    func eventRows(_ ids: [Int64]) throws -> [EventRow] {
        let participants = try participants(ids)
        let triggers = try triggers(ids)
        return try connection.all(
            """
            SELECT found.id, found.type, found.mode, found.cameo, found.status, found.trigger, found.date, found.date_end,
                found.date_text, found.date_precision, found.place, found.country, found.reported_by, found.statement_id,
                found.speech_act_id, found.cancels_id, found.article_id, found.number, found.title, found.outlet,
                found.published
            FROM json_each(?) AS wanted CROSS JOIN all_events AS found ON found.id = wanted.value
            ORDER BY wanted.key
            """, [jsonArray(ids)]
        ) { row in
            let id: Int64 = try row[0]
            return EventRow(
                id: id, type: try row.value(1), mode: try row[2], cameo: try row[3], status: try row.value(4),
                source: participants[id]?["source"] ?? [], target: participants[id]?["target"] ?? [],
                triggers: triggers[id] ?? [], trigger: try row[5], date: try row[6], dateEnd: try row[7],
                dateText: try row[8], datePrecision: try row.value(9, ifPresent: EventDate.Precision.self),
                place: try row[10], country: try row[11], reportedBy: try row[12], statementID: try row[13],
                speechActID: try row[14], cancelsID: try row[15], articleID: try row[16], number: try row[17],
                title: try row[18], outlet: try row[19], published: try row[20])
        }
    }

    private func participants(_ ids: [Int64]) throws -> [Int64: [String: [EventRow.Participant]]] {
        var participants: [Int64: [String: [EventRow.Participant]]] = [:]
        try connection.forEach(
            """
            SELECT event_actor.event_id, event_actor.role, actor.id, actor.name FROM event_actor
            JOIN actor AS named ON named.id = event_actor.actor_id JOIN actor ON actor.id = named.canonical_id
            WHERE event_actor.event_id IN (SELECT value FROM json_each(?))
            ORDER BY event_actor.event_id, event_actor.role, event_actor.number
            """, [jsonArray(ids)]
        ) { row in
            participants[try row[0], default: [:]][try row[1], default: []].append(
                EventRow.Participant(id: try row[2], name: try row[3]))
        }
        return participants
    }

    private func triggers(_ ids: [Int64]) throws -> [Int64: [TextSpan]] {
        var triggers: [Int64: [TextSpan]] = [:]
        try connection.forEach(
            """
            SELECT event_id, start, "end" FROM event_mention
            WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, number
            """, [jsonArray(ids)]
        ) { row in triggers[try row[0], default: []].append(TextSpan(start: try row[1], end: try row[2])) }
        return triggers
    }
}
