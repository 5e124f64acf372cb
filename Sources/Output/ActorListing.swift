import Archive

extension Listing {
    public init(_ answer: ActorAnswer) {
        self.init(answer.rows)
        remarks = [.init("total", JSONValue(answer.total))]
    }

    /// Actors, with the columns of view `actors` but for the aliases.
    init(_ rows: [ActorRow]) {
        self.init(
            "actors",
            columns: ["id", "name", "kind", "country", "gender", "partOf", "articles", "statements", "firstSeen", "lastSeen"],
            rows: rows.map { row in
                [
                    JSONValue(row.id), .string(row.name), .string(row.kind.rawValue), JSONValue(row.country),
                    JSONValue(row.gender?.rawValue), JSONValue(row.partOf), .integer(row.articles), .integer(row.statements),
                    JSONValue(row.firstSeen), JSONValue(row.lastSeen),
                ]
            })
    }

    /// The columns that people look at in a list.
    public init(summaryOf rows: [ActorRow]) {
        self.init(
            "actors", columns: ["id", "kind", "country", "articles", "statements", "name"],
            rows: rows.map { row in
                [
                    JSONValue(row.id), .string(row.kind.rawValue), JSONValue(row.country), .integer(row.articles),
                    .integer(row.statements), .string(row.name),
                ]
            })
    }
}
