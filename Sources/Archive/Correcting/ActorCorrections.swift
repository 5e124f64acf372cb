import SQLite

/// Records what a person decides about actors, and applies it: at once to the rows that are there, and by
/// `ActorResolver` to those that a later extraction makes.
struct ActorCorrections {
    let connection: Connection

    // MARK: Merge

    /// - Returns: The correction's id.
    func merge(_ actor: Int64, into other: Int64) throws -> Int64 {
        let (from, to) = (try canonical(actor), try canonical(other))
        guard from != to else {
            throw ArchiveError(.other, "the actors \(actor) and \(other) are one already.")
        }
        let id = try connection.insert(
            "INSERT INTO correction (kind, actor_id, other_id) VALUES ('merge', ?, ?)", [from, to])
        try connection.execute("UPDATE actor SET canonical_id = ?2 WHERE canonical_id = ?1", [from, to])
        return id
    }

    /// Another row for an actor that was merged is merged too.
    func repeatMerges(of older: Int64, for actor: Int64) throws {
        let targets = try connection.all(
            "SELECT other_id FROM correction WHERE kind = 'merge' AND actor_id = ? AND undone = 0 ORDER BY id", [older]
        ) { row in try row[0] as Int64 }
        for target in targets where try canonical(actor) != canonical(target) { _ = try merge(actor, into: target) }
    }

    /// Takes apart all that stand for one actor and merges again what is still decided.
    private func mergeAnew(_ root: Int64) throws {
        let members = try connection.all("SELECT id FROM actor WHERE canonical_id = ?", [root]) { row in try row[0] as Int64 }
        try connection.execute("UPDATE actor SET canonical_id = id WHERE canonical_id = ?", [root])
        let merges = try connection.all(
            """
            SELECT actor_id, other_id FROM correction WHERE kind = 'merge' AND undone = 0
                AND actor_id IN (SELECT value FROM json_each(?)) ORDER BY id
            """, [jsonArray(members)]
        ) { row in (from: try row[0] as Int64, to: try row[1] as Int64) }
        for merge in merges {
            try connection.execute(
                "UPDATE actor SET canonical_id = ?2 WHERE canonical_id = ?1", [canonical(merge.from), canonical(merge.to)])
        }
    }

    func canonical(_ actor: Int64) throws -> Int64 {
        let id: Int64? = try connection.value("SELECT canonical_id FROM actor WHERE id = ?", [actor])
        guard let id else { throw ArchiveError.notFound(actor: actor) }
        return id
    }

    // MARK: Split

    /// In these articles the actor is another one.
    /// - Returns: The other actor's id and the corrections'.
    func split(_ actor: Int64, articles: [Int64]) throws -> (actorID: Int64, corrections: [Int64]) {
        let root = try canonical(actor)
        // An article may name one that was merged into the actor that people see.
        let members = try connection.all("SELECT id FROM actor WHERE canonical_id = ? ORDER BY id <> ?, id", [root, actor]) { row in
            try row[0] as Int64
        }
        let other = try connection.insert(
            """
            INSERT INTO actor (id, name, name_key, kind, country, gender, parent_id, canonical_id)
            SELECT next.id, name, name_key, kind, country, gender, parent_id, next.id
            FROM actor, (SELECT \(ActorResolver.nextID) AS id) AS next WHERE actor.id = ?
            """, [root])
        var seen: Set<Int64> = []
        let corrections = try articles.filter { seen.insert($0).inserted }.map { article in
            let mover = ActorMover(connection: connection, articleID: article)
            guard let member = try members.first(where: { try mover.move($0, to: other) }) else {
                throw ArchiveError(.notFound, "article \(article) does not name actor \(actor).")
            }
            return try connection.insert(
                "INSERT INTO correction (kind, actor_id, other_id, article_id) VALUES ('split', ?, ?, ?)",
                [member, other, article])
        }
        return (other, corrections)
    }

    /// Whom an actor's name means in this article, or meant in the revision before it.
    func actorSplit(from actor: Int64, articleID: Int64, previousID: Int64?) throws -> Int64? {
        let sql = """
            SELECT other_id FROM correction WHERE kind = 'split' AND actor_id = ? AND article_id = ? AND undone = 0
            """
        if let other: Int64 = try connection.value(sql, [actor, articleID]) { return other }
        guard let previousID, let other: Int64 = try connection.value(sql, [actor, previousID]) else { return nil }
        try connection.execute(
            "INSERT INTO correction (kind, actor_id, other_id, article_id) VALUES ('split', ?, ?, ?)",
            [actor, other, articleID])
        return other
    }

    // MARK: Name and kind

    /// The old name becomes an alias, which all articles so far may have used, unless a person had given it. The actor keeps its
    /// key, by which the extraction finds it; the new name has one of its own as an alias.
    func rename(_ actor: Int64, to name: String) throws -> Int64 {
        let actor = try canonical(actor)
        guard let old: String = try connection.value("SELECT name FROM actor WHERE id = ?", [actor]) else {
            throw ArchiveError.notFound(actor: actor)
        }
        let name = name.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
            .joined(separator: " ")
        guard !NameKey.make(name).isEmpty else { throw ArchiveError(.other, "a name needs a letter or a digit.") }
        let id = try change("name", of: actor, to: name, kind: .rename)
        for alias in [name, old] {
            try connection.execute(
                """
                INSERT INTO actor_alias (actor_id, alias, alias_key) VALUES (?, ?, ?)
                ON CONFLICT (actor_id, alias) DO NOTHING
                """, [actor, alias, NameKey.make(alias)])
        }
        try connection.execute(
            """
            INSERT INTO article_alias (alias_id, article_id)
            SELECT actor_alias.id, article_actor.article_id FROM actor_alias
            JOIN article_actor ON article_actor.actor_id = actor_alias.actor_id
            WHERE actor_alias.actor_id = ?1 AND actor_alias.alias = ?2
                AND NOT EXISTS (SELECT 1 FROM correction WHERE actor_id = ?1 AND kind = 'rename' AND new_value = ?2)
            ON CONFLICT DO NOTHING
            """, [actor, old])
        return id
    }

    func setKind(_ actor: Int64, to kind: String) throws -> Int64 {
        try change("kind", of: canonical(actor), to: kind, kind: .kind)
    }

    /// - Parameter column: One of the program's own names.
    private func change(_ column: String, of actor: Int64, to value: String, kind: Correction.Kind) throws -> Int64 {
        let old: String? = try connection.value("SELECT \(column) FROM actor WHERE id = ?", [actor])
        guard let old else { throw ArchiveError.notFound(actor: actor) }
        guard old != value else { throw ArchiveError(.other, "actor \(actor) has the \(column) \(value) already.") }
        try connection.execute("UPDATE actor SET \(column) = ?2 WHERE id = ?1", [actor, value])
        return try connection.insert(
            "INSERT INTO correction (kind, actor_id, old_value, new_value) VALUES (?, ?, ?, ?)",
            [kind.rawValue, actor, old, value])
    }

    // MARK: Undo

    func undo(_ correction: Correction) throws {
        guard !correction.isUndone else {
            throw ArchiveError(.other, "correction \(correction.id) was undone before.")
        }
        try connection.execute("UPDATE correction SET undone = 1 WHERE id = ?", [correction.id])
        switch correction.kind {
        case .merge: try mergeAnew(canonical(correction.actorID))
        case .split:
            guard let other = correction.otherID, let article = correction.articleID else { return }
            _ = try ActorMover(connection: connection, articleID: article).move(other, to: correction.actorID)
        case .rename:
            try changeBack("name", correction)
            // Nor is anybody found by a name that no article uses.
            try connection.execute(
                """
                DELETE FROM actor_alias WHERE actor_id = ?1 AND alias = ?2
                    AND NOT EXISTS (SELECT 1 FROM article_alias WHERE alias_id = actor_alias.id)
                    AND NOT EXISTS (SELECT 1 FROM actor WHERE id = ?1 AND name = ?2)
                    AND NOT EXISTS (
                        SELECT 1 FROM correction WHERE actor_id = ?1 AND kind = 'rename' AND new_value = ?2 AND undone = 0)
                """, [correction.actorID, correction.newValue])
        case .kind: try changeBack("kind", correction)
        }
    }

    /// What was decided later stays; else what was decided before holds again, or what the actor had at first.
    private func changeBack(_ column: String, _ correction: Correction) throws {
        try connection.execute(
            """
            UPDATE actor SET \(column) = coalesce(
                (SELECT new_value FROM correction WHERE actor_id = ?1 AND kind = ?2 AND undone = 0 ORDER BY id DESC LIMIT 1),
                (SELECT old_value FROM correction WHERE actor_id = ?1 AND kind = ?2 ORDER BY id LIMIT 1))
            WHERE id = ?1 AND \(column) = ?3
            """, [correction.actorID, correction.kind.rawValue, correction.newValue])
    }
}

extension ArchiveError {
    static func notFound(actor id: Int64) -> ArchiveError {
        ArchiveError(.notFound, "there is no actor \(id).")
    }
}
