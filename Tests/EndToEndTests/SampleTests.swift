import Foundation
import SQLite
import Testing

/// The article that the tool was first asked for, from the file to the answers.
@Suite struct SampleTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25")
    }

    private func statements(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try archive.run(["query"] + arguments + ["--format", "json"])
        #expect(outcome.status == 0)
        let answer = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        return try #require(answer["statements"] as? [[String: Any]])
    }

    private func content(_ rows: [[String: Any]]) -> [String] { rows.compactMap { $0["content"] as? String } }

    @Test func aSurnameFindsAPersonWithRoleAndInstitution() throws {
        let rows = try statements("--speaker", "Kirby")
        #expect(rows.count >= 2)
        for row in rows {
            #expect(row["speaker"] as? String == "John Kirby")
            #expect(row["role"] as? String == "spokesman")
            #expect(row["organization"] as? String == "White House")
            #expect(row["published"] as? String == "2024-03-25")
        }
        #expect(content(rows).contains { $0.contains("Galland will meet") })
        #expect(content(rows).contains { $0.contains("Washington has no clues") })
        let text = try archive.run("query", "--speaker", "Kirby").output
        #expect(text.contains("John Kirby, spokesman, White House"))
        #expect(text.contains("1#s"))
        #expect(text.contains("2024-03-25"))
    }

    @Test func aQuestionAndAFlagGiveTheSameRows() throws {
        let asked = try statements("all statements by the State Department")
        let flagged = try statements("--organization", "State Department")
        #expect(content(asked) == content(flagged))
        #expect(Set(asked.compactMap { $0["speaker"] as? String }) == ["Matthew Miller"])
        // Named, as "He", and after two quotations.
        for words in ["find other means", "would probably discuss", "would be wrong", "weaken Israel’s security"] {
            #expect(content(asked).contains { $0.contains(words) }, "\(words)")
        }
    }

    @Test func anUnnamedOfficialIsNobodyElse() throws {
        let rows = try statements("--anonymous")
        #expect(content(rows).contains { $0.contains("internal political tensions") })
        #expect(rows.allSatisfy { $0["speakerKind"] as? String == "anonymous" })
        #expect(rows.allSatisfy { $0["organization"] as? String == "United States" })
        #expect(rows.allSatisfy { ($0["speaker"] as? String)?.contains("official") == true })
        // What "He" goes on to say is the official's or nobody's, never a spokesman's.
        let named = try statements("--speaker", "Miller", "--speaker", "Kirby")
        #expect(!content(named).contains { $0.contains("does not intend to speak by phone") })
    }

    @Test func whatIsUnsureCanBeLeftOut() throws {
        let all = try statements("--kind", "indirect")
        let sure = try statements("--kind", "indirect", "--min-confidence", "0.9")
        #expect(!sure.isEmpty && sure.count < all.count)
        #expect(sure.allSatisfy { ($0["confidence"] as? Double ?? 0) >= 0.9 })
    }

    @Test func topicsAreKnownByTheirOtherNames() throws {
        // The article writes Rafa.
        let rows = try statements("what did Miller say about Rafah?")
        #expect(!rows.isEmpty)
        #expect(content(rows).allSatisfy { $0.contains("Rafa") })
    }

    @Test func plainSQLGivesTheVeryWords() throws {
        let connection = try Connection(path: archive.path("archive.db"), access: .read)
        let rows = try connection.all(
            """
            SELECT statement.content, group_concat(substr(text, start + 1, "end" - start), ' … ') FROM statement_span
            JOIN statement ON statement.id = statement_id JOIN article ON article.id = article_id
            WHERE part = 'content' GROUP BY statement.id
            """
        ) { row in (stored: try row[0] as String, cut: try row[1] as String) }
        #expect(rows.count >= 10)
        for row in rows { #expect(row.stored == row.cut) }
    }

    @Test func aHandleOpensTheArticleThere() throws {
        let handle = try #require(try statements("--speaker", "Kirby").first?["handle"] as? String)
        let excerpt = try archive.run("show", handle, "--context", "0").output
        #expect(excerpt.contains("Galland will meet"))
        #expect(excerpt.contains("]"))
        #expect(!excerpt.contains("hostilities"))
        let number = try #require(handle.split(separator: "#").last)
        #expect(try archive.run("show", "1").output.contains("[\(number):"))
    }
}
