import Findings
import SQLite

/// A filter as conditions on tables `statement` and `article`, with the names in it looked up.
struct StatementConditions {
    private let connection: Connection
    private let filter: StatementFilter
    private(set) var candidates: [NameCandidates] = []
    /// All but those on the date.
    private var conditions: [SQLCondition] = []

    init(_ filter: StatementFilter, connection: Connection) throws {
        self.filter = filter
        self.connection = connection
        try addSpeakers()
        try addWords()
        addProperties()
        for excluded in filter.excluded {
            let terms = try StatementConditions(excluded, connection: connection).conditions
            // Not NOT: where the speaker is unknown a condition on it is neither true nor false.
            conditions += terms.map { SQLCondition("(\($0.sql)) IS NOT TRUE", $0.parameters) }
        }
    }

    /// Each statement once.
    private var counted: [SQLCondition] {
        [SQLCondition("article.current = 1")] + (filter.includesCopies ? [] : [SQLCondition("article.copy_of IS NULL")])
    }

    /// What a statement must fit, its date included.
    var dated: SQLCondition {
        .all(counted + conditions + DateRange(after: filter.after, before: filter.before).conditions(on: "article.published"))
    }

    /// What a statement fits that only its article's missing date leaves out.
    var undated: SQLCondition { .all(counted + conditions + [SQLCondition("article.published IS NULL")]) }

    private mutating func addSpeakers() throws {
        if !filter.speakers.isEmpty {
            conditions.append(Self.said(by: try lookUp(filter.speakers, ActorKind.allCases)))
        }
        if !filter.organizations.isEmpty {
            conditions.append(Self.spoken(for: try withParts(lookUp(filter.organizations, Self.institutions))))
        }
        if !filter.voices.isEmpty {
            let ids = try lookUp(filter.voices, ActorKind.allCases)
            let institutions = Set(try ActorNames(connection: connection).ids(ids, of: Self.institutions))
            let own = Self.said(by: ids)
            let through = Self.spoken(for: try withParts(institutions.sorted()))
            conditions.append(SQLCondition("\(own.sql) OR \(through.sql)", own.parameters + through.parameters))
        }
        if !filter.addressees.isEmpty {
            let ids = try lookUp(filter.addressees, ActorKind.allCases)
            conditions.append(
                SQLCondition(
                    """
                    statement.addressee_id IN (
                        SELECT id FROM actor WHERE canonical_id IN (SELECT value FROM json_each(?)))
                    """, [jsonArray(ids)]))
        }
        if !filter.countries.isEmpty { conditions.append(Self.spoken(forCountries: filter.countries)) }
    }

    private static let institutions: [ActorKind] = [.organization, .country, .group]

    private mutating func lookUp(_ patterns: [NamePattern], _ kinds: [ActorKind]) throws -> [Int64] {
        let names = ActorNames(connection: connection)
        return try patterns.flatMap { pattern in
            let ids = try names.ids(fitting: pattern, kinds: kinds)
            candidates.append(try names.candidates(pattern.text, ids))
            return ids
        }
    }

    private func withParts(_ ids: [Int64]) throws -> [Int64] {
        filter.includesParts ? try ActorNames(connection: connection).parts(of: ids) : ids
    }

    private static func said(by ids: [Int64]) -> SQLCondition {
        SQLCondition(
            """
            statement.speaker_id IN (SELECT id FROM actor WHERE canonical_id IN (SELECT value FROM json_each(?)))
            """, [jsonArray(ids)])
    }

    /// The same statements as view `statement_organizations` gives for the institutions.
    private static func spoken(for ids: [Int64]) -> SQLCondition {
        SQLCondition(
            """
            statement.id IN (
                SELECT said.id FROM actor JOIN statement AS said ON said.speaker_id = actor.id
                WHERE actor.canonical_id IN (SELECT value FROM json_each(?))
                UNION
                SELECT said.id FROM actor AS organization
                JOIN affiliation ON affiliation.organization_id = organization.id AND affiliation.tenure <> 'former'
                JOIN actor AS holder ON holder.id = affiliation.actor_id
                JOIN actor AS same ON same.canonical_id = holder.canonical_id
                JOIN statement AS said ON said.speaker_id = same.id AND said.article_id = affiliation.article_id
                WHERE organization.canonical_id IN (SELECT value FROM json_each(?)))
            """, [jsonArray(ids), jsonArray(ids)])
    }

    /// The same statements as have one of these in column `country` of view `statements`.
    private static func spoken(forCountries countries: [String]) -> SQLCondition {
        SQLCondition(
            """
            statement.id IN (
                SELECT said.id FROM affiliation JOIN statement AS said ON said.affiliation_id = affiliation.id
                WHERE affiliation.country IN (SELECT value FROM json_each(?))
                UNION
                SELECT said.id FROM actor AS speaker JOIN actor AS same ON same.canonical_id = speaker.id
                JOIN statement AS said ON said.speaker_id = same.id
                LEFT JOIN affiliation ON affiliation.id = said.affiliation_id
                WHERE speaker.country IN (SELECT value FROM json_each(?)) AND affiliation.country IS NULL)
            """, [jsonArray(countries), jsonArray(countries)])
    }

    private mutating func addWords() throws {
        if !filter.text.isEmpty {
            conditions.append(Self.contentMatches(FullTextQuery.any(filter.text.map(FullTextQuery.words))))
        }
        guard !filter.about.isEmpty else { return }
        let names = ActorNames(connection: connection)
        var actors: [Int64] = []
        var queries: [String?] = []
        for topic in filter.about {
            let fitting = try names.ids(fitting: topic)
            actors += fitting
            // The search index knows no capitals: US would find "us". Where such a name is an actor's, the actor is meant.
            if fitting.isEmpty || !Self.isAcronym(topic.text) { queries.append(FullTextQuery.words(topic.text)) }
            queries += topic.alternatives.filter { !Self.isAcronym($0) }.map(FullTextQuery.phrase)
        }
        let allNames = filter.about.flatMap { [$0.text] + $0.alternatives }
        let words = FullTextQuery.any(queries)
        let contains = Self.contentMatches(words)
        conditions.append(
            SQLCondition(
                """
                \(contains.sql)
                OR statement.id IN (
                    SELECT statement_actor.statement_id FROM actor
                    JOIN statement_actor ON statement_actor.actor_id = actor.id
                    WHERE actor.canonical_id IN (SELECT value FROM json_each(?)))
                OR statement.id IN (
                    SELECT event.statement_id FROM place JOIN event ON event.place_id = place.id
                    WHERE place.name_key IN (SELECT value FROM json_each(?)) AND event.statement_id IS NOT NULL)
                """,
                contains.parameters + [jsonArray(actors), jsonArray(allNames.map(NameKey.make))]))
    }

    /// Three Latin letters or less, or four capitals.
    private static func isAcronym(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard letters.count <= 4, letters.allSatisfy(\.isASCII) else { return false }
        return letters.count <= 3 || letters.allSatisfy { $0.properties.isUppercase }
    }

    /// - Parameter query: In FTS5's language; nil fits nothing.
    private static func contentMatches(_ query: String?) -> SQLCondition {
        guard let query else { return SQLCondition("0") }
        return SQLCondition(
            "statement.id IN (SELECT rowid FROM statement_fts WHERE statement_fts MATCH ?)", [query])
    }

    /// What the speaker is, or the actor that a person merged it into.
    private mutating func addSpeaker(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        conditions.append(
            SQLCondition(
                """
                EXISTS (SELECT 1 FROM actor AS named JOIN actor AS speaker ON speaker.id = named.canonical_id
                    WHERE named.id = statement.speaker_id AND speaker.\(column) IN (SELECT value FROM json_each(?)))
                """, [jsonArray(values)]))
    }

    private mutating func addProperties() {
        func add(_ column: String, _ values: [String]) {
            guard !values.isEmpty else { return }
            conditions.append(SQLCondition("\(column) IN (SELECT value FROM json_each(?))", [jsonArray(values)]))
        }
        add("statement.kind", filter.kinds.map(\.rawValue))
        add("statement.class", filter.classes.map(\.rawValue))
        add("article.source", filter.sources)
        if let minimum = filter.minimumConfidence {
            conditions.append(SQLCondition("statement.confidence >= ?", [minimum]))
        }
        addSpeaker("kind", filter.speakerKinds.map(\.rawValue))
        addSpeaker("gender", filter.speakerGenders.map(\.rawValue))
        if !filter.articles.isEmpty {
            conditions.append(
                SQLCondition("statement.article_id IN (SELECT value FROM json_each(?))", [jsonArray(filter.articles)]))
        }
    }
}
