import Foundation
import Testing

/// What a person decides about actors, by the commands, over new extractions and new articles.
@Suite struct ActorsTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.write("a.txt", "Talks\n\nDefence Minister Joav Galland said that the talks would go on.")
        try archive.write("b.txt", "More talks\n\nDefence Minister Yoav Gallant told reporters that he was hopeful.")
        try archive.run("ingest", "a.txt", "--date", "2024-03-25", "--source", "Courier")
        try archive.run("ingest", "b.txt", "--date", "2024-03-27", "--source", "Herald")
    }

    private func id(_ name: String) throws -> String {
        let actor = try #require(try archive.json("actors", "show", name, "--json")["actor"] as? [String: Any])
        return String(try #require(actor["id"] as? Int))
    }

    private func speakers(_ name: String) throws -> [String] {
        let rows = try #require(try archive.json("query", "--speaker", name, "--format", "json")["statements"] as? [[String: Any]])
        return rows.map { "\($0["handle"] ?? ""): \($0["speaker"] ?? "")" }
    }

    @Test func spellingVariantsAreSuggestedMergedKeptAndUndone() throws {
        let answer = try archive.json("actors", "suggest", "--format", "json")
        let pair = try #require((answer["suggestions"] as? [[String: Any]])?.first)
        #expect(Set([pair["name"] as? String, pair["other"] as? String]) == ["Joav Galland", "Yoav Gallant"])
        #expect((pair["score"] as? Double ?? 0) > 0.8)
        #expect(try archive.run("actors", "suggest", "Gallant").output.contains("Joav Galland"))

        let merged = try archive.run("actors", "merge", id("Joav Galland"), id("Yoav Gallant"))
        #expect(merged.status == 0)
        #expect(merged.output.contains("undo with: archive actors undo 1"))
        let both = ["1#s1: Yoav Gallant", "2#s1: Yoav Gallant"]
        #expect(try speakers("Gallant") == both)
        #expect(try speakers("Galland") == both)
        let shown = try archive.run("actors", "show", "Yoav Gallant").output
        for words in ["Joav Galland", "2024-03-25 to 2024-03-27", "2 articles, 2 statements", "Roles", "Defence Minister", "Decisions"] {
            #expect(shown.localizedCaseInsensitiveContains(words), "\(words)")
        }
        #expect(try archive.run("actors", "suggest").output.hasPrefix("No actors that may be the same"))

        #expect(try archive.run("reextract").status == 0)
        #expect(try speakers("Galland") == both)
        try archive.write("a.txt", "Talks\n\nDefence Minister Joav Galland said that the talks would end.")
        try archive.run("ingest", "a.txt", "--date", "2024-03-25", "--source", "Courier")
        #expect(try speakers("Galland") == ["3#s1: Yoav Gallant", "2#s1: Yoav Gallant"])
        try archive.write("c.txt", "Third day\n\nJoav Galland said that nothing had changed.")
        try archive.run("ingest", "c.txt", "--date", "2024-03-28")
        #expect(try speakers("Gallant").count == 3)

        #expect(try archive.run("actors", "undo", "1").output.hasPrefix("undone: "))
        #expect(try speakers("Gallant") == ["2#s1: Yoav Gallant"])
        // Who undid it does not want to be asked again.
        #expect(try archive.run("actors", "suggest").output.hasPrefix("No actors that may be the same"))
        #expect(try archive.run("actors", "undo").output.contains("(undone)"))
        #expect(try archive.run("check").status == 0)
    }

    @Test func otherDecisionsSurviveANewExtractionToo() throws {
        let actor = try id("Yoav Gallant")
        #expect(try archive.run("actors", "rename", actor, "Yoav Galant").status == 0)
        #expect(try archive.run("actors", "kind", actor, "group").status == 0)
        #expect(try archive.run("reextract").status == 0)
        let shown = try archive.json("actors", "show", actor, "--json")
        #expect((shown["actor"] as? [String: Any])?["name"] as? String == "Yoav Galant")
        #expect((shown["actor"] as? [String: Any])?["kind"] as? String == "group")
        #expect((shown["corrections"] as? [[String: Any]])?.count == 2)

        try archive.write("d.txt", "Namesake\n\nThe footballer Yoav Gallant said that he had won.")
        try archive.run("ingest", "d.txt", "--date", "2024-04-01")
        #expect(try archive.run("actors", "split", actor, "--article", "3").status == 0)
        #expect(try archive.run("reextract").status == 0)
        let rows = try #require(try archive.json("query", "--format", "json")["statements"] as? [[String: Any]])
        let ids = Dictionary(rows.map { ($0["articleId"] as? Int ?? 0, $0["speakerId"] as? Int ?? 0) }) { first, _ in first }
        #expect(String(ids[2] ?? 0) == actor)
        #expect(ids[3] != ids[2] && ids[3] != nil)
    }

    @Test func aNameThatSeveralHaveIsAskedFor() throws {
        try archive.write("e.txt", "Vote\n\nMayor Ruth Gallant said that she would stand again.")
        try archive.run("ingest", "e.txt")
        let outcome = try archive.run("actors", "show", "Gallant")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Yoav Gallant (person)") && outcome.errors.contains("Ruth Gallant (person)"))
    }

    @Test func listsAreFilteredByKindAndCountry() throws {
        let people = try archive.run("actors", "--kind", "person", "--format", "jsonl").outputLines
        #expect(people.count == 2)
        #expect(people.allSatisfy { $0.contains("\"kind\":\"person\"") })
        #expect(try archive.run("actors", "--country", "Iceland").output == "No actors found.\n")
    }
}
