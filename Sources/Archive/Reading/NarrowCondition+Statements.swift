import SQLite

/// What names and words lead to among the statements. Actors are rows of table `actor`, as `ActorNames.rows` gives them.
extension NarrowCondition {
    static func said(by actors: [Int64]) -> NarrowCondition { reached(through: "speaker_id", actors) }
    static func heard(by actors: [Int64]) -> NarrowCondition { reached(through: "addressee_id", actors) }

    /// - Parameter column: One with an index.
    private static func reached(through column: String, _ actors: [Int64]) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT reached.id FROM json_each(?) AS actor
                CROSS JOIN statement AS reached ON reached.\(column) = actor.value
                """, [jsonArray(actors)]),
            test: SQLCondition("+statement.\(column) IN (SELECT value FROM json_each(?))", [jsonArray(actors)]))
    }

    // CROSS JOIN has SQLite join from left to right, and a plus sign keeps it from an index: it knows nothing of how many rows
    // each step has.

    /// The same statements as view `statement_organizations` gives for the institutions.
    static func spoken(for actors: [Int64]) -> NarrowCondition {
        said(by: actors).or(linked(through: "statement_organization", "organization_id", actors))
    }

    /// The same statements as have one of these in column `country` of view `statements`.
    static func spoken(forCountries countries: [String]) -> NarrowCondition {
        let list = jsonArray(countries)
        let speakers = """
            SELECT id, article_id FROM actor INDEXED BY actor_country
            WHERE country IN (SELECT value FROM json_each(?)) AND canonical_id = id
            UNION ALL
            SELECT merged.id, NULL FROM actor AS merged INDEXED BY actor_merged CROSS JOIN actor ON actor.id = merged.canonical_id
            WHERE merged.canonical_id <> merged.id AND actor.country IN (SELECT value FROM json_each(?))
            """
        return NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT said.id FROM affiliation INDEXED BY affiliation_country
                CROSS JOIN statement AS said ON said.affiliation_id = affiliation.id
                WHERE affiliation.country IN (SELECT value FROM json_each(?))
                UNION ALL
                SELECT said.id FROM (\(speakers)) AS speaker
                CROSS JOIN statement AS said INDEXED BY statement_speaker ON said.speaker_id = speaker.id
                LEFT JOIN affiliation ON affiliation.id = said.affiliation_id
                WHERE affiliation.country IS NULL
                """, [list, list, list]),
            test: SQLCondition(
                """
                coalesce(
                    (SELECT affiliation.country FROM affiliation WHERE affiliation.id = statement.affiliation_id),
                    (SELECT speaker.country FROM actor AS named JOIN actor AS speaker ON speaker.id = named.canonical_id
                        WHERE named.id = statement.speaker_id)) IN (SELECT value FROM json_each(?))
                """, [list]),
            articles: SQLCondition(
                """
                SELECT article_id AS id FROM affiliation INDEXED BY affiliation_country
                WHERE country IN (SELECT value FROM json_each(?))
                UNION ALL
                SELECT coalesce(speaker.article_id, said.article_id) FROM (\(speakers)) AS speaker
                LEFT JOIN statement AS said INDEXED BY statement_speaker
                    ON speaker.article_id IS NULL AND said.speaker_id = speaker.id
                WHERE coalesce(speaker.article_id, said.article_id) IS NOT NULL
                """, [list, list, list]))
    }

    static func mentions(actors: [Int64]) -> NarrowCondition {
        linked(through: "statement_actor", "actor_id", actors)
    }

    /// - Parameters:
    ///   - table: Has a row for each statement and actor that belong together.
    ///   - column: The actor, with an index.
    private static func linked(through table: String, _ column: String, _ actors: [Int64]) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT \(table).statement_id AS id FROM json_each(?) AS actor
                CROSS JOIN \(table) ON \(table).\(column) = actor.value
                """, [jsonArray(actors)]),
            test: SQLCondition(
                """
                EXISTS (
                    SELECT 1 FROM \(table)
                    WHERE \(table).statement_id = statement.id AND +\(table).\(column) IN (SELECT value FROM json_each(?)))
                """, [jsonArray(actors)]))
    }

    static func mentions(placesNamed names: [String]) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT event.statement_id AS id FROM place CROSS JOIN event ON event.place_id = place.id
                WHERE place.name_key IN (SELECT value FROM json_each(?)) AND event.statement_id IS NOT NULL
                """, [jsonArray(names.map(NameKey.make))]))
    }

    /// - Parameter query: In FTS5's language; nil fits nothing.
    static func contentMatches(_ query: String?) -> NarrowCondition {
        guard let query else { return NarrowCondition(on: "statement", ids: SQLCondition("SELECT 0 AS id WHERE 0")) }
        return NarrowCondition(
            on: "statement",
            ids: SQLCondition("SELECT rowid AS id FROM statement_fts WHERE statement_fts MATCH ?", [query]),
            test: SQLCondition(
                "EXISTS (SELECT 1 FROM statement_fts WHERE statement_fts MATCH ? AND statement_fts.rowid = statement.id)",
                [query]),
            idsPerTest: 20, isIndexed: true,
            ranking: SQLCondition(
                "SELECT rowid AS id, bm25(statement_fts) AS distance FROM statement_fts WHERE statement_fts MATCH ?", [query]))
    }
}
