import Archive

extension JSONValue {
    /// An article with everything that the archive knows of it.
    public init(_ record: ArticleRecord) {
        func objects(_ listing: Listing) -> JSONValue {
            .array(listing.rows.map { row in .object(zip(listing.columns, row).map { Member($0, $1) }) })
        }
        let article = Listing([record.row])
        self = [
            "schema": .integer(Listing.schema),
            "article": .object(zip(article.columns, article.rows[0]).map { Member($0, $1) }),
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
            "statements": objects(Listing(record.statements)),
            "events": objects(Listing(record.events)),
        ]
    }
}
