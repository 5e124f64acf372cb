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
        let own = said(by: actors)
        let list = jsonArray(actors)
        return own.or(
            NarrowCondition(
                on: "statement",
                ids: SQLCondition(
                    """
                    SELECT said.id FROM json_each(?) AS organization
                    CROSS JOIN affiliation INDEXED BY affiliation_organization
                        ON affiliation.organization_id = organization.value AND affiliation.tenure <> 'former'
                    CROSS JOIN statement AS said INDEXED BY statement_speaker
                        ON said.speaker_id = affiliation.actor_id AND said.article_id = affiliation.article_id
                    UNION ALL
                    SELECT said.id
                    FROM (SELECT DISTINCT canonical_id AS id FROM actor INDEXED BY actor_merged WHERE canonical_id <> id) AS merged
                    CROSS JOIN actor AS holder ON holder.canonical_id = merged.id
                    CROSS JOIN affiliation ON affiliation.actor_id = holder.id AND affiliation.tenure <> 'former'
                        AND affiliation.organization_id IN (SELECT value FROM json_each(?))
                    CROSS JOIN actor AS same ON same.canonical_id = merged.id AND same.id <> holder.id
                    CROSS JOIN statement AS said INDEXED BY statement_speaker
                        ON said.speaker_id = same.id AND said.article_id = affiliation.article_id
                    """, [list, list]),
                test: SQLCondition(
                    """
                    EXISTS (
                        SELECT 1 FROM affiliation INDEXED BY affiliation_article
                        CROSS JOIN actor AS holder ON holder.id = affiliation.actor_id
                        CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
                            AND speaker.canonical_id = holder.canonical_id
                        WHERE affiliation.article_id = statement.article_id AND affiliation.tenure <> 'former'
                            AND affiliation.organization_id IN (SELECT value FROM json_each(?)))
                    """, [list]),
                articles: SQLCondition(
                    """
                    SELECT affiliation.article_id AS id FROM json_each(?) AS organization
                    CROSS JOIN affiliation INDEXED BY affiliation_organization
                        ON affiliation.organization_id = organization.value AND affiliation.tenure <> 'former'
                    """, [list])))
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
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT statement_actor.statement_id AS id FROM json_each(?) AS actor
                CROSS JOIN statement_actor ON statement_actor.actor_id = actor.value
                """, [jsonArray(actors)]),
            test: SQLCondition(
                """
                EXISTS (
                    SELECT 1 FROM statement_actor
                    WHERE statement_actor.statement_id = statement.id
                        AND +statement_actor.actor_id IN (SELECT value FROM json_each(?)))
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
