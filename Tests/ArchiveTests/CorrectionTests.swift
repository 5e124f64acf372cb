import Findings
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct CorrectionTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
    }

    /// An article in which the named person says something.
    private func report(_ name: String, _ number: Int, text: String = "said that it rained") -> FixtureArticle {
        // Equal texts would be copies of each other.
        var fixture = FixtureArticle("\(number): \(name) \(text).", published: "2024-01-0\(number)", url: "https://example.org/\(number)")
        let speaker = fixture.actor(name, .person, mentions: [name])
        fixture.statement(by: speaker, text, cue: "said")
        return fixture
    }

    private func id(_ name: String) throws -> Int64 {
        try #require(try archive.connection.value("SELECT id FROM actor WHERE name = ? ORDER BY id LIMIT 1", [name]))
    }

    private func handles(_ speaker: NamePattern) throws -> [String] {
        try archive.statements(matching: statements { $0.speakers = [speaker] }).rows.map(\.handle)
    }

    @Test func mergedActorsAreOneAndKeepTheirNames() throws {
        for (number, name) in ["Joav Galland", "Yoav Gallant"].enumerated() {
            _ = try archive.save(report(name, number + 1).item)
        }
        let correction = try archive.mergeActor(id("Joav Galland"), into: id("Yoav Gallant"))
        #expect(try handles("Galland") == ["1#s1", "2#s1"])
        #expect(try archive.statements(matching: StatementFilter()).rows.map(\.speaker) == ["Yoav Gallant", "Yoav Gallant"])
        let record = try #require(try archive.actor(id("Yoav Gallant")))
        #expect(record.aliases.map(\.name) == ["Joav Galland"])
        #expect(record.row.statements == 2)
        #expect(record.row.articles == 2)
        #expect(record.row.firstSeen == "2024-01-01")
        let words = try archive.connection.all("SELECT words FROM mentions WHERE actor = 'Yoav Gallant' ORDER BY article_id") {
            row in try row[0] as String
        }
        #expect(words == ["Joav Galland", "Yoav Gallant"])

        _ = try archive.save(report("Joav Galland", 3).item)
        #expect(try handles("Yoav Gallant") == ["1#s1", "2#s1", "3#s1"])

        #expect(try archive.undoCorrection(correction.id).isUndone)
        #expect(try handles("Yoav Gallant") == ["2#s1"])
        #expect(throws: ArchiveError.self) { try archive.undoCorrection(correction.id) }
        #expect(try archive.check().problems == [])
    }

    @Test func undoingOneOfTwoMergesKeepsTheOther() throws {
        for (number, name) in ["Ann Ost", "Anne Ost", "Anna Ost"].enumerated() {
            _ = try archive.save(report(name, number + 1).item)
        }
        let first = try archive.mergeActor(id("Ann Ost"), into: id("Anne Ost"))
        _ = try archive.mergeActor(id("Anne Ost"), into: id("Anna Ost"))
        #expect(try handles("Anna Ost").count == 3)
        _ = try archive.undoCorrection(first.id)
        #expect(try handles("Anna Ost") == ["2#s1", "3#s1"])
        #expect(throws: ArchiveError.self) { try archive.mergeActor(id("Anne Ost"), into: id("Anna Ost")) }
        #expect(throws: ArchiveError.self) { try archive.mergeActor(999, into: id("Anna Ost")) }
    }

    @Test func aMergeOfASingleNameSurvivesANewExtractionAndANewRevision() throws {
        _ = try archive.save(report("Ana Ruiz", 1).item)
        let saved = try archive.save(report("Ruiz", 2).item)
        _ = try archive.mergeActor(id("Ruiz"), into: id("Ana Ruiz"))
        try archive.replaceFindings(ofArticle: saved.articleID, with: report("Ruiz", 2).findings, extractorVersion: 2)
        #expect(try handles("Ana Ruiz") == ["1#s1", "2#s1"])
        var changed = report("Ruiz", 2, text: "said that it rained hard")
        changed.identity = report("Ruiz", 2).identity
        let revised = try archive.save(changed.item)
        #expect(revised.outcome == .revised)
        #expect(try handles("Ana Ruiz") == ["1#s1", "\(revised.articleID)#s1"])
        #expect(try archive.check().problems == [])
    }

    @Test func aSplitSurvivesANewExtraction() throws {
        for number in 1...3 { _ = try archive.save(report("John Smith", number).item) }
        let smith = try id("John Smith")
        let correction = try #require(try archive.splitActor(smith, articles: [2]).first)
        func speakers() throws -> [Int64?] {
            try archive.statements(matching: statements { $0.speakers = ["John Smith"] }).rows.map(\.speakerID)
        }
        #expect(try speakers() == [smith, correction.otherID, smith])
        try archive.replaceFindings(ofArticle: 2, with: report("John Smith", 2).findings, extractorVersion: 2)
        #expect(try speakers() == [smith, correction.otherID, smith])
        _ = try archive.save(report("John Smith", 4).item)
        #expect(try speakers() == [smith, correction.otherID, smith, smith])
        _ = try archive.undoCorrection(correction.id)
        #expect(try speakers() == [smith, smith, smith, smith])
        #expect(throws: ArchiveError.self) { try archive.splitActor(smith, articles: [77]) }
        #expect(try archive.check().problems == [])
    }

    @Test func renamedAndRekindedActorsAreFoundByTheExtractionAndByBothNames() throws {
        _ = try archive.save(report("Jon Kirbee", 1).item)
        let actor = try id("Jon Kirbee")
        let renamed = try archive.renameActor(actor, to: "John Kirby")
        let rekinded = try archive.setKind(ofActor: actor, to: .group)
        _ = try archive.save(report("Jon Kirbee", 2).item)
        #expect(try handles("Jon Kirbee") == ["1#s1", "2#s1"])
        #expect(try handles("John Kirby") == ["1#s1", "2#s1"])
        // Also by the name that it got.
        _ = try archive.setKind(ofActor: actor, to: .person)
        _ = try archive.save(report("John Kirby", 3).item)
        #expect(try handles("Jon Kirbee") == ["1#s1", "2#s1", "3#s1"])
        let again = try archive.setKind(ofActor: actor, to: .group)
        let row = try #require(try archive.statements(matching: StatementFilter()).rows.last)
        #expect(row.speaker == "John Kirby")
        #expect(row.speakerKind == .group)
        _ = try archive.undoCorrection(renamed.id)
        // It was decided again later.
        _ = try archive.undoCorrection(rekinded.id)
        #expect(try archive.actor(actor)?.row.kind == .group)
        _ = try archive.undoCorrection(again.id)
        let back = try #require(try archive.actor(actor)).row
        #expect(back.name == "Jon Kirbee")
        #expect(back.kind == .person)
        #expect(try archive.corrections().map(\.kind) == [.rename, .kind, .kind, .kind])
        #expect(throws: ArchiveError.self) { try archive.renameActor(actor, to: "Jon Kirbee") }
    }

    @Test(arguments: [[1, 2], [2, 1]]) func undoingBothOfTwoDecisionsGivesTheFirstNameBack(order: [Int64]) throws {
        _ = try archive.save(report("Yoav Gallant", 1).item)
        let actor = try id("Yoav Gallant")
        for name in ["Joav Galland", "J. Gallant"] { _ = try archive.renameActor(actor, to: name) }
        _ = try archive.undoCorrection(order[0])
        #expect(try archive.actor(actor)?.row.name == (order[0] == 1 ? "J. Gallant" : "Joav Galland"))
        _ = try archive.undoCorrection(order[1])
        #expect(try archive.actor(actor)?.row.name == "Yoav Gallant")
        #expect(try handles("Galland") == [])
        #expect(try archive.check().problems == [])
    }

    /// A name that a person took back says nobody, and an actor that was split off and put back is not in the way.
    @Test func whatWasUndoneHasNoSayInLaterArticles() throws {
        func spokesman(_ name: String, _ number: Int) -> FixtureArticle {
            var fixture = FixtureArticle("\(number): The Pentagon's \(name) said that it rained.", url: "https://example.org/\(number)")
            let pentagon = fixture.actor("Pentagon", .organization, mentions: ["Pentagon"])
            let speaker = fixture.actor(name, .person, roles: [Role(role: "spokesman", organizationID: pentagon)], mentions: [name])
            fixture.statement(by: speaker, "that it rained", cue: "said")
            return fixture
        }
        _ = try archive.save(spokesman("John Kirby", 1).item)
        let kirby = try id("John Kirby")
        _ = try archive.undoCorrection(try archive.renameActor(kirby, to: "Jack Kirbo").id)
        _ = try archive.save(spokesman("Kirbo", 2).item)
        #expect(try handles("Kirbo") == ["2#s1"])
        let split = try #require(try archive.splitActor(kirby, articles: [1]).first)
        _ = try archive.undoCorrection(split.id)
        _ = try archive.save(report("John Kirby", 3).item)
        #expect(try archive.statements(matching: statements { $0.speakers = ["John Kirby"] }).rows.map(\.speakerID) == [kirby, kirby])
    }

    @Test func correctionsOfAMergedActorAreThoseOfTheOneThatStandsForIt() throws {
        for (number, name) in ["Joav Galland", "Yoav Gallant"].enumerated() {
            _ = try archive.save(report(name, number + 1).item)
        }
        let (merged, shown) = (try id("Joav Galland"), try id("Yoav Gallant"))
        _ = try archive.mergeActor(merged, into: shown)
        _ = try archive.renameActor(merged, to: "  Yoav\n Galant ")
        #expect(try archive.actor(shown)?.row.name == "Yoav Galant")
        #expect(throws: ArchiveError.self) { try archive.renameActor(shown, to: " - ") }
        _ = try archive.setKind(ofActor: merged, to: .group)
        #expect(try archive.actor(shown)?.row.kind == .group)
        // Article 1 names the one that was merged.
        let split = try archive.splitActor(shown, articles: [1])
        #expect(split.map(\.actorID) == [merged])
        #expect(try archive.actor(shown)?.row.articles == 1)
        _ = try archive.undoCorrection(split[0].id)
        #expect(try archive.actor(shown)?.row.articles == 2)
        #expect(try archive.check().problems == [])
    }

    @Test func actorsAreListedByHowOftenTheyAreNamed() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        _ = try archive.save(report("Zoë Álvarez", 1).item)
        let all = try archive.actors()
        #expect(all.total == 4)
        #expect(all.rows.first?.name == "Transport Ministry" || all.rows.first?.name == "Zoë Álvarez")
        var filter = ActorFilter()
        filter.names = ["alvarez"]
        #expect(try archive.actors(matching: filter).rows.map(\.articles) == [2])
        filter = ActorFilter()
        filter.kinds = [.organization]
        filter.countries = ["MLT"]
        let ministry = try #require(try archive.actors(matching: filter).rows.first)
        #expect(ministry.partOf == "Malta")
        let roles = try #require(try archive.actor(id("Zoë Álvarez"))).roles
        #expect(roles.map(\.organization) == ["Transport Ministry"])
        #expect(roles.map(\.first) == ["2024-05-02"])
    }

    @Test func whatIsPartOfAMergedCountryIsPartOfTheOneThatStandsForIt() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        var fixture = FixtureArticle("The Republic of Malta is an island.", url: "https://example.org/1")
        fixture.actor("Republic of Malta", .country, country: "MLT", mentions: ["Republic of Malta"])
        _ = try archive.save(fixture.item)
        _ = try archive.mergeActor(id("Malta"), into: id("Republic of Malta"))
        #expect(try archive.actor(id("Transport Ministry"))?.row.partOf == "Republic of Malta")
        let parts = statements { $0.organizations = ["Republic of Malta"]; $0.includesParts = true }
        #expect(try archive.statements(matching: parts).rows.map(\.speaker).sorted { ($0 ?? "") < ($1 ?? "") } == ["Transport Ministry", "Zoë Álvarez"])
    }

    @Test(arguments: [NewsArchive.mostCounted, NewsArchive.mostCounted + 1])
    func thousandsOfActorsAreCountedOnlyWhereThatIsFree(count: Int) throws {
        try archive.connection.execute(
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
            INSERT INTO actor (id, name, name_key, kind, canonical_id) SELECT n, 'Ann ' || n, 'ann ' || n, 'person', n FROM number
            """, [count])
        #expect(try archive.actors(limit: 2).total == (count > NewsArchive.mostCounted ? nil : count))
        #expect(try archive.actors().total == count)
        #expect(try archive.actors(limit: 2, offset: count - 1).total == count)
    }
}
