import SQLite

/// In how many articles actors are named, and when: merged ones as one, older revisions left out.
struct ActorSightings {
    struct Sighting {
        var articles = 0
        /// Dates of the first and the last article.
        var first: String?
        var last: String?
    }

    /// The articles of an actor that no more than so many name are read one by one. Others are met soon on a walk through
    /// the archive in the order of dates.
    static let few = 500

    let connection: Connection

    func of(_ ids: [Int64]) throws -> [Int64: Sighting] {
        var sightings: [Int64: Sighting] = [:]
        for (sql, comparison) in [(Self.fewSQL, "<="), (Self.manySQL, ">")] {
            let group: [Int64] = try connection.all(
                "SELECT id FROM actor WHERE id IN (SELECT value FROM json_each(?)) AND uses \(comparison) ?",
                [jsonArray(ids), Self.few]
            ) { row in try row[0] }
            try connection.forEach(sql, [jsonArray(group)]) { row in
                sightings[try row[0]] = Sighting(articles: try row[1], first: try row[2], last: try row[3])
            }
        }
        return sightings
    }

    static let fewSQL = """
        SELECT wanted.value, count(DISTINCT article.id), min(article.published), max(article.published)
        FROM json_each(?) AS wanted CROSS JOIN actor AS same ON same.canonical_id = wanted.value
        CROSS JOIN article_actor ON article_actor.actor_id = same.id
        CROSS JOIN article INDEXED BY article_head ON article.id = article_actor.article_id AND article.current = 1
        GROUP BY wanted.key
        """

    /// Articles with a newer revision are few, and looked up rather than every article.
    static let manySQL = """
        SELECT wanted.value,
            CASE WHEN EXISTS (SELECT 1 FROM actor AS same WHERE same.canonical_id = actor.id AND same.id <> actor.id)
                THEN (SELECT count(DISTINCT article_actor.article_id) FROM actor AS same
                    CROSS JOIN article_actor ON article_actor.actor_id = same.id WHERE same.canonical_id = actor.id)
                ELSE actor.uses END
            - (SELECT count(*) FROM article INDEXED BY article_replaced WHERE current = 0 AND \(named)),
            (SELECT published FROM article INDEXED BY article_published
                WHERE published IS NOT NULL AND current = 1 AND \(named) ORDER BY published LIMIT 1),
            (SELECT published FROM article INDEXED BY article_published
                WHERE published IS NOT NULL AND current = 1 AND \(named) ORDER BY published DESC LIMIT 1)
        FROM json_each(?) AS wanted CROSS JOIN actor ON actor.id = wanted.value
        """

    private static let named = """
        EXISTS (SELECT 1 FROM actor AS same CROSS JOIN article_actor ON article_actor.actor_id = same.id
            WHERE same.canonical_id = actor.id AND article_actor.article_id = article.id)
        """
}
