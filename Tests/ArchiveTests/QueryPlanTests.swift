import Findings
import SQLite
import Testing

@testable import Archive

/// No query walks through a whole table: the planner's own account says so.
@Suite struct QueryPlanTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        _ = try archive.save(FixtureArticle.harbour().item)
    }

    /// Steps that go through all rows of a table without an index.
    private func scans(_ query: SQLCondition) throws -> [String] {
        try archive.connection.all("EXPLAIN QUERY PLAN \(query.sql)", query.parameters) { row in try row["detail"] as String }
            .filter { $0.contains("SCAN") && !$0.contains("INDEX") && !$0.contains("CONSTANT ROW") }
    }

    static let filters: [StatementFilter] = [
        StatementFilter(),
        statements { $0.speakers = ["Álvarez"] },
        statements { $0.organizations = ["Transport Ministry"] },
        statements { $0.organizations = ["Malta"]; $0.includesParts = true },
        statements { $0.voices = ["Transport Ministry"] },
        statements { $0.about = [NamePattern("Rafah", alternatives: ["Rafa"])] },
        statements { $0.addressees = ["Malta"] },
        statements { $0.text = ["harbour"] },
        statements { $0.countries = ["MLT"] },
        statements { $0.speakerKinds = [.anonymous] },
        statements { $0.after = "2024"; $0.before = "2024" },
        statements { $0.sources = ["The Quay"] },
        statements { $0.articles = [1] },
        statements { $0.speakers = ["Álvarez"]; $0.text = ["harbour"]; $0.kinds = [.direct]; $0.after = "2024" },
        statements { $0.voices = ["Álvarez"]; $0.excluded = [statements { $0.text = ["harbour"] }] },
    ]

    @Test(arguments: filters) func statementsAreFoundByIndexes(filter: StatementFilter) throws {
        let conditions = try StatementConditions(filter, connection: archive.connection)
        for order in StatementOrder.allCases {
            let query = NewsArchive.idQuery(conditions.dated, filter, order)
            #expect(try scans(SQLCondition(query.sql, query.parameters + [20, 0])) == [], "\(order)")
        }
    }

    @Test func aSpeakersStatementsAreReachedThroughTheSpeaker() throws {
        let filter = statements { $0.speakers = ["Álvarez"] }
        let conditions = try StatementConditions(filter, connection: archive.connection)
        let query = NewsArchive.idQuery(conditions.dated, filter, .date)
        let plan = try archive.connection.all(
            "EXPLAIN QUERY PLAN \(query.sql)", query.parameters + [20, 0]
        ) { row in try row["detail"] as String }
        #expect(plan.first == "SEARCH statement USING INDEX statement_speaker (speaker_id=?)")
    }

    @Test(arguments: [ActorNames.wholeSQL, ActorNames.endingSQL]) func namesAreFoundByTheirKeys(sql: String) throws {
        let plan = try archive.connection.all("EXPLAIN QUERY PLAN \(sql)", ["x", "[]"]) { row in
            try row["detail"] as String
        }
        #expect(plan.first?.hasPrefix("SEARCH actor_alias USING INDEX actor_alias_key") == true)
    }

    @Test func eventsAreFoundByIndexes() throws {
        var filter = EventFilter()
        filter.actors = ["Transport Ministry"]
        let condition = try EventConditions(filter, connection: archive.connection).dated
        let query = "SELECT event.id FROM event JOIN article ON article.id = event.article_id WHERE \(condition.sql)"
        #expect(try scans(SQLCondition(query, condition.parameters)) == [])
    }
}
