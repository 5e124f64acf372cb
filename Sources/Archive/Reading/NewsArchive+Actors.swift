import Findings
import SQLite

extension NewsArchive {
    /// Actors that fit the filter, those that the most articles name first.
    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    public func actors(
        matching filter: ActorFilter = ActorFilter(), limit: Int? = nil, offset: Int = 0
    ) throws(ArchiveError) -> ActorAnswer {
        try translated {
            try connection.snapshot {
                let condition = try condition(filter)
                let ids: [Int64] = try connection.all(
                    Self.mostUsedSQL(condition), condition.parameters + condition.parameters + [limit ?? -1, offset]
                ) { row in try row[0] }
                let total: Int?
                if ids.count < limit ?? .max && (offset == 0 || !ids.isEmpty) {
                    total = offset + ids.count
                } else {
                    let counted = try connection.value(
                        "SELECT count(*) FROM (SELECT 1 FROM actor WHERE \(condition.sql) LIMIT ?)",
                        condition.parameters + [NewsArchive.mostCounted + 1]) ?? 0
                    total = counted > NewsArchive.mostCounted ? nil : counted
                }
                return ActorAnswer(rows: try actorRows(ids), total: total)
            }
        }
    }

    /// Those that only the article they belong to names come last. Two parameters more are limit and offset.
    static func mostUsedSQL(_ condition: SQLCondition) -> String {
        """
        SELECT id FROM (
            SELECT id FROM actor WHERE (article_id IS NULL OR uses > 1) AND \(condition.sql)
            ORDER BY uses DESC, id LIMIT -1)
        UNION ALL
        SELECT id FROM (
            SELECT id FROM actor WHERE article_id IS NOT NULL AND uses <= 1 AND \(condition.sql) ORDER BY id LIMIT -1)
        LIMIT ? OFFSET ?
        """
    }

    /// An actor with its names and roles over time; of one that was merged, the actor that stands for it. Nil where there is none.
    public func actor(_ id: Int64) throws(ArchiveError) -> ActorRecord? {
        try translated {
            try connection.snapshot {
                let canonical: Int64? = try connection.value("SELECT canonical_id FROM actor WHERE id = ?", [id])
                guard let canonical, let row = try actorRows([canonical]).first else { return nil }
                let merged: [Int64] = try connection.all(
                    "SELECT id FROM actor WHERE canonical_id = ?1 AND id <> ?1 ORDER BY id", [canonical]
                ) { row in try row[0] }
                let members = [canonical] + merged
                return ActorRecord(
                    row: row, aliases: try aliases(members, except: row.name), roles: try roles(members),
                    merged: try actorRows(merged), corrections: try corrections(of: members))
            }
        }
    }

    /// All actors of these kinds, merged ones as one.
    /// - Parameter letters: Only those whose last word begins with one of these, in lower case; nil for all.
    public func actorNames(ofKinds kinds: [ActorKind], lastWordFrom letters: [String]? = nil) throws(ArchiveError) -> [NamedActor] {
        try translated {
            let initials = letters.map { SQLCondition(
                """
                id IN (SELECT named.id FROM json_each(?) AS letter CROSS JOIN actor AS named
                    ON named.name_key >= letter.value AND named.name_key < letter.value || '~')
                """, [jsonArray($0)]) }
            let condition = SQLCondition.all(
                [
                    SQLCondition("kind IN (SELECT value FROM json_each(?))", [jsonArray(kinds.map(\.rawValue))]),
                    SQLCondition("canonical_id = id"), initials,
                ].compactMap(\.self))
            return try connection.all(
                "SELECT id, name, kind, country, gender, article_id FROM actor WHERE \(condition.sql) ORDER BY id",
                condition.parameters
            ) { row in
                NamedActor(
                    id: try row[0], name: try row[1], kind: try row.value(2), country: try row[3],
                    gender: try row.value(4, ifPresent: Gender.self), articleID: try row[5])
            }
        }
    }

    private func condition(_ filter: ActorFilter) throws -> SQLCondition {
        var conditions = [SQLCondition("actor.canonical_id = actor.id")]
        if !filter.names.isEmpty {
            let names = ActorNames(connection: connection)
            let ids = try filter.names.flatMap { try names.ids(fitting: $0) }
            conditions.append(SQLCondition("actor.id IN (SELECT value FROM json_each(?))", [jsonArray(ids)]))
        }
        if !filter.ids.isEmpty {
            conditions.append(SQLCondition("actor.id IN (SELECT value FROM json_each(?))", [jsonArray(filter.ids)]))
        }
        conditions += SQLCondition.any(of: filter.kinds.map(\.rawValue), in: "actor.kind")
        conditions += SQLCondition.any(of: filter.countries, in: "actor.country")
        return .all(conditions)
    }

    /// The actors in the order of their ids, each counted with all that were merged into it.
    private func actorRows(_ ids: [Int64]) throws -> [ActorRow] {
        let sightings = try ActorSightings(connection: connection).of(ids)
        return try connection.all(
            """
            SELECT actor.id, actor.name, actor.kind, actor.country, actor.gender, parent.name,
                coalesce((SELECT statements FROM speaker_tally WHERE speaker_tally.actor_id = actor.id), 0)
            FROM json_each(?) AS wanted CROSS JOIN actor ON actor.id = wanted.value
            LEFT JOIN actor AS named ON named.id = actor.parent_id LEFT JOIN actor AS parent ON parent.id = named.canonical_id
            ORDER BY wanted.key
            """, [jsonArray(ids)]
        ) { row in
            let id: Int64 = try row[0]
            let seen = sightings[id] ?? ActorSightings.Sighting()
            return ActorRow(
                id: id, name: try row[1], kind: try row.value(2), country: try row[3],
                gender: try row.value(4, ifPresent: Gender.self), partOf: try row[5], articles: seen.articles,
                statements: try row[6], firstSeen: seen.first, lastSeen: seen.last)
        }
    }

    private func aliases(_ actors: [Int64], except name: String) throws -> [ActorRecord.Alias] {
        try connection.all(
            """
            SELECT alias, count(DISTINCT article_id) AS uses FROM (
                SELECT actor_alias.alias, article_alias.article_id FROM actor_alias
                LEFT JOIN article_alias ON article_alias.alias_id = actor_alias.id
                WHERE actor_alias.actor_id IN (SELECT value FROM json_each(?1))
                UNION ALL
                SELECT actor.name, article_actor.article_id FROM actor
                LEFT JOIN article_actor ON article_actor.actor_id = actor.id
                WHERE actor.id IN (SELECT value FROM json_each(?1)))
            WHERE alias <> ?2 GROUP BY alias ORDER BY uses DESC, alias
            """, [jsonArray(actors), name]
        ) { row in ActorRecord.Alias(name: try row[0], articles: try row[1]) }
    }

    private func roles(_ actors: [Int64]) throws -> [ActorRecord.DatedRole] {
        try connection.all(
            """
            SELECT affiliation.role, organization.name, affiliation.country, affiliation.tenure,
                min(article.published) AS first, max(article.published), count(DISTINCT article.id)
            FROM affiliation JOIN article ON article.id = affiliation.article_id AND article.current = 1
            LEFT JOIN actor AS named ON named.id = affiliation.organization_id
            LEFT JOIN actor AS organization ON organization.id = named.canonical_id
            WHERE affiliation.actor_id IN (SELECT value FROM json_each(?))
            GROUP BY affiliation.role, organization.id, affiliation.country, affiliation.tenure
            ORDER BY first, affiliation.role
            """, [jsonArray(actors)]
        ) { row in
            ActorRecord.DatedRole(
                role: try row[0], organization: try row[1], country: try row[2], tenure: try row.value(3),
                first: try row[4], last: try row[5], articles: try row[6])
        }
    }

    private func corrections(of actors: [Int64]) throws -> [Correction] {
        try corrections(
            """
            correction.actor_id IN (SELECT value FROM json_each(?1)) OR correction.other_id IN (SELECT value FROM json_each(?1))
            """, [jsonArray(actors)])
    }
}
