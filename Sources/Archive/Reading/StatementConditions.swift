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
            broad: SQLCondition.counted(includingCopies: filter.includesCopies) + broad,
            dates: DateRange(after: filter.after, before: filter.before).conditions(on: "article.published"))
    }

    private mutating func addSpeakers() throws {
        if !filter.speakers.isEmpty {
            narrow.append(Self.said(by: try lookUp(filter.speakers, ActorKind.allCases)))
        }
        if !filter.organizations.isEmpty {
            narrow.append(Self.spoken(for: try withParts(lookUp(filter.organizations, Self.institutions))))
        }
        if !filter.voices.isEmpty {
            let ids = try lookUp(filter.voices, ActorKind.allCases)
            let institutions = Set(try ActorNames(connection: connection).ids(ids, of: Self.institutions))
            narrow.append(Self.said(by: ids).or(Self.spoken(for: try withParts(institutions.sorted()))))
        }
        if !filter.addressees.isEmpty {
            narrow.append(Self.reached(through: "addressee_id", try lookUp(filter.addressees, ActorKind.allCases)))
        }
        if !filter.countries.isEmpty { narrow.append(Self.spoken(forCountries: filter.countries)) }
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

    private static func said(by ids: [Int64]) -> NarrowCondition { reached(through: "speaker_id", ids) }

    /// - Parameter column: An actor's, with an index.
    private static func reached(through column: String, _ ids: [Int64]) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT reached.id FROM actor CROSS JOIN statement AS reached ON reached.\(column) = actor.id
                WHERE actor.canonical_id IN (SELECT value FROM json_each(?))
                """, [jsonArray(ids)]),
            membership: SQLCondition(
                "statement.\(column) IN (SELECT id FROM actor WHERE canonical_id IN (SELECT value FROM json_each(?)))",
                [jsonArray(ids)]))
    }

    // CROSS JOIN has SQLite join from left to right. It knows nothing of how many rows each step has.

    /// The same statements as view `statement_organizations` gives for the institutions.
    private static func spoken(for ids: [Int64]) -> NarrowCondition {
        let own = said(by: ids)
        return NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                \(own.ids.sql)
                UNION ALL
                SELECT said.id FROM actor AS organization
                CROSS JOIN affiliation ON affiliation.organization_id = organization.id AND affiliation.tenure <> 'former'
                CROSS JOIN actor AS holder ON holder.id = affiliation.actor_id
                CROSS JOIN actor AS same ON same.canonical_id = holder.canonical_id
                CROSS JOIN statement AS said INDEXED BY statement_speaker
                    ON said.speaker_id = same.id AND said.article_id = affiliation.article_id
                WHERE organization.canonical_id IN (SELECT value FROM json_each(?))
                """, own.ids.parameters + [jsonArray(ids)]),
            test: SQLCondition(
                """
                \(own.test.sql) OR EXISTS (
                    SELECT 1 FROM affiliation
                    CROSS JOIN actor AS holder ON holder.id = affiliation.actor_id
                    CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
                        AND speaker.canonical_id = holder.canonical_id
                    WHERE affiliation.article_id = statement.article_id AND affiliation.tenure <> 'former'
                        AND affiliation.organization_id IN (
                            SELECT id FROM actor WHERE canonical_id IN (SELECT value FROM json_each(?))))
                """, own.test.parameters + [jsonArray(ids)]),
            isSlowlyTested: true)
    }

    /// The same statements as have one of these in column `country` of view `statements`.
    private static func spoken(forCountries countries: [String]) -> NarrowCondition {
        let list = jsonArray(countries)
        return NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT said.id FROM affiliation CROSS JOIN statement AS said ON said.affiliation_id = affiliation.id
                WHERE affiliation.country IN (SELECT value FROM json_each(?))
                UNION ALL
                SELECT said.id FROM actor AS speaker CROSS JOIN actor AS same ON same.canonical_id = speaker.id
                CROSS JOIN statement AS said ON said.speaker_id = same.id
                LEFT JOIN affiliation ON affiliation.id = said.affiliation_id
                WHERE speaker.country IN (SELECT value FROM json_each(?)) AND affiliation.country IS NULL
                """, [list, list]),
            test: SQLCondition(
                """
                coalesce(
                    (SELECT affiliation.country FROM affiliation WHERE affiliation.id = statement.affiliation_id),
                    (SELECT speaker.country FROM actor AS named JOIN actor AS speaker ON speaker.id = named.canonical_id
                        WHERE named.id = statement.speaker_id)) IN (SELECT value FROM json_each(?))
                """, [list]))
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
            if fitting.isEmpty || !Self.isAcronym(topic.text) { queries.append(FullTextQuery.words(topic.text)) }
            queries += topic.alternatives.filter { !Self.isAcronym($0) }.map(FullTextQuery.phrase)
        }
        let allNames = filter.about.flatMap { [$0.text] + $0.alternatives }
        narrow.append(
            Self.contentMatches(FullTextQuery.any(queries))
                .or(Self.mentions(actors: actors)).or(Self.mentions(placesNamed: allNames)))
    }

    private static func mentions(actors ids: [Int64]) -> NarrowCondition {
        NarrowCondition(
            on: "statement",
            ids: SQLCondition(
                """
                SELECT statement_actor.statement_id AS id FROM actor
                CROSS JOIN statement_actor ON statement_actor.actor_id = actor.id
                WHERE actor.canonical_id IN (SELECT value FROM json_each(?))
                """, [jsonArray(ids)]),
            test: SQLCondition(
                """
                EXISTS (
                    SELECT 1 FROM statement_actor CROSS JOIN actor ON actor.id = statement_actor.actor_id
                    WHERE statement_actor.statement_id = statement.id
                        AND actor.canonical_id IN (SELECT value FROM json_each(?)))
                """, [jsonArray(ids)]))
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
        func add(_ column: String, _ values: [String]) {
            guard !values.isEmpty else { return }
            broad.append(SQLCondition("\(column) IN (SELECT value FROM json_each(?))", [jsonArray(values)]))
        }
        add("statement.kind", filter.kinds.map(\.rawValue))
        add("statement.class", filter.classes.map(\.rawValue))
        add("article.source", filter.sources)
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
