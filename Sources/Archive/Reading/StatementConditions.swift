import Findings
import SQLite

/// A filter as conditions on tables `statement` and `article`, with the names in it looked up.
struct StatementConditions {
    private let connection: Connection
    private let filter: StatementFilter
    private var names: NameLookup
    /// What few statements fit: names and words.
    private var narrow: [NarrowCondition] = []
    /// All others but those on the date.
    private var broad: [SQLCondition] = []

    init(_ filter: StatementFilter, connection: Connection) throws {
        self.filter = filter
        self.connection = connection
        names = NameLookup(connection: connection)
        try addSpeakers()
        try addWords()
        addProperties()
        for excluded in filter.excluded {
            let other = try StatementConditions(excluded, connection: connection)
            broad.append(.leavingOut(other.narrow.map(\.membership) + other.broad))
        }
    }

    /// Of the names in the filter that must be somebody's.
    var candidates: [NameCandidates] { names.candidates }

    func search() throws -> DatedSearch {
        try DatedSearch(
            table: .statements, connection: connection, narrow: narrow,
            counted: SQLCondition.counted(includingCopies: filter.includesCopies), broad: broad,
            range: DateRange(after: filter.after, before: filter.before))
    }

    private mutating func addSpeakers() throws {
        if !filter.speakers.isEmpty { narrow.append(.said(by: try names.rows(filter.speakers))) }
        if !filter.organizations.isEmpty {
            narrow.append(.spoken(for: try withParts(names.ids(filter.organizations, kinds: Self.institutions))))
        }
        if !filter.voices.isEmpty {
            let ids = try names.ids(filter.voices)
            let institutions = Set(try names.actors.ids(ids, of: Self.institutions))
            narrow.append(.said(by: try names.actors.rows(of: ids)).or(.spoken(for: try withParts(institutions.sorted()))))
        }
        if !filter.addressees.isEmpty { narrow.append(.heard(by: try names.rows(filter.addressees))) }
        if !filter.countries.isEmpty { narrow.append(.spoken(forCountries: filter.countries)) }
    }

    private static let institutions: [ActorKind] = [.organization, .country, .group]

    /// Rows of table `actor`.
    private func withParts(_ ids: [Int64]) throws -> [Int64] {
        try names.actors.rows(of: filter.includesParts ? names.actors.parts(of: ids) : ids)
    }

    private mutating func addWords() throws {
        if !filter.text.isEmpty {
            narrow.append(.contentMatches(FullTextQuery.any(filter.text.map(FullTextQuery.words))))
        }
        guard !filter.about.isEmpty else { return }
        var actors: [Int64] = []
        var queries: [String?] = []
        for topic in filter.about {
            let fitting = try names.actors.ids(fitting: topic)
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
            .contentMatches(FullTextQuery.any(queries))
                .or(.mentions(actors: try names.actors.rows(of: actors))).or(.mentions(placesNamed: allNames)))
    }

    /// Three Latin letters or less, or four capitals.
    private static func isAcronym(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard letters.count <= 4, letters.allSatisfy(\.isASCII) else { return false }
        return letters.count <= 3 || letters.allSatisfy { $0.properties.isUppercase }
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
        broad += SQLCondition.any(of: filter.kinds.map(\.rawValue), in: "statement.kind")
        broad += SQLCondition.any(of: filter.classes.map(\.rawValue), in: "statement.class")
        broad += SQLCondition.any(of: filter.sources, in: "article.source", index: .head)
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
                    test: SQLCondition(
                        "+statement.article_id IN (SELECT value FROM json_each(?))", [jsonArray(filter.articles)])))
        }
    }
}
