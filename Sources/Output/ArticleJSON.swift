import Archive

extension JSONValue {
    /// An article with everything that the archive knows of it.
    public init(_ record: ArticleRecord) {
        self = [
            "schema": .integer(Listing.schema),
            "article": Listing([record.row]).objects[0],
            "text": .string(record.text),
            "actors": .array(record.actors.map { actor in
                [
                    "id": JSONValue(actor.id),
                    "name": .string(actor.name),
                    "kind": .string(actor.kind.rawValue),
                    "country": JSONValue(actor.country),
                    "gender": JSONValue(actor.gender?.rawValue),
                    "aliases": .array(actor.aliases.map { .string($0) }),
                    "roles": .array(actor.roles.map { role in
                        [
                            "role": .string(role.role),
                            "organization": JSONValue(role.organization),
                            "organizationId": JSONValue(role.organizationID),
                            "country": JSONValue(role.country),
                            "tenure": .string(role.tenure.rawValue),
                        ]
                    }),
                    "mentions": JSONValue(actor.mentions.map(\.span)),
                ]
            }),
            "statements": .array(Listing(record.statements).objects),
            "events": .array(Listing(record.events).objects),
        ]
    }
}
