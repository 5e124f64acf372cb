import Findings
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct StatementQueryTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        _ = try archive.save(FixtureArticle.harbour().item)
        var later = FixtureArticle(
            "Former minister Karl Álvarez said that Rafa was not Malta's affair. He believes in fish.",
            published: "2024-06-10T08:00:00Z", source: "Fish Weekly", url: "https://example.org/later")
        let malta = later.actor("Malta", .country, country: "MLT", mentions: ["Malta"])
        let ministry = later.actor("Transport Ministry", .organization, country: "MLT", parent: malta)
        let karl = later.actor(
            "Karl Álvarez", .person, gender: .male,
            roles: [Role(role: "minister", organizationID: ministry, tenure: .former)], mentions: ["Karl Álvarez", "He"])
        later.statement(by: karl, "that Rafa was not Malta's affair", cue: "said", to: malta)
        later.findings.statements.append(
            Statement(id: 2, kind: .indirect, class: .thought, speakerID: karl, content: [later.span("in fish")]))
        _ = try archive.save(later.item)
        var undated = FixtureArticle("The Transport Ministry said no.", url: "https://example.org/undated")
        let same = undated.actor("Transport Ministry", .organization, country: "MLT", mentions: ["Transport Ministry"])
        undated.statement(by: same, "no", cue: "said")
        _ = try archive.save(undated.item)
    }

    /// Handles of what a filter finds.
    private func found(_ change: (inout StatementFilter) -> Void) throws -> [String] {
        try archive.statements(matching: statements(change)).rows.map(\.handle)
    }

    @Test(arguments: ["Zoë Álvarez", "zoe alvarez", "ZOË ÁLVAREZ", "Zoe  Alvarez."])
    func speakersAreFoundWhateverTheCaseAndDiacritics(name: String) throws {
        #expect(try found { $0.speakers = [NamePattern(name)] } == ["1#s1"])
    }

    @Test func aSurnameThatFitsTwoFindsBothAndSaysSo() throws {
        let answer = try archive.statements(matching: statements { $0.speakers = ["Alvarez"] })
        #expect(answer.rows.map(\.handle) == ["1#s1", "2#s1", "2#s2"])
        #expect(answer.candidates.map { $0.actors.map(\.name) } == [["Karl Álvarez", "Zoë Álvarez"]])
        #expect(answer.candidates.first?.actors.map(\.statements) == [2, 1])
        #expect(Set(answer.rows.map(\.speakerID)).count == 2)
    }

    @Test func anOrganizationSpeaksItselfAndThroughThoseWhoHoldARoleThere() throws {
        #expect(try found { $0.organizations = ["transport ministry"] } == ["1#s1", "1#s2", "3#s1"])
        let viaView = try archive.connection.all(
            "SELECT article_id || '#s' || number FROM statements WHERE organization = 'Transport Ministry' ORDER BY id"
        ) { row in try row[0] as String }
        #expect(viaView == ["1#s1", "1#s2", "3#s1"])
    }

    @Test func aFormerRoleIsShownButDoesNotSpeakForItsOrganization() throws {
        let row = try #require(try archive.statements(matching: statements { $0.speakers = ["Karl Álvarez"] }).rows.first)
        #expect(row.role == "former minister")
        #expect(row.organization == nil)
    }

    /// Statements are collected or come by in one of two ways, and of several conditions one leads and the others are looked up
    /// or asked, depending on how many there are; the answers are the same.
    @Test(arguments: [
        statements { $0.organizations = ["Transport Ministry"] }, statements { $0.voices = ["Transport Ministry"] },
        statements { $0.organizations = ["Malta"]; $0.includesParts = true }, statements { $0.countries = ["MLT"] },
        statements { $0.speakers = ["Álvarez"] }, statements { $0.about = ["Malta"] }, statements { $0.countries = ["ISL"] },
        statements { $0.organizations = ["Harbour Council"]; $0.includesCopies = true },
        statements { $0.countries = ["MLT"]; $0.kinds = [.indirect]; $0.sources = ["the quay", "fish weekly"] },
        statements { $0.organizations = ["Transport Ministry"]; $0.after = "2024-05"; $0.excluded = [statements { $0.text = ["dredging"] }] },
        statements { $0.text = ["harbour"] }, statements { $0.text = ["would"]; $0.kinds = [.indirect] },
        statements { $0.speakers = ["Álvarez", "Ost"]; $0.text = ["harbour", "boats"] },
        statements { $0.text = ["would"]; $0.voices = ["Transport Ministry", "Ost"]; $0.about = ["June", "boats"] },
        statements { $0.countries = ["MLT", "ISL"]; $0.text = ["would"]; $0.after = "2024-03" },
    ])
    func allWaysToSearchFindTheSame(filter: StatementFilter) throws {
        // One of two actors holds the role, the other speaks, and a person says that they are the same.
        var council = FixtureArticle(
            "Councillor Ann Ost went. Anna Ost said that boats would sail.", published: "2024-05-03", url: "https://example.org/council")
        let harbour = council.actor("Harbour Council", .organization)
        council.actor("Ann Ost", .person, country: "ISL", roles: [Role(role: "councillor", organizationID: harbour)], mentions: ["Ann Ost"])
        council.statement(by: council.actor("Anna Ost", .person, mentions: ["Anna Ost"]), "that boats would sail", cue: "said")
        _ = try archive.save(council.item)
        func id(_ name: String) throws -> Int64 {
            try #require(try archive.connection.value("SELECT id FROM actor WHERE name = ?", [name]))
        }
        for pair in [nil, ("Karl Álvarez", "Zoë Álvarez"), ("Anna Ost", "Ann Ost")] {
            if let pair { _ = try archive.mergeActor(id(pair.0), into: id(pair.1)) }
            let search = try StatementConditions(filter, connection: archive.connection).search()
            for isDescending in [false, true] {
                let order = DatedSearch.Order(isDescending: isDescending)
                func ids(_ query: SQLCondition) throws -> [Int64] {
                    try archive.connection.all(query.sql, query.parameters + [-1, 0]) { row in try row[0] }
                }
                let collected = try ids(search.collection(order))
                var listed = search
                for index in search.narrow.indices { #expect(try listed.narrow[index].size(upTo: 100, archive.connection) <= 100) }
                #expect(try ids(listed.collection(order)) == collected)
                #expect(try ids(listed.walk(order)) == collected)
                #expect(try ids(listed.walk(order, in: listed.narrow.first?.listedArticles)) == collected)
                #expect(try listed.count() == collected.count)
                for asksRows in [false, true] {
                    var search = search
                    for index in search.narrow.indices.dropFirst() { search.narrow[index].asksRows = asksRows }
                    #expect(try ids(search.collection(order)) == collected)
                    #expect(try ids(search.walk(order, asksRows: asksRows)) == collected)
                    let ranked = try ids(search.collection(DatedSearch.Order(isRanked: true)))
                    #expect(ranked.sorted() == collected.sorted())
                    if let best = search.best(of: 100) { #expect(Set(try ids(best)) == Set(ranked)) }
                }
                if let articles = search.narrow.first?.articles {
                    let all = try archive.connection.ids(articles, upTo: 100)
                    #expect(try ids(search.walk(order, in: all, asksRows: true)) == collected)
                }
                #expect(try search.boundedCount() == collected.count)
                #expect(try search.count() == collected.count)
                if pair?.0 == "Anna Ost" { #expect(!collected.isEmpty) }
            }
        }
    }

    /// March 2024 begins on the first and ends on the thirty-first; what is dated by the month alone is in no part of it.
    @Test(arguments: [
        (after: "2024-03", before: nil, fits: true, undated: 1), ("2024-03-01", nil, true, 1), ("2024-01-01", nil, true, 1),
        ("2024", nil, true, 1), ("2024-03-02", nil, false, 2), ("2024-04", nil, false, 1), (nil, "2024-03", true, 1),
        (nil, "2024-03-31", true, 1), (nil, "2024-03-30", false, 2), (nil, "2024-12-31", true, 1), (nil, "2024-02", false, 1),
        ("2024-03-10", "2024-03-20", false, 2), ("2024-03-01", "2024-03-31", true, 1),
    ] as [(after: String?, before: String?, fits: Bool, undated: Int)])
    func aDateIsAsExactAsItIs(after: String?, before: String?, fits: Bool, undated: Int) throws {
        var vague = FixtureArticle("Ann Ost said that boats would sail.", published: "2024-03", url: "https://example.org/vague")
        vague.statement(by: vague.actor("Ann Ost", .person, mentions: ["Ann Ost"]), "that boats would sail", cue: "said")
        _ = try archive.save(vague.item)
        let answer = try archive.statements(matching: statements { ($0.after, $0.before) = (after, before) })
        #expect(answer.rows.map(\.handle).contains("4#s1") == fits)
        #expect(answer.undated == undated)
        // The same of rows that a name leads to: one of the undated ones is another's.
        let named = try archive.statements(matching: statements { $0.speakers = ["Ost"]; ($0.after, $0.before) = (after, before) })
        #expect(named.rows.map(\.handle) == (fits ? ["4#s1"] : []))
        #expect(named.undated == undated - 1)
    }

    @Test func monthsEndOnTheirLastDay() {
        func openEnds(_ before: String) -> [String] { DateRange(after: nil, before: before).inexact }
        #expect(openEnds("2024-02-29") == ["2024"])
        #expect(openEnds("2024-02-28") == ["2024-02", "2024"])
        #expect(openEnds("2023-02-28") == ["2023"])
        #expect(openEnds("2024-04-30") == ["2024"])
        #expect(openEnds("2024-12") == [] && openEnds("2024-12-31") == [] && openEnds("2024") == [])
    }

    @Test func noMarkOpensAQuotation() throws {
        for text in ["give\"\u{301}up", "\u{0}\"", "\"a b\"\u{301}"] {
            #expect(try archive.statements(matching: statements { $0.text = [text] }).rows.isEmpty)
        }
    }

    @Test func listsAreJSON() throws {
        let ids: [Int64] = [0, 7, 10, -42, .max, .min]
        #expect(try archive.connection.all("SELECT value FROM json_each(?)", [jsonArray(ids)]) { row in try row[0] as Int64 } == ids)
        #expect(jsonArray([Int64]()) == "[]")
        let texts = ["", "a \"b\" \\ c", "line\nbreak\u{1}", "Álvarez 北京"]
        #expect(try archive.connection.all("SELECT value FROM json_each(?)", [jsonArray(texts)]) { row in try row[0] as String } == texts)
    }

    @Test func aPhraseThatTheNameFindsIsNotLookedForAgain() {
        #expect(FullTextQuery.leavingOut(["State of Israel", "Medinat Yisrael"], foundBy: "israel") == ["Medinat Yisrael"])
        #expect(FullTextQuery.leavingOut(["State of Israel"], foundBy: "Israel Defense") == ["State of Israel"])
        #expect(FullTextQuery.leavingOut(["State of Israel"], foundBy: "!") == ["State of Israel"])
        // What FTS5 looks for as a phrase is not found by its words.
        #expect(FullTextQuery.leavingOut(["Bosnia and Herzegovina"], foundBy: "Bosnia-Herzegovina").count == 1)
        #expect(FullTextQuery.leavingOut(["Ashes of the War"], foundBy: "\"the ashes\"").count == 1)
    }

    @Test func aboutFindsWordsActorsAndOtherNames() throws {
        #expect(try found { $0.about = ["dredging"] } == ["1#s2"])
        #expect(try found { $0.about = [NamePattern("Rafah", alternatives: ["Rafa"])] } == ["2#s1"])
        #expect(try found { $0.about = ["malta"] } == ["2#s1"])
        #expect(try found { $0.about = ["Valletta"] } == ["1#s2"])
        #expect(try found { $0.about = ["fish", "dredging"] } == ["1#s2", "2#s2"])
        #expect(try found { $0.about = ["Karl Álvarez"] } == [])
    }

    @Test(arguments: [
        "Kirby's", "U.S.", "\"x", "AND", "'; drop table article; --", "", "   ", "foo-bar", "NEAR(a b)", "content:x", "*",
        "(", "\"", "\"\"", "^a", "a + b", "!!!", "\u{0}",
    ])
    func punctuationIsNeverASyntaxError(text: String) throws {
        #expect(try found { $0.text = [text] } == [])
    }

    @Test func textFindsWordsAndPhrases() throws {
        #expect(try found { $0.text = ["open harbour"] } == ["1#s1"])
        #expect(try found { $0.text = ["\"open harbour\""] } == [])
        #expect(try found { $0.text = ["\"stays open\" HARBOUR"] } == ["1#s1"])
        #expect(try found { $0.text = ["fish", "dredging"] } == ["1#s2", "2#s2"])
    }

    @Test func datesAreInclusiveAndUndatedArticlesAreCounted() throws {
        #expect(try found { $0.after = "2024-05-02"; $0.before = "2024-05-02" } == ["1#s1", "1#s2", "1#s3"])
        #expect(try found { $0.before = "2024-06-10" } == ["1#s1", "1#s2", "1#s3", "2#s1", "2#s2"])
        #expect(try found { $0.before = "2024-06" }.count == 5)
        #expect(try found { $0.after = "2024-05-03" } == ["2#s1", "2#s2"])
        #expect(try archive.statements(matching: statements { $0.after = "2024" }).undated == 1)
        #expect(try archive.statements(matching: StatementFilter()).undated == 0)
        let others = statements { $0.after = "2024"; $0.speakers = ["Zoë Álvarez"] }
        #expect(try archive.statements(matching: others).undated == 0)
    }

    @Test func otherPropertiesNarrow() throws {
        #expect(try found { $0.kinds = [.direct] } == ["1#s1"])
        #expect(try found { $0.classes = [.thought] } == ["2#s2"])
        #expect(try found { $0.sources = ["the quay"] } == ["1#s1", "1#s2", "1#s3"])
        #expect(try found { $0.addressees = ["Malta"] } == ["2#s1"])
        #expect(try found { $0.articles = [3] } == ["3#s1"])
        #expect(try found { $0.speakers = ["Alvarez"]; $0.kinds = [.indirect]; $0.classes = [.speech] } == ["2#s1"])
    }

    @Test func voicesAreWhicheverTheNameIs() throws {
        #expect(try found { $0.voices = ["the Transport Ministry"] } == ["1#s1", "1#s2", "3#s1"])
        #expect(try found { $0.voices = ["Zoë Álvarez"] } == ["1#s1"])
        #expect(try found { $0.voices = ["Zoë Álvarez", "Karl Álvarez"] } == ["1#s1", "2#s1", "2#s2"])
    }

    @Test func partsAndCountriesAndKindsOfSpeakers() throws {
        #expect(try found { $0.organizations = ["Malta"] } == [])
        #expect(try found { $0.organizations = ["Malta"]; $0.includesParts = true } == ["1#s1", "1#s2", "3#s1"])
        #expect(try found { $0.countries = ["MLT"] } == ["1#s1", "1#s2", "3#s1"])
        #expect(try found { $0.speakerKinds = [.anonymous] } == ["1#s3"])
    }

    @Test func exclusionsLeaveOutOnlyWhatFitsThem() throws {
        #expect(try found { $0.excluded = [statements { $0.speakers = ["Alvarez"] }] } == ["1#s2", "1#s3", "3#s1"])
        #expect(
            try found {
                $0.kinds = [.indirect]
                $0.excluded = [statements { $0.sources = ["The Quay"] }, statements { $0.about = ["fish"] }]
            } == ["2#s1", "3#s1"])
    }

    @Test func limitOffsetAndTotal() throws {
        let answer = try archive.statements(matching: StatementFilter(), limit: 2, offset: 1)
        #expect(answer.rows.map(\.handle) == ["1#s2", "1#s3"])
        #expect(answer.total == 6)
    }

    @Test func orders() throws {
        func order(_ order: StatementOrder, _ filter: StatementFilter = StatementFilter()) throws -> [String] {
            try archive.statements(matching: filter, order: order).rows.map(\.handle)
        }
        #expect(try order(.newest) == ["2#s1", "2#s2", "1#s1", "1#s2", "1#s3", "3#s1"])
        #expect(try order(.speaker).first == "2#s1")
        let words = statements { $0.text = ["that", "harbour"] }
        #expect(Set(try order(.relevance, words)) == ["1#s1", "1#s2", "2#s1"])
    }

    @Test func theViewTheCountAndTheRowsAgree() throws {
        let inView: Int? = try archive.connection.value("SELECT count(*) FROM statements")
        #expect(inView == 6)
        #expect(try archive.count(statementsMatching: StatementFilter()) == 6)
        #expect(try archive.statements(matching: StatementFilter()).rows.count == 6)
    }

    @Test func eventsByTheirParts() throws {
        func found(_ change: (inout EventFilter) -> Void) throws -> [String] {
            var filter = EventFilter()
            filter.statuses = []
            change(&filter)
            return try archive.events(matching: filter).rows.map(\.handle)
        }
        #expect(try found { _ in } == ["1#e1"])
        #expect(try found { $0.statuses = [.happened] } == [])
        #expect(try found { $0.actors = ["Transport Ministry"] } == ["1#e1"])
        #expect(try found { $0.targets = ["Transport Ministry"] } == [])
        #expect(try found { $0.places = ["valletta"] } == ["1#e1"])
        #expect(try found { $0.reporters = ["Transport Ministry"]; $0.types = [.consult] } == ["1#e1"])
        #expect(try found { $0.after = "2024-06-01"; $0.before = "2024-06-01" } == ["1#e1"])
        func excluding(_ change: (inout EventFilter) -> Void) throws -> [String] {
            var excluded = EventFilter()
            excluded.statuses = []
            change(&excluded)
            return try found { $0.excluded = [excluded] }
        }
        #expect(try excluding { $0.actors = ["Transport Ministry"] } == [])
        #expect(try excluding { $0.targets = ["Transport Ministry"] } == ["1#e1"])
        #expect(try excluding { $0.types = [.assault] } == ["1#e1"])
        #expect(try excluding { $0.places = ["Valletta"]; $0.types = [.consult] } == [])
        // What fits only one of two fields stays.
        #expect(try excluding { $0.places = ["Valletta"]; $0.types = [.assault] } == ["1#e1"])
        #expect(try excluding { _ in } == ["1#e1"])
    }
}
