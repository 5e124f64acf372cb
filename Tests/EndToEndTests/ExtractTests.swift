import Foundation
import Testing

@Suite struct ExtractTests {
    private let archive: ArchiveProgram

    init() throws { archive = try ArchiveProgram() }

    @Test func keepsTheOrderOfTheInputOnAnyNumberOfJobs() throws {
        let lines = (1...60).map { number in
            "{\"id\":\"\(number)\",\"text\":\"\(String(repeating: "The mayor said that nothing had changed. ", count: number % 7 * 20 + 1))\"}"
        }
        try archive.write("in.jsonl", lines.joined(separator: "\n"))
        let one = try archive.run("extract", "--jobs", "1", "in.jsonl")
        let many = try archive.run("extract", "--jobs", "8", "in.jsonl")
        #expect(one.status == 0)
        #expect(one.output == many.output)
        let ids = try one.outputLines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])["id"] as? String
        }
        #expect(ids == (1...60).map(String.init))
    }

    @Test func readsJSONLinesFromStandardInputWithoutADatabase() throws {
        let outcome = try archive.run("extract", input: "{\"id\":7,\"text\":\"Hello.\"}\n\nbroken\n{\"id\":8,\"text\":\"Bye.\"}")
        #expect(outcome.status == 1)
        #expect(outcome.outputLines.count == 2)
        #expect(outcome.errors == "archive: standard input, line 3, is not valid JSON\n")
        #expect(!FileManager.default.fileExists(atPath: archive.path("archive.db")))
    }

    /// The members of JSON version 1. To take one away or change its meaning is to raise the version.
    @Test func holdsTheContractOfVersionOne() throws {
        let outcome = try archive.run("extract", ArchiveProgram.sample, "--date", "2024-03-25")
        let record = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(record["schema"] as? Int == 1)
        #expect(record["published"] as? String == "2024-03-25")
        #expect(record["language"] as? String == "en")
        #expect(record["source"] is NSNull)
        #expect(Set(record.keys).isSuperset(of: ["schema", "id", "title", "published", "source", "language", "text", "actors", "statements", "events"]))
        let text = try #require(record["text"] as? String)
        let scalars = Array(text.unicodeScalars)
        for statement in record["statements"] as? [[String: Any]] ?? [] {
            #expect(Set(statement.keys).isSuperset(of: ["id", "kind", "class", "speaker", "speakerName", "organization", "source", "cue", "content", "contentText", "within"]))
            let spans = try #require(statement["content"] as? [[Int]])
            let words = spans.map { span in String(String.UnicodeScalarView(scalars[span[0]..<span[1]])) }
            #expect(statement["contentText"] as? String == words.joined(separator: " … "))
        }
        for actor in record["actors"] as? [[String: Any]] ?? [] {
            #expect(Set(actor.keys).isSuperset(of: ["id", "name", "kind", "aliases", "roles", "mentions", "country"]))
        }
        for event in record["events"] as? [[String: Any]] ?? [] {
            #expect(Set(event.keys).isSuperset(of: ["id", "type", "mode", "cameo", "status", "source", "target", "trigger", "date", "place", "statement"]))
        }
    }
}
