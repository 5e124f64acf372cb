import Findings
import SQLite

/// Finds the archive's actor for each actor of an article, or makes it.
///
/// A wrong merge puts words into somebody's mouth and is hard to see; a missed one shows two rows that a person can
/// merge. So an actor is taken for one that is there only where
/// - name (folded, see `NameKey`) and kind are the same, nothing contradicts (gender of a person, country of an
///   organisation or group), and only one fits, or only one fits with the same country and gender;
/// - a person's name has two words or more. A single name (Netanyahu, where the article never gives it in full) is
///   taken for a person of that surname only where both hold the same role for the same organisation now and only one
///   such person is there;
/// - it is no anonymous source and no group without a name of its own (protesters).
/// All others belong to their article alone.
struct ActorResolver {
    let connection: Connection
    let articleID: Int64
    /// The older revision that this article replaces: what a person decided about its actors goes for this one too.
    let previousID: Int64?
    /// The archive's id for each of the article's own.
    private(set) var ids: [Int: Int64] = [:]
    /// Whether a person has decided anything about the archive's actors: few have.
    private var hasCorrections = false

    init(connection: Connection, articleID: Int64, previousID: Int64?) {
        self.connection = connection
        self.articleID = articleID
        self.previousID = previousID
    }

    /// Institutions come first: a person's role can say who the person is.
    mutating func resolve(_ actors: [Actor]) throws {
        hasCorrections = try connection.value("SELECT EXISTS (SELECT 1 FROM correction)") ?? false
        for actor in actors where actor.kind != .person { try resolve(actor) }
        for actor in actors where actor.kind == .person { try resolve(actor) }
        for actor in actors {
            guard let id = ids[actor.id], let parent = actor.parentID.flatMap({ ids[$0] }), parent != id else { continue }
            try connection.execute("UPDATE actor SET parent_id = ?2 WHERE id = ?1 AND parent_id IS NULL", [id, parent])
        }
    }

    private mutating func resolve(_ actor: Actor) throws {
        let key = NameKey.make(actor.name)
        var id: Int64
        if isNamed(actor, key: key) {
            id = try known(actor, key: key) ?? insert(actor, key: key, belongsToArticle: false)
        } else if let bearer = try bearer(ofSurname: key, actor) {
            id = bearer
        } else {
            id = try ownActor(actor, key: key)
        }
        let corrections = ActorCorrections(connection: connection)
        if hasCorrections, let split = try corrections.actorSplit(from: id, articleID: articleID, previousID: previousID) {
            id = split
        }
        ids[actor.id] = id
        try record([actor.name] + actor.aliases, of: id)
    }

    /// The institution that a role without an actor of its own is held for.
    mutating func organization(of role: Role) throws -> Int64? {
        if let id = role.organizationID { return ids[id] }
        guard let name = role.organization else { return nil }
        let key = NameKey.make(name)
        let country = Actor(id: 0, name: name, kind: .country, country: role.country)
        let organization = Actor(id: 0, name: name, kind: .organization, country: role.country)
        let id = try known(country, key: key) ?? known(organization, key: key)
            ?? insert(organization, key: key, belongsToArticle: false)
        try record([name], of: id)
        return id
    }

    /// Whether the name alone says who it is, in every article.
    private func isNamed(_ actor: Actor, key: String) -> Bool {
        switch actor.kind {
        case .person: key.contains(" ")
        case .organization, .country: !key.isEmpty
        case .group: actor.name.unicodeScalars.contains { $0.properties.isUppercase }
        case .anonymous: false
        }
    }

    private struct Candidate {
        let id: Int64
        let country: String?
        let gender: String?
    }

    private static let namedSQL = """
        SELECT id, country, gender FROM actor WHERE name_key = ?1 AND article_id IS NULL AND kind = ?2 ORDER BY id
        """

    /// The same with what a person decided: an actor is also known by a name it was given, and by the kind it had; one that was
    /// split off, were it undone since, by no name.
    private static let correctedSQL = """
        SELECT id, country, gender FROM actor
        WHERE article_id IS NULL
            AND (name_key = ?1 OR id IN (
                SELECT correction.actor_id FROM actor_alias JOIN correction ON correction.actor_id = actor_alias.actor_id
                    AND correction.kind = 'rename' AND correction.new_value = actor_alias.alias AND correction.undone = 0
                WHERE actor_alias.alias_key = ?1))
            AND (kind = ?2 OR EXISTS (SELECT 1 FROM correction WHERE correction.actor_id = actor.id
                AND correction.kind = 'kind' AND correction.old_value = ?2 AND correction.undone = 0))
            AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.other_id = actor.id AND correction.kind = 'split')
        ORDER BY id
        """

    private func known(_ actor: Actor, key: String) throws -> Int64? {
        let candidates = try connection.all(
            hasCorrections ? Self.correctedSQL : Self.namedSQL, [key, actor.kind.rawValue]
        ) { row in Candidate(id: try row[0], country: try row[1], gender: try row[2]) }
        let fitting = candidates.filter { !contradicts(actor, $0) }
        guard let candidate = fitting.count == 1 ? fitting.first : best(actor, fitting) else { return nil }
        try learn(actor, candidate)
        return candidate.id
    }

    /// Of several: people of one name were only told apart by their gender, bodies by their country.
    private func best(_ actor: Actor, _ fitting: [Candidate]) -> Candidate? {
        switch actor.kind {
        case .person: fitting.first { $0.gender != nil && $0.gender == actor.gender?.rawValue } ?? fitting.first
        default: fitting.first { $0.country == actor.country && $0.gender == actor.gender?.rawValue }
        }
    }

    private func contradicts(_ actor: Actor, _ candidate: Candidate) -> Bool {
        switch actor.kind {
        case .person: differ(actor.gender?.rawValue, candidate.gender)
        case .organization, .group: differ(actor.country, candidate.country)
        case .country, .anonymous: false
        }
    }

    private func differ(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return a != b
    }

    /// What this article knows and the archive did not.
    private func learn(_ actor: Actor, _ candidate: Candidate) throws {
        let country = candidate.country == nil ? actor.country : nil
        let gender = candidate.gender == nil ? actor.gender?.rawValue : nil
        guard country != nil || gender != nil else { return }
        try connection.execute(
            "UPDATE actor SET country = coalesce(country, ?2), gender = coalesce(gender, ?3) WHERE id = ?1",
            [candidate.id, country, gender])
    }

    /// The one known person with this surname who holds one of the actor's present roles.
    private func bearer(ofSurname key: String, _ actor: Actor) throws -> Int64? {
        guard actor.kind == .person, !key.isEmpty else { return nil }
        var found: Set<Int64> = []
        for role in actor.roles where role.tenure != .former {
            guard let organization = role.organizationID.flatMap({ ids[$0] }) else { continue }
            let bearers = try connection.all(
                """
                SELECT actor.id FROM (
                    SELECT id FROM actor WHERE name_key >= ?1 || ' ' AND name_key < ?1 || '!'
                    UNION
                    SELECT actor_id FROM actor_alias WHERE alias_key >= ?1 || ' ' AND alias_key < ?1 || '!') AS bearer
                CROSS JOIN actor ON actor.id = bearer.id
                WHERE actor.kind = 'person' AND actor.article_id IS NULL
                    AND EXISTS (
                        SELECT 1 FROM affiliation WHERE affiliation.actor_id = actor.id
                        AND affiliation.organization_id = ?2 AND affiliation.tenure <> 'former'
                        AND affiliation.role = ?3 COLLATE NOCASE)
                LIMIT 2
                """, [key, organization, role.role]
            ) { row in try row[0] as Int64 }
            found.formUnion(bearers)
        }
        return found.count == 1 ? found.first : nil
    }

    /// The actor that this article alone has; the same row again when the article is extracted anew.
    private func ownActor(_ actor: Actor, key: String) throws -> Int64 {
        let taken = jsonArray(Array(ids.values))
        let sql = """
            SELECT id FROM actor WHERE article_id = ? AND name_key = ? AND kind = ?
                AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1
            """
        if let id: Int64 = try connection.value(sql, [articleID, key, actor.kind.rawValue, taken]) { return id }
        let id = try insert(actor, key: key, belongsToArticle: true)
        if let older: Int64 = try connection.value(sql, [previousID, key, actor.kind.rawValue, taken]) {
            try ActorCorrections(connection: connection).repeatMerges(of: older, for: id)
        }
        return id
    }

    private func insert(_ actor: Actor, key: String, belongsToArticle: Bool) throws -> Int64 {
        // A row that is its own canonical one.
        let id = try connection.value("SELECT \(Self.nextID)", as: Int64.self)
        return try connection.insert(
            """
            INSERT INTO actor (id, name, name_key, kind, country, gender, article_id, canonical_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?1)
            """,
            [
                id, actor.name, key, actor.kind.rawValue, actor.country, actor.gender?.rawValue,
                belongsToArticle ? articleID : nil,
            ])
    }

    /// The id that the next actor gets: never one that was given before.
    static let nextID = "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'actor'), 0) + 1"

    /// The actor's own name is no alias.
    private func record(_ names: [String], of actorID: Int64) throws {
        try connection.execute(
            "INSERT INTO article_actor (actor_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING", [actorID, articleID])
        let own: String? = try connection.value("SELECT name FROM actor WHERE id = ?", [actorID])
        var seen: Set<String> = []
        for alias in names where alias != own && seen.insert(alias).inserted {
            try connection.execute(
                """
                INSERT INTO actor_alias (actor_id, alias, alias_key) VALUES (?, ?, ?)
                ON CONFLICT (actor_id, alias) DO NOTHING
                """, [actorID, alias, NameKey.make(alias)])
            try connection.execute(
                """
                INSERT INTO article_alias (alias_id, article_id)
                SELECT id, ?3 FROM actor_alias WHERE actor_id = ?1 AND alias = ?2
                ON CONFLICT DO NOTHING
                """, [actorID, alias, articleID])
        }
    }
}
