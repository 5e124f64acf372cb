import Findings
import SQLite
import TestSupport
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
        let steps = try plan(query.sql, query.parameters)
        // Going through what an earlier step has found, or through a list, is no scan of a table.
        let found = steps.compactMap { step in
            ["CO-ROUTINE ", "MATERIALIZE "].first { step.hasPrefix($0) }.map { "SCAN " + step.dropFirst($0.count) }
        }
        return steps.filter { step in
            step.contains("SCAN") && !step.contains("INDEX") && !step.contains("CONSTANT ROW")
                && !step.contains("SCAN (subquery-") && !found.contains(step)
        }
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
        let search = try StatementConditions(filter, connection: archive.connection).search()
        for order in StatementOrder.allCases {
            let query = search.collection(StatementOrdering(order: order).sorting)
            #expect(try scans(SQLCondition(query.sql, query.parameters + [20, 0])) == [], "\(order)")
        }
        #expect(try scans(search.boundedCountQuery) == [])
        let found = search.found()
        #expect(try scans(SQLCondition("SELECT count(*) FROM \(found.sql)", found.parameters)) == [])
    }

    /// Without a step that sorts, the first rows come at once, however many there are.
    @Test(arguments: filters) func statementsComeByInTheOrderOfDates(filter: StatementFilter) throws {
        let search = try StatementConditions(filter, connection: archive.connection).search()
        for isDescending in [false, true] {
            let query = search.walk(DatedSearch.Order(isDescending: isDescending))
            #expect(try scans(SQLCondition(query.sql, query.parameters + [20, 0])) == [])
            #expect(try plan(query.sql, query.parameters + [20, 0]).filter { $0.contains("ORDER BY") } == [])
        }
    }

    /// A country's articles are told without any other table.
    @Test(arguments: filters.filter { !$0.countries.isEmpty })
    func theArticlesOfACountryAreFoundByIndexes(filter: StatementFilter) throws {
        let search = try StatementConditions(filter, connection: archive.connection).search()
        let articles = try #require(search.narrow[0].articles)
        #expect(try scans(articles) == [])
        #expect(try plan(articles.sql, articles.parameters).filter { $0.contains("USING INDEX") } == [])
        let walk = search.walk(in: [1, 2], asksRows: true)
        #expect(try scans(SQLCondition(walk.sql, walk.parameters + [20, 0])) == [])
        #expect(try plan(walk.sql, walk.parameters + [20, 0]).filter { $0.contains("ORDER BY") } == [])
    }

    @Test func mergedActorsAreFoundByTheirIndex() throws {
        #expect(try plan(ActorNames.mergedSQL, []) == ["SCAN actor USING COVERING INDEX actor_merged"])
    }

    @Test func aCommonWordIsRankedThroughTheSearchIndex() throws {
        let filter = statements { $0.text = ["harbour"]; $0.after = "2024" }
        let best = try #require(try StatementConditions(filter, connection: archive.connection).search().best(of: 9))
        #expect(try scans(SQLCondition(best.sql, best.parameters + [20, 0])) == [])
    }

    /// An index of actors would go through all who have the name, for every row that comes by.
    @Test func aRowIsAskedByItsOwnKey() throws {
        let statements = try StatementConditions(statements { $0.about = ["Malta"] }, connection: archive.connection).search()
        let walk = statements.walk(asksRows: true)
        #expect(try plan(walk.sql, walk.parameters + [20, 0]).contains("SEARCH statement_actor USING PRIMARY KEY (statement_id=?)"))
        let events = try EventConditions(Self.events { $0.actors = ["Malta"] }, connection: archive.connection).search().walk(asksRows: true)
        #expect(try plan(events.sql, events.parameters + [20, 0]).contains("SEARCH event_actor USING PRIMARY KEY (event_id=? AND role=?)"))
    }

    /// The ids that a condition gathers are looked up in; they do not lead to the rows a second time.
    @Test func gatheredIdsDoNotLead() throws {
        let search = try StatementConditions(statements { $0.text = ["harbour"] }, connection: archive.connection).search()
        let walk = search.walk()
        #expect(try plan(walk.sql, walk.parameters + [20, 0]).filter { $0.contains("INTEGER PRIMARY KEY") } == [])
    }

    /// The articles of what is found, and their dates, are told by the statements' ids.
    @Test(arguments: [statements { $0.about = ["Malta"] }, statements { $0.text = ["harbour"] }, statements { $0.addressees = ["Malta"] }])
    func statementsAreCountedUnread(filter: StatementFilter) throws {
        let found = try StatementConditions(filter, connection: archive.connection).search().found()
        let plan = try plan("SELECT article.published FROM \(found.sql)", found.parameters)
        #expect(plan.filter { $0.hasPrefix("SEARCH statement USING INTEGER PRIMARY KEY") } == [])
        #expect(plan.contains("SEARCH article USING INDEX article_counted (id=?)"))
    }

    @Test func datesLeadToTheRowsThatAreCounted() throws {
        let dated = try StatementConditions(statements { $0.after = "2024-05" }, connection: archive.connection).search().found()
        #expect(try plan("SELECT count(*) FROM \(dated.sql)", dated.parameters)[0].contains("article_published (published>?)"))
        let listed = try StatementConditions(statements { $0.kinds = [.direct] }, connection: archive.connection).search().found()
        #expect(try plan("SELECT count(*) FROM \(listed.sql)", listed.parameters)[0].contains("article_head"))
        let events = try EventConditions(Self.events { $0.after = "2024-05" }, connection: archive.connection).search().found()
        #expect(try plan("SELECT count(*) FROM \(events.sql)", events.parameters)[0].contains("event_day (day>?"))
    }

    private func plan(_ sql: String, _ parameters: [any Bindable]) throws -> [String] {
        try archive.connection.all("EXPLAIN QUERY PLAN \(sql)", parameters) { row in try row["detail"] as String }
    }

    @Test func aSpeakersStatementsAreReachedThroughTheSpeaker() throws {
        let filter = statements { $0.speakers = ["Álvarez"] }
        let query = try StatementConditions(filter, connection: archive.connection).search().collection()
        let plan = try plan(query.sql, query.parameters + [20, 0])
        #expect(plan.contains("SEARCH reached USING COVERING INDEX statement_speaker (speaker_id=?)"))
        #expect(plan.contains("SEARCH article USING INDEX article_counted (id=?)"))
    }

    @Test(arguments: [ActorNames.wholeSQL, ActorNames.endingSQL]) func namesAreFoundByTheirKeys(sql: String) throws {
        let plan = try archive.connection.all("EXPLAIN QUERY PLAN \(sql)", ["x", "[]"]) { row in
            try row["detail"] as String
        }
        #expect(plan.contains { $0.hasPrefix("SEARCH actor USING COVERING INDEX actor_name_key (name_key") })
        #expect(plan.contains { $0.hasPrefix("SEARCH actor_alias USING INDEX actor_alias_key") })
    }

    @Test(arguments: [EventFilter(), events { $0.actors = ["Transport Ministry"] }, events { $0.places = ["Malta"] },
        events { $0.reporters = ["Álvarez"] }, events { $0.excluded = [events { $0.actors = ["Malta"] }] }, events { $0.types = [.assault]; $0.after = "2024" }])
    func eventsAreFoundByIndexes(filter: EventFilter) throws {
        let search = try EventConditions(filter, connection: archive.connection).search()
        for query in [search.collection(), search.walk()] {
            #expect(try scans(SQLCondition(query.sql, query.parameters + [20, 0])) == [])
        }
        let walk = search.walk()
        #expect(try plan(walk.sql, walk.parameters + [20, 0]).filter { $0.contains("ORDER BY") } == [])
    }

    private static func events(_ change: (inout EventFilter) -> Void) -> EventFilter {
        var filter = EventFilter()
        change(&filter)
        return filter
    }

    @Test func thePairsThatComeOftenAreReadInTheirOrder() throws {
        let plan = try plan(NewsArchive.edgesSQL(from: "topic_tally INDEXED BY topic_tally_frequent", where: "statements >= \(Tally.often)"), [20])
        #expect(plan.first == "SEARCH topic_tally USING COVERING INDEX topic_tally_frequent (statements>?)")
        #expect(plan.filter { $0.contains("ORDER BY") } == [])
    }

    @Test(arguments: NewRows.steps) func onlyNewRowsAreReadAtABatchsEnd(sql: String) throws {
        #expect(try scans(SQLCondition(sql)).filter { $0 != "SCAN new" } == [])
        #expect(try plan(sql, []).filter { $0.contains("SCAN named") || $0.contains("SCAN statement") } == [])
    }

    @Test(arguments: [ActorSightings.fewSQL, ActorSightings.manySQL]) func actorsAreCountedThroughIndexes(sql: String) throws {
        #expect(try scans(SQLCondition(sql, ["[1]"])).filter { !$0.hasPrefix("SCAN wanted") } == [])
    }

    @Test func theMostUsedActorsComeFirstWithoutSorting() throws {
        let plan = try plan(NewsArchive.mostUsedSQL(SQLCondition("canonical_id = id")), [20, 0])
        #expect(plan.filter { $0.contains("ORDER BY") } == [])
    }
}
