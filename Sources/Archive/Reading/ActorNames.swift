import Findings
import SQLite

/// Finds actors by name.
struct ActorNames {
    let connection: Connection

    /// Ids of the actors, merged ones as the one that stands for them, that a name fits: by name or alias as a whole, a
    /// person also by surname and an anonymous source by its noun (official); where that finds nobody, by the last words of a name (Defense Ministry, where the archive
    /// has the Israeli Defense Ministry).
    func ids(fitting pattern: NamePattern, kinds: [ActorKind] = ActorKind.allCases) throws -> [Int64] {
        let key = NameKey.make(pattern.text)
        var ids = try Set(whole(key, kinds) + ending(key, kinds.filter { $0 == .person || $0 == .anonymous }))
        for alternative in pattern.alternatives { ids.formUnion(try whole(NameKey.make(alternative), kinds)) }
        if ids.isEmpty { ids = try Set(ending(key, kinds)) }
        return ids.sorted()
    }

    private func whole(_ key: String, _ kinds: [ActorKind]) throws -> [Int64] {
        guard !key.isEmpty else { return [] }
        return try connection.all(Self.wholeSQL, [key, jsonArray(kinds.map(\.rawValue))]) { row in try row[0] }
    }

    // CROSS JOIN keeps SQLite from going through all actors of a kind instead.

    static let wholeSQL = """
        SELECT canonical_id FROM actor WHERE name_key = ?1 AND kind IN (SELECT value FROM json_each(?2))
        UNION
        SELECT actor.canonical_id FROM actor_alias CROSS JOIN actor ON actor.id = actor_alias.actor_id
        WHERE actor_alias.alias_key = ?1 AND actor.kind IN (SELECT value FROM json_each(?2))
        """

    static let endingSQL = """
        SELECT canonical_id FROM actor
        WHERE name_key >= ?1 || ' ' AND name_key < ?1 || '!' AND kind IN (SELECT value FROM json_each(?2))
        UNION
        SELECT actor.canonical_id FROM actor_alias CROSS JOIN actor ON actor.id = actor_alias.actor_id
        WHERE actor_alias.alias_key >= ?1 || ' ' AND actor_alias.alias_key < ?1 || '!'
            AND actor.kind IN (SELECT value FROM json_each(?2))
        """

    /// Keys have the last word first.
    private func ending(_ key: String, _ kinds: [ActorKind]) throws -> [Int64] {
        guard !key.isEmpty, !kinds.isEmpty else { return [] }
        return try connection.all(Self.endingSQL, [key, jsonArray(kinds.map(\.rawValue))]) { row in try row[0] }
    }

    /// Those of the actors that are of one of the kinds.
    func ids(_ ids: [Int64], of kinds: [ActorKind]) throws -> [Int64] {
        try connection.all(
            """
            SELECT id FROM actor WHERE id IN (SELECT value FROM json_each(?))
                AND kind IN (SELECT value FROM json_each(?)) ORDER BY id
            """, [jsonArray(ids), jsonArray(kinds.map(\.rawValue))]
        ) { row in try row[0] }
    }

    /// The institutions and all that are part of them, directly or through others.
    func parts(of ids: [Int64]) throws -> [Int64] {
        try connection.all(
            """
            WITH RECURSIVE part (id) AS (
                SELECT value FROM json_each(?)
                UNION
                SELECT child.canonical_id FROM part JOIN actor AS parent ON parent.canonical_id = part.id
                JOIN actor AS child ON child.parent_id = parent.id)
            SELECT id FROM part ORDER BY id
            """, [jsonArray(ids)]
        ) { row in try row[0] }
    }

    /// A surname can be that of one actor each in thousands of articles.
    static let mostCandidates = 100

    /// The actors that most articles name, with how much they say, those who say most first.
    func candidates(_ name: String, _ ids: [Int64]) throws -> NameCandidates {
        let actors = try connection.all(
            """
            SELECT actor.id, actor.name, actor.kind, actor.country, actor.article_id,
                coalesce((SELECT statements FROM speaker_tally WHERE speaker_tally.actor_id = actor.id), 0) AS statements
            FROM actor WHERE actor.id IN (
                SELECT id FROM actor WHERE id IN (SELECT value FROM json_each(?)) ORDER BY uses DESC, id LIMIT ?)
            ORDER BY statements DESC, actor.id
            """, [jsonArray(ids), Self.mostCandidates]
        ) { row in
            NameCandidates.Candidate(
                id: try row[0], name: try row[1], kind: try row.value(2), country: try row[3], articleID: try row[4],
                statements: try row[5])
        }
        return NameCandidates(name: name, actors: actors, count: ids.count)
    }
}
