import Findings
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct ReextractionTests {
    @Test func newFindingsTakeThePlaceOfTheOld() throws {
        let folder = try TemporaryFolder()
        let archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        let old = FixtureArticle.harbour()
        let saved = try archive.save(old.item)
        #expect(try archive.articleIDs(extractedBefore: 2) == [saved.articleID])
        #expect(try archive.storedArticle(saved.articleID) == old.article)

        var new = old
        new.findings = Findings(language: "en")
        let malta = new.actor("Malta", .country, country: "MLT")
        new.statement(by: malta, "dredging would begin in June")
        new.findings.boilerplate = [BoilerplateSpan(kind: .credit, span: new.span("Talks over"))]
        try archive.replaceFindings(ofArticle: saved.articleID, with: new.findings, extractorVersion: 2)
        #expect(try archive.articleIDs(extractedBefore: 2) == [])
        #expect(try archive.articleIDs() == [saved.articleID])
        let record = try #require(try archive.article(saved.articleID))
        #expect(record.statements.map(\.content) == ["dredging would begin in June"])
        #expect(record.actors.map(\.name) == ["Malta"])
        #expect(record.events.isEmpty)
        #expect(try archive.actors().rows.map(\.name) == ["Malta"])
        #expect(try archive.connection.value("SELECT kind FROM boilerplate") == "credit")
        #expect(try archive.check().problems == [])
        let error = #expect(throws: ArchiveError.self) {
            try archive.replaceFindings(ofArticle: 99, with: new.findings, extractorVersion: 2)
        }
        #expect(error?.kind == .notFound)
    }
}
