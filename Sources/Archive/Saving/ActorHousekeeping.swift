import SQLite

/// Takes out names and actors that no article uses any more.
struct ActorHousekeeping {
    let connection: Connection

    /// The actors that an article names.
    func actors(ofArticle id: Int64) throws -> [Int64] {
        try connection.all(
            "SELECT actor_id FROM article_actor WHERE article_id = ? ORDER BY actor_id", [id]
        ) { row in try row[0] }
    }

    /// Leaves those that a person has decided something about.
    func removeUnnamed(_ actors: [Int64]) throws {
        for actor in actors {
            let isCorrected = try connection.value(
                "SELECT EXISTS (SELECT 1 FROM correction WHERE actor_id = ?1 OR other_id = ?1)", [actor], as: Bool.self)
            guard isCorrected == false else { continue }
            try connection.execute(
                """
                DELETE FROM actor_alias WHERE actor_id = ?
                AND NOT EXISTS (SELECT 1 FROM article_alias WHERE article_alias.alias_id = actor_alias.id)
                """, [actor])
            try connection.execute(
                """
                DELETE FROM actor WHERE id = ?1
                AND NOT EXISTS (SELECT 1 FROM article_actor WHERE article_actor.actor_id = ?1)
                """, [actor])
        }
    }
}
