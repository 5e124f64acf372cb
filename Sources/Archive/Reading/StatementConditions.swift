import Findings
import SQLite

/// A filter as conditions on tables `statement` and `article`, with the names in it looked up.
struct StatementConditions {
    private let connection: Connection
    private let filter: StatementFilter
    private(set) var candidates: [NameCandidates] = []
    /// What few statements fit: names and words.
    private var narrow: [NarrowCondition] = []
    /// All others but those on the date.
    private var broad: [SQLCondition] = []

    init(_ filter: StatementFilter, connection: Connection) throws {
        self.filter = filter
        self.connection = connection
        try addSpeakers()
        try addWords()
        addProperties()
        for excluded in filter.excluded {
            let other = try StatementConditions(excluded, connection: connection)
            broad.append(.leavingOut(other.narrow.map(\.membership) + other.broad))
        }
    }

    var search: DatedSearch {
        DatedSearch(
            table: .statements, connection: connection, narrow: narrow,
            counted: SQLCondition.counted(includingCopies: filter.includesCopies), broad: broad,
            dates: DateRange(after: filter.after, before: filter.before).conditions(on: "article.published"))
    }

    private mutating func addSpeakers() throws {
        if !filter.speakers.isEmpty {
            narrow.append(Self.said(by: try rows(lookUp(filter.speakers, ActorKind.allCases))))
        }
        if !filter.organizations.isEmpty {
            narrow.append(Self.spoken(for: try rows(withParts(lookUp(filter.organizations, Self.institutions)))))
        }
        if !filter.voices.isEmpty {
            let ids = try lookUp(filter.voices, ActorKind.allCases)
            let institutions = Set(try ActorNames(connection: connection).ids(ids, of: Self.institutions))
            narrow.append(
                Self.said(by: try rows(ids)).or(Self.spoken(for: try rows(withParts(institutions.sorted())))))
        }
        if !filter.addressees.isEmpty {
            narrow.append(
                Self.reached(through: "addressee_id", try rows(lookUp(filter.addressees, ActorKind.allCases))))
        }
        if !filter.countries.isEmpty { narrow.append(Self.spoken(forCountries: filter.countries)) }
    }

    private func rows(_ ids: [Int64]) throws -> [Int64] { try ActorNames(connection: connection).rows(of: ids) }

    private static let institutions: [ActorKind] = [.organization, .country, .group]

    private mutating func lookUp(_ patterns: [NamePattern], _ kinds: [ActorKind]) throws -> [Int64] {
        let names = ActorNames(connection: connection)
        return try patterns.flatMap { pattern in
            let found = try names.candidates(fitting: pattern, kinds: kinds)
            candidates.append(found.candidates)
            return found.ids
        }
    }

    private func withParts(_ ids: [Int64]) throws -> [Int64] {
        filter.includesParts ? try ActorNames(connection: connection).parts(of: ids) : ids
    }

    /// - Parameter actors: Rows of table `actor`, as in all that follows.
    private static func said(by actors: [Int64]) -> NarrowCondition { reached(through: "speaker_id", actors) }

    /// - Parameter column: One with an index that has `article_id` and `number` as well.
    private static func reached(through column: String, _ actors: [Int64]) -> NarrowCondition {
        NarrowCondition(
            located: SQLCondition(
                """
                SELECT reached.id, reached.article_id, reached.number FROM json_each(?) AS actor
                CROSS JOIN statement AS reached ON reached.\(column) = actor.value
                """, [jsonArray(actors)]),
            membership: SQLCondition("statement.\(column) IN (SELECT value FROM json_each(?))", [jsonArray(actors)]))
    }

    // CROSS JOIN has SQLite join from left to right. It knows nothing of how many rows each step has.

    /// The same statements as view `statement_organizations` gives for the institutions.
    private static func spoken(for actors: [Int64]) -> NarrowCondition {
        let own = said(by: actors)
        let list = jsonArray(actors)
        return own.or(
            NarrowCondition(
                located: SQLCondition(
                    """
                    SELECT said.id, said.article_id, said.number FROM json_each(?) AS organization
                    CROSS JOIN affiliation INDEXED BY affiliation_organization
                        ON affiliation.organization_id = organization.value AND affiliation.tenure <> 'former'
                    CROSS JOIN statement AS said INDEXED BY statement_speaker
                        ON said.speaker_id = affiliation.actor_id AND said.article_id = affiliation.article_id
                    UNION ALL
                    SELECT said.id, said.article_id, said.number
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
    private static func spoken(forCountries countries: [String]) -> NarrowCondition {
        let list = jsonArray(countries)
        let speakers = """
            SELECT id, article_id FROM actor INDEXED BY actor_country
            WHERE country IN (SELECT value FROM json_each(?)) AND canonical_id = id
            UNION ALL
            SELECT merged.id, NULL FROM actor AS merged INDEXED BY actor_merged CROSS JOIN actor ON actor.id = merged.canonical_id
            WHERE merged.canonical_id <> merged.id AND actor.country IN (SELECT value FROM json_each(?))
            """
        return NarrowCondition(
            located: SQLCondition(
                """
                SELECT said.id, said.article_id, said.number FROM affiliation INDEXED BY affiliation_country
                CROSS JOIN statement AS said ON said.affiliation_id = affiliation.id
                WHERE affiliation.country IN (SELECT value FROM json_each(?))
                UNION ALL
                SELECT said.id, said.article_id, said.number FROM (\(speakers)) AS speaker
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
                """, [list, list, list]))
    }

    private mutating func addWords() throws {
        if !filter.text.isEmpty {
            narrow.append(Self.contentMatches(FullTextQuery.any(filter.text.map(FullTextQuery.words))))
        }
        guard !filter.about.isEmpty else { return }
        let names = ActorNames(connection: connection)
        var actors: [Int64] = []
        var queries: [String?] = []
        for topic in filter.about {
            let fitting = try names.ids(fitting: topic)
            actors += fitting
            // The search index knows no capitals: US would find "us". Where such a name is an actor's, the actor is meant.
            var others = topic.alternatives.filter { !Self.isAcronym($0) }
            if fitting.isEmpty || !Self.isAcronym(topic.text) {
                queries.append(FullTextQuery.words(topic.text))
                others = FullTextQuery.leavingOut(others, foundBy: topic.text)
            }
            queries += others.map(FullTextQuery.phrase)
        }
        let allNames = filter.about.flatMap { [$0.text] + $0.alternatives }
        narrow.append(
            Self.contentMatches(FullTextQuery.any(queries))
                .or(Self.mentions(actors: try rows(actors))).or(Self.mentions(placesNamed: allNames)))
    }

    private static func mentions(actors: [Int64]) -> NarrowCondition {
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
                        AND statement_actor.actor_id IN (SELECT value FROM json_each(?)))
                """, [jsonArray(actors)]))
    }

    private static func mentions(placesNamed names: [String]) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT event.statement_id AS id FROM place CROSS JOIN event ON event.place_id = place.id
                WHERE place.name_key IN (SELECT value FROM json_each(?)) AND event.statement_id IS NOT NULL
                """, [jsonArray(names.map(NameKey.make))]))
    }

    /// Three Latin letters or less, or four capitals.
    private static func isAcronym(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard letters.count <= 4, letters.allSatisfy(\.isASCII) else { return false }
        return letters.count <= 3 || letters.allSatisfy { $0.properties.isUppercase }
    }

    /// - Parameter query: In FTS5's language; nil fits nothing.
    private static func contentMatches(_ query: String?) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: query.map { SQLCondition("SELECT rowid AS id FROM statement_fts WHERE statement_fts MATCH ?", [$0]) }
                ?? SQLCondition("SELECT 0 AS id WHERE 0"))
    }

    /// What the speaker is, or the actor that a person merged it into.
    private mutating func addSpeaker(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        broad.append(
            SQLCondition(
                """
                EXISTS (SELECT 1 FROM actor AS named JOIN actor AS speaker ON speaker.id = named.canonical_id
                    WHERE named.id = statement.speaker_id AND speaker.\(column) IN (SELECT value FROM json_each(?)))
                """, [jsonArray(values)]))
    }

    private mutating func addProperties() {
        func add(_ column: String, _ values: [String], isOnArticleHead: Bool = false) {
            guard !values.isEmpty else { return }
            broad.append(
                SQLCondition(
                    "\(column) IN (SELECT value FROM json_each(?))", [jsonArray(values)], isOnArticleHead: isOnArticleHead))
        }
        add("statement.kind", filter.kinds.map(\.rawValue))
        add("statement.class", filter.classes.map(\.rawValue))
        add("article.source", filter.sources, isOnArticleHead: true)
        if let minimum = filter.minimumConfidence {
            broad.append(SQLCondition("statement.confidence >= ?", [minimum]))
        }
        addSpeaker("kind", filter.speakerKinds.map(\.rawValue))
        addSpeaker("gender", filter.speakerGenders.map(\.rawValue))
        if !filter.articles.isEmpty {
            narrow.append(
                NarrowCondition(
                    on: "statement",
                    ids: SQLCondition(
                        "SELECT id FROM statement WHERE article_id IN (SELECT value FROM json_each(?))",
                        [jsonArray(filter.articles)]),
                    membership: SQLCondition(
                        "statement.article_id IN (SELECT value FROM json_each(?))", [jsonArray(filter.articles)])))
        }
    }
}
