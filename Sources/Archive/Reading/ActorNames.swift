import Findings
import SQLite

/// Finds actors by name.
struct ActorNames {
    let connection: Connection

    /// Ids of the actors, merged ones as the one that stands for them, that a name fits: by name or alias as a whole, a
    /// person also by surname and an anonymous source by its noun (official); where that finds nobody, by the last words of a name (Defense Ministry, where the archive
    /// has the Israeli Defense Ministry).
    func ids(fitting pattern: NamePattern, kinds: [ActorKind] = ActorKind.allCases) throws -> [Int64] {
        try found(pattern, kinds).map(\.id)
    }

    private struct Name {
        /// Of merged actors the one that stands for them.
        let id: Int64
        /// Whether it does not belong to one article alone.
        let isShared: Bool
    }

    /// Each actor once, by id.
    private func found(_ pattern: NamePattern, _ kinds: [ActorKind]) throws -> [Name] {
        let key = NameKey.make(pattern.text)
        var names = try whole(key, kinds) + ending(key, kinds.filter { $0 == .person || $0 == .anonymous })
        for alternative in pattern.alternatives { names += try whole(NameKey.make(alternative), kinds) }
        if names.isEmpty { names = try ending(key, kinds) }
        names.sort { $0.id == $1.id ? $0.isShared && !$1.isShared : $0.id < $1.id }
        var found: [Name] = []
        for name in names where name.id != found.last?.id { found.append(name) }
        return found
    }

    private func names(_ sql: String, _ key: String, _ kinds: [ActorKind]) throws -> [Name] {
        guard !key.isEmpty, !kinds.isEmpty else { return [] }
        return try connection.all(sql, [key, jsonArray(kinds.map(\.rawValue))]) { row in
            Name(id: try row[0], isShared: try row[1])
        }
    }

    private func whole(_ key: String, _ kinds: [ActorKind]) throws -> [Name] { try names(Self.wholeSQL, key, kinds) }

    // CROSS JOIN keeps SQLite from going through all actors of a kind instead.

    private static let columns = "actor.canonical_id, actor.article_id IS NULL OR actor.canonical_id <> actor.id"

    static let wholeSQL = """
        SELECT \(columns) FROM actor WHERE name_key = ?1 AND kind IN (SELECT value FROM json_each(?2))
        UNION ALL
        SELECT \(columns) FROM actor_alias CROSS JOIN actor ON actor.id = actor_alias.actor_id
        WHERE actor_alias.alias_key = ?1 AND actor.kind IN (SELECT value FROM json_each(?2))
        """

    static let endingSQL = """
        SELECT \(columns) FROM actor
        WHERE name_key >= ?1 || ' ' AND name_key < ?1 || '!' AND kind IN (SELECT value FROM json_each(?2))
        UNION ALL
        SELECT \(columns) FROM actor_alias CROSS JOIN actor ON actor.id = actor_alias.actor_id
        WHERE actor_alias.alias_key >= ?1 || ' ' AND actor_alias.alias_key < ?1 || '!'
            AND actor.kind IN (SELECT value FROM json_each(?2))
        """

    /// Keys have the last word first.
    private func ending(_ key: String, _ kinds: [ActorKind]) throws -> [Name] { try names(Self.endingSQL, key, kinds) }

    /// The rows of table `actor` that the ids stand for: theirs and those that were merged into them, each once.
    func rows(of ids: [Int64]) throws -> [Int64] {
        let wanted = Set(ids)
        var rows = wanted
        // Thousands of actors can have a name, and people have merged few.
        try connection.forEach(Self.mergedSQL) { row in
            if wanted.contains(try row[1]) { rows.insert(try row[0]) }
        }
        return rows.sorted()
    }

    static let mergedSQL = "SELECT id, canonical_id FROM actor INDEXED BY actor_merged WHERE canonical_id <> id"

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

    /// The actors that a name fits, as `ids` gives them, with how much they say, those who say most first.
    func candidates(
        fitting pattern: NamePattern, kinds: [ActorKind] = ActorKind.allCases
    ) throws -> (candidates: NameCandidates, ids: [Int64]) {
        let found = try found(pattern, kinds)
        // What belongs to one article is named by that one alone: it is used least.
        let shared = found.filter(\.isShared)
        let own = found.lazy.filter { !$0.isShared }.prefix(max(0, Self.mostCandidates - shared.count))
        let actors = try connection.all(
            """
            SELECT actor.id, actor.name, actor.kind, actor.country, actor.article_id,
                coalesce((SELECT statements FROM speaker_tally WHERE speaker_tally.actor_id = actor.id), 0) AS statements
            FROM actor WHERE actor.id IN (
                SELECT id FROM actor WHERE id IN (SELECT value FROM json_each(?)) ORDER BY uses DESC, id LIMIT ?)
            ORDER BY statements DESC, actor.id
            """, [jsonArray((shared + own).map(\.id)), Self.mostCandidates]
        ) { row in
            NameCandidates.Candidate(
                id: try row[0], name: try row[1], kind: try row.value(2), country: try row[3], articleID: try row[4],
                statements: try row[5])
        }
        return (NameCandidates(name: pattern.text, actors: actors, count: found.count), found.map(\.id))
    }
}
