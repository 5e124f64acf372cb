import Archive

extension JSONValue {
    /// An actor with its names, its roles over time and what was decided about it.
    public init(_ record: ActorRecord) {
        self = [
            "schema": .integer(Listing.schema),
            "actor": Listing([record.row]).objects[0],
            "aliases": .array(record.aliases.map { ["name": .string($0.name), "articles": .integer($0.articles)] }),
            "roles": .array(record.roles.map { role in
                [
                    "role": .string(role.role), "organization": JSONValue(role.organization), "country": JSONValue(role.country),
                    "tenure": .string(role.tenure.rawValue), "first": JSONValue(role.first), "last": JSONValue(role.last),
                    "articles": .integer(role.articles),
                ]
            }),
            "merged": .array(Listing(record.merged).objects),
            "corrections": .array(record.corrections.map { correction in
                [
                    "id": JSONValue(correction.id), "kind": .string(correction.kind.rawValue),
                    "actorId": JSONValue(correction.actorID), "otherId": JSONValue(correction.otherID),
                    "articleId": JSONValue(correction.articleID), "oldValue": JSONValue(correction.oldValue),
                    "newValue": JSONValue(correction.newValue), "undone": .bool(correction.isUndone),
                ]
            }),
        ]
    }
}
