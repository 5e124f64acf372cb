import SQLite

/// Gives one article's rows of an actor to another actor.
struct ActorMover {
    let connection: Connection
    let articleID: Int64

    /// - Returns: False where the article does not name the actor.
    func move(_ actor: Int64, to other: Int64) throws -> Bool {
        try connection.execute(
            "DELETE FROM article_actor WHERE actor_id = ? AND article_id = ?", [actor, articleID])
        guard connection.changes > 0 else { return false }
        try connection.execute(
            "INSERT INTO article_actor (actor_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING", [other, articleID])
        let aliases = try connection.all(
            """
            SELECT actor_alias.id, actor_alias.alias, actor_alias.alias_key FROM actor_alias
            JOIN article_alias ON article_alias.alias_id = actor_alias.id AND article_alias.article_id = ?2
            WHERE actor_alias.actor_id = ?1
            """, [actor, articleID]
        ) { row in (id: try row[0] as Int64, alias: try row[1] as String, key: try row[2] as String) }
        for alias in aliases {
            try connection.execute(
                """
                INSERT INTO actor_alias (actor_id, alias, alias_key) VALUES (?, ?, ?)
                ON CONFLICT (actor_id, alias) DO NOTHING
                """, [other, alias.alias, alias.key])
            try connection.execute(
                """
                UPDATE article_alias SET alias_id = (SELECT id FROM actor_alias WHERE actor_id = ?3 AND alias = ?4)
                WHERE alias_id = ?1 AND article_id = ?2
                """, [alias.id, articleID, other, alias.alias])
        }
        for (table, column) in [
            ("mention", "actor_id"), ("affiliation", "actor_id"), ("affiliation", "organization_id"),
            ("statement", "speaker_id"), ("statement", "addressee_id"),
        ] {
            try connection.execute(
                "UPDATE \(table) SET \(column) = ?3 WHERE article_id = ?1 AND \(column) = ?2", [articleID, actor, other])
        }
        for (table, parent) in [("statement_actor", "statement"), ("event_actor", "event")] {
            try connection.execute(
                """
                UPDATE \(table) SET actor_id = ?3
                WHERE actor_id = ?2 AND \(parent)_id IN (SELECT id FROM \(parent) WHERE article_id = ?1)
                """, [articleID, actor, other])
        }
        return true
    }
}
