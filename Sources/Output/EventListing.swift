import Archive

extension Listing {
    /// Events, with the columns of view `events` and the ids of who takes part.
    public init(_ rows: [EventRow]) {
        self.init(
            "events",
            columns: [
                "id", "type", "mode", "cameo", "status", "source", "sourceIds", "target", "targetIds", "date", "dateEnd",
                "dateText", "datePrecision", "place", "country", "reportedBy", "statementId", "speechActId", "cancelsId", "trigger",
                "articleId", "number", "handle",
                "title", "outlet", "published", "spans",
            ],
            rows: rows.map { row in
                [
                    JSONValue(row.id), .string(row.type.rawValue), JSONValue(row.mode), JSONValue(row.cameo),
                    .string(row.status.rawValue), Self.names(row.source), Self.ids(row.source), Self.names(row.target),
                    Self.ids(row.target), JSONValue(row.date), JSONValue(row.dateEnd), JSONValue(row.dateText),
                    JSONValue(row.datePrecision?.rawValue), JSONValue(row.place), JSONValue(row.country),
                    JSONValue(row.reportedBy), JSONValue(row.statementID), JSONValue(row.speechActID),
                    JSONValue(row.cancelsID), .string(row.trigger), JSONValue(row.articleID), .integer(row.number), .string(row.handle),
                    JSONValue(row.title), JSONValue(row.outlet), JSONValue(row.published), JSONValue(row.triggers),
                ]
            })
    }

    private static func names(_ participants: [EventRow.Participant]) -> JSONValue {
        participants.isEmpty ? .null : .string(participants.map(\.name).joined(separator: "; "))
    }

    private static func ids(_ participants: [EventRow.Participant]) -> JSONValue {
        .array(participants.map { JSONValue($0.id) })
    }
}
