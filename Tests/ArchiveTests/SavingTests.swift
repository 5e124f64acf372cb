import Articles
import Findings
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct SavingTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
    }

    private func count(_ table: String) throws -> Int? {
        try archive.connection.value("SELECT count(*) FROM \(table)")
    }

    @Test func aSavedArticleReadsBack() throws {
        let saved = try archive.save(FixtureArticle.harbour().item)
        #expect(saved.outcome == .inserted)
        let record = try #require(try archive.article(saved.articleID))
        #expect(record.row.title == "Talks over the harbour")
        #expect(record.row.statements == 3)
        #expect(record.actors.map(\.name) == ["Transport Ministry", "Zoë Álvarez", "Port official", "Malta"])
        let first = try #require(record.statements.first)
        #expect(first.content == "“The harbour stays open,” … “whatever happens.”")
        #expect(first.speaker == "Zoë Álvarez")
        #expect(first.role == "spokeswoman")
        #expect(first.organization == "Transport Ministry")
        #expect(first.country == "MLT")
        #expect(first.spans.content.count == 2)
        #expect(first.handle == "1#s1")
        let event = try #require(record.events.first)
        #expect(event.source.map(\.name) == ["Transport Ministry"])
        #expect(event.place == "Valletta")
        #expect(event.reportedBy == "Transport Ministry")
        #expect(event.dateText == "in June")
        #expect(event.trigger == "told")
    }

    @Test func theSpansOfPlainSQLGiveTheWords() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        let words = try archive.connection.all(
            "SELECT words FROM statement_spans WHERE part = 'content' ORDER BY statement_id, start"
        ) { row in try row[0] as String }
        #expect(words == [
            "“The harbour stays open,”", "“whatever happens.”", "that dredging would begin in June", "it",
        ])
    }

    @Test func theSameAgainChangesNothing() throws {
        let first = try archive.save(FixtureArticle.harbour().item)
        let again = try archive.save(FixtureArticle.harbour().item)
        #expect(again.outcome == .unchanged)
        #expect(again.articleID == first.articleID)
        var undated = FixtureArticle.harbour()
        undated.article.published = nil
        #expect(try archive.save(undated.item).outcome == .unchanged)
        #expect(try count("article") == 1)
        #expect(try archive.standing(of: undated.article, identity: undated.identity) == .unchanged(id: first.articleID))
    }

    @Test func whatAReadingDoesNotSayAnEarlierOneDid() throws {
        let known = FixtureArticle.harbour()
        _ = try archive.save(known.item)
        var changed = FixtureArticle("Quite another text.", url: "https://example.org/harbour")
        func completed() throws -> Article? {
            guard case .new(let article) = try archive.standing(of: changed.article, identity: changed.identity) else { return nil }
            return article
        }
        let first = try #require(try completed())
        #expect((first.published, first.source) == ("2024-05-02", "The Quay"))
        #expect(first.text == "Quite another text.")
        changed.article.published = "2024-06"
        #expect(try completed()?.published == "2024-06")
        changed.identity = .url("https://example.org/other")
        #expect(try completed() == changed.article)
    }

    @Test func anotherTextUnderTheSameIdentityIsARevision() throws {
        let first = try archive.save(FixtureArticle.harbour().item)
        var changed = FixtureArticle("Quite another text.", url: "https://example.org/harbour")
        changed.statement(by: nil, "Quite another text")
        let second = try archive.save(changed.item)
        #expect(second.outcome == .revised)
        #expect(second.previousID == first.articleID)
        #expect(try archive.revisions(ofArticle: first.articleID).map(\.id) == [first.articleID, second.articleID])
        #expect(try archive.statements(matching: StatementFilter()).rows.map(\.articleID) == [second.articleID])
        #expect(try archive.articles().rows.map(\.id) == [second.articleID])
        #expect(try archive.article(first.articleID)?.statements.count == 3)
    }

    @Test func anotherDateIsARevisionToo() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        #expect(try archive.save(FixtureArticle.harbour(published: "2024-05-03").item).outcome == .revised)
    }

    @Test func theSameTextElsewhereIsACopyAndCountsOnce() throws {
        let original = try archive.save(FixtureArticle.harbour().item)
        let copy = try archive.save(FixtureArticle.harbour(url: "https://example.net/wire").item)
        let third = try archive.save(FixtureArticle.harbour(url: "https://example.com/wire").item)
        #expect(copy.outcome == .copy)
        #expect(copy.copyOf == original.articleID)
        #expect(third.copyOf == original.articleID)
        #expect(try archive.count(statementsMatching: StatementFilter()) == 3)
        #expect(try archive.count(statementsMatching: statements { $0.includesCopies = true }) == 9)
        _ = try archive.remove(articles: [original.articleID])
        #expect(try archive.count(statementsMatching: StatementFilter()) == 3)
        #expect(try archive.articles().rows.map(\.copyOf) == [nil, copy.articleID])
    }

    /// Paragraphs of 20 made-up words each.
    private func paragraphs(_ numbers: ClosedRange<Int>, _ edit: String = "") -> String {
        numbers.map { number in (0..<20).map { "w\(number)x\($0)\(edit)" }.joined(separator: " ") }.joined(separator: "\n\n")
    }

    private func save(_ text: String, _ name: String) throws -> SavedArticle {
        try archive.save(FixtureArticle(text, url: "https://example.org/\(name)").item)
    }

    @Test func aNearlyEqualTextIsACopyOfTheFullerOne() throws {
        let full = try save(paragraphs(1...9), "full")
        #expect(try save("A lead of its own.\n\n" + paragraphs(1...6), "cut").copyOf == full.articleID)
        #expect(try save(paragraphs(1...9) + "\n\nMore to come.", "longer").copyOf == full.articleID)
        #expect(try save(paragraphs(1...2) + "\n\n" + paragraphs(20...28), "follow-up").copyOf == nil)
    }

    @Test func copiesOfARevisedArticleFollowItOrCountOnTheirOwn() throws {
        _ = try save(paragraphs(1...9), "original")
        let copy = try save(paragraphs(1...8), "copy")
        let corrected = try save(paragraphs(1...9) + "\n\nThis story was corrected.", "original")
        #expect(corrected.outcome == .revised)
        #expect(try archive.article(copy.articleID)?.row.copyOf == corrected.articleID)
        _ = try save(paragraphs(30...39), "original")
        #expect(try archive.article(copy.articleID)?.row.copyOf == nil)
        #expect(try archive.check().problems == [])
    }

    @Test func anArticleThatFailsUndoesOnlyItself() throws {
        var broken = FixtureArticle("A short text.", url: "https://example.org/broken")
        broken.statement(by: nil, "A short text")
        broken.findings.statements[0].content = [TextSpan(start: 2, end: 99)]
        try archive.batch {
            _ = try archive.save(FixtureArticle.harbour().item)
            let error = #expect(throws: ArchiveError.self) { try archive.save(broken.item) }
            #expect(error?.kind == .invalidFindings)
            #expect(error?.description.contains("short") == false)
            #expect(archive.isInBatch)
        }
        #expect(try count("article") == 1)
        #expect(try archive.check().problems == [])
    }

    @Test func anErrorOfTheDatabaseEndsTheBatch() throws {
        try archive.connection.executeScript(
            "CREATE TEMP TRIGGER refuse BEFORE INSERT ON statement BEGIN SELECT RAISE(ABORT, 'no room for words'); END")
        let failed = {
            try archive.batch {
                _ = try? archive.save(FixtureArticle.harbour().item)
                #expect(!archive.isInBatch)
            }
        }
        #expect(throws: (any Error).self) { try failed() }
        #expect(try count("article") == 0)
        try archive.connection.executeScript("DROP TRIGGER refuse")
        _ = try archive.save(FixtureArticle.harbour().item)
        #expect(try archive.check().problems == [])
    }

    @Test func aFullDiskEndsTheBatchAndHarmsNothing() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        let pages = try archive.connection.value("PRAGMA page_count", as: Int.self) ?? 0
        try archive.connection.execute("PRAGMA max_page_count = \(pages + 4)")
        let error = #expect(throws: ArchiveError.self) {
            try archive.batch {
                for number in 0..<100 {
                    let text = String(repeating: "Text \(number). ", count: 1_000)
                    _ = try archive.save(FixtureArticle(text, url: "https://example.org/\(number)").item)
                }
            }
        }
        #expect(error?.kind == .full)
        #expect(!archive.isInBatch)
        #expect(try count("article") == 1)
        #expect(try archive.check().problems == [])
    }

    @Test func removingTakesAllThatHangsOnIt() throws {
        let harbour = try archive.save(FixtureArticle.harbour().item)
        var other = FixtureArticle("Malta agreed.", url: "https://example.org/other")
        other.actor("Malta", .country, country: "MLT", mentions: ["Malta"])
        _ = try archive.save(other.item)
        let removed = try archive.remove(articles: [harbour.articleID])
        #expect(removed.map(\.statements) == [3])
        #expect(removed.map(\.title) == ["Talks over the harbour"])
        for table in ["statement", "statement_span", "statement_actor", "event", "event_mention", "event_actor", "affiliation"] {
            #expect(try count(table) == 0, "\(table)")
        }
        #expect(try archive.connection.all("SELECT name FROM actor") { row in try row[0] as String } == ["Malta"])
        #expect(try archive.check().problems == [])
        let error = #expect(throws: ArchiveError.self) { try archive.remove(articles: [2, 77]) }
        #expect(error?.kind == .notFound)
        #expect(try count("article") == 1)
    }

    @Test func aPlainShellRemovesAllThatHangsOnIt() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        try archive.connection.executeScript("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; DELETE FROM article")
        for table in ["statement", "statement_span", "mention", "event_mention", "affiliation", "article_alias"] {
            #expect(try count(table) == 0, "\(table)")
        }
        #expect(try archive.check().problems == [])
    }

    /// Whoever takes an article out may not want its text to be found in the file.
    @Test func whatIsRemovedIsOverwrittenInTheFile() throws {
        for number in 1...9 {
            var harbour = FixtureArticle.harbour(url: "https://example.org/\(number)")
            harbour.article.text += " Number \(number) Stays."
            _ = try archive.save(harbour.item)
        }
        func holds(_ words: String) throws -> Bool {
            _ = try archive.connection.all("PRAGMA wal_checkpoint(TRUNCATE)") { _ in }
            return try Data(contentsOf: URL(fileURLWithPath: archive.path)).range(of: Data(words.utf8)) != nil
        }
        #expect(try holds("Number 4 Stays.") && holds("dredging would begin"))
        try archive.replaceFindings(ofArticle: 4, with: Findings(language: "en"), extractorVersion: 2)
        _ = try archive.remove(articles: [4])
        #expect(try !holds("Number 4 Stays."))
        _ = try archive.remove(articles: [1, 2, 3, 5, 6, 7, 8, 9])
        #expect(try !holds("Stays.") && !holds("dredging would begin"))
    }
}
