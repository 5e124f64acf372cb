import Foundation
import Testing

/// A command line that is wrong is told what is right; names that nobody has, who was meant.
@Suite struct UsageTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25", "--source", "Courier")
    }

    @Test(arguments: [
        (["qeury"], "'query'"), (["evnts"], "'events'"), (["query", "--speeker", "Kirby"], "'--speaker'"),
        (["events", "--typ", "ASSAULT"], "'--type'"), (["events", "--type", "asault"], "'ASSAULT'"),
        (["events", "--status", "happend"], "'happened'"), (["query", "--kind", "dirct"], "'direct'"),
        (["query", "--format", "jsno"], "'json'"), (["query", "--sort", "relevanc"], "'relevance'"),
        (["query", "--country", "Frnace"], "'France'"), (["query", "--not-country", "Isreal"], "'Israel'"),
        (["actors", "--kind", "persn"], "'person'"), (["timeline", "--by", "weak"], "'week'"),
        (["network", "--format", "graphlm"], "'graphml'"), (["export", "--to", "x", "--format", "cvs"], "'csv'"),
    ])
    func aTypoSuggestsTheRightWord(arguments: [String], suggestion: String) throws {
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Did you mean \(suggestion)?"), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["query", "--format", "powerpoint"], ["query", "--limit", "-1"], ["query", "--offset", "-1"],
        ["ingest", "--jobs", "9223372036854775807", "x"], ["extract", "--jobs", "0", "x"], ["query", "--limit", "many"],
        ["query", "--after", "2024-13"], ["query", "--after", "2024-04", "--before", "2024-03"], ["query", "--min-confidence", "2"],
        ["query", "--anonymous", "--not-anonymous"], ["query", "--include-parts"], ["events", "--status", "planned", "--any-status"],
        ["events", "--same-as", "1"], ["events", "--same-as", "1#s1"], ["show", "x"], ["show", "1#"], ["show", "0"], ["show"],
        ["quotes", "--at-least", "0"], ["actors", "suggest", "--min-score", "7"], ["compare"], ["stats", "--top", "-1"], ["compare", "--sources", "Courier", "--top", "-1"], ["show", "1", "--context", "-1"],
        ["actors", "merge", "1"], ["query", ""], ["query", " "], ["actors", "rename", "1", ""],
    ])
    func wrongUsageIsOneMessageAndStatus64(arguments: [String]) throws {
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(!outcome.errors.contains("Did you mean"))
    }

    @Test func theGreatestNumbersArePossible() throws {
        for command in [["network"], ["query"], ["quotes"], ["actors"]] {
            #expect(try archive.run(command + ["--limit", "9223372036854775807"]).status == 0)
        }
    }

    @Test func articlesFindAnActorByItsOtherNamesAndSayWhoIsUnknown() throws {
        let found = try archive.run("articles", "--actor", "United States of America")
        #expect(found.output == (try archive.run("articles").output))
        let outcome = try archive.run("articles", "--actor", "Kirbey")
        #expect(outcome.output == "No articles found.\n\nNobody and nothing in the archive is called “Kirbey”. Similar names: John Kirby.\n")
    }

    @Test func aPagePastTheEndSaysHowManyThereAre() throws {
        let outcome = try archive.run("query", "--speaker", "Kirby", "--offset", "1000")
        let count = try archive.run("query", "--speaker", "Kirby", "--count").output.split(separator: "\n")[0]
        #expect(outcome.output == "No more statements: there are \(count) statements in all.\n")
        #expect(try archive.run("articles", "--offset", "3").output == "No more articles: there is 1 article in all.\n")
        #expect(try archive.run("actors", "Kirby", "--offset", "3").output == "No more actors: there is 1 actor in all.\n")
    }

    @Test(arguments: [
        (["show", "99"], "no article 99"), (["show", "1#s99"], "no such statement"), (["actors", "show", "999"], "no actor 999"), (["actors", "suggest", "999"], "no actor 999"),
        (["actors", "show", "Kirbie"], "Similar names: John Kirby"), (["actors", "merge", "1", "1"], "one already"),
        (["actors", "merge", "1", "999"], "999"), (["actors", "undo", "5"], "5"), (["events", "--same-as", "1#e999"], "1#e999"),
        (["query", "who criticised Israel?", "--sort", "newest"], "--sort"), (["export", "--to", "x", "--view", "statments"], "statements"), (["query", "what did Kirby say?", "--about", "x", "who?"], "Try “"),
        (["query", "what did Kirby say about Rafah?", "--about", "Gaza"], "--about"),
        (["query", "who criticised Israel?", "--kind", "direct"], "events"),
    ])
    func whatCannotBeDoneIsSaidInOneLine(arguments: [String], message: String) throws {
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("archive: ") && outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func aMistypedNameFindsNobodyAndSaysWhoIsSimilar() throws {
        let outcome = try archive.run("query", "--speaker", "Kirbie")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("No statements found.\n\nNobody and nothing"))
        #expect(outcome.output.contains("called “Kirbie”. Similar names: John Kirby"))
        #expect(try archive.run("actors", "Netanyahoo").output.contains("Benjamin Netanyahu"))
        #expect(try archive.run("actors", "lst").output.contains("archive actors list"))
        // Programs are told nothing but the answer.
        #expect(try archive.run("query", "--speaker", "Kirbie", "--format", "jsonl").output.isEmpty)
    }

    @Test func ambiguousNamesListTheirCandidatesWithCounts() throws {
        try archive.write("a.txt", "Quake\n\nMayor Anna Kirby said help was needed. “We are cold,” Anna Kirby said.")
        try archive.run("ingest", "a.txt")
        let output = try archive.run("query", "--speaker", "Kirby").output.replacing("\n", with: " ")
        #expect(output.contains(#/“Kirby” fits .*John Kirby \(actor \d+, 2 statements\)/#))
        #expect(output.contains(#/Anna Kirby \(actor \d+, 2 statements\)/#))
        let candidates = try #require(try archive.json("query", "--speaker", "Kirby", "--format", "json")["candidates"] as? [[String: Any]])
        #expect(Set(candidates.compactMap { $0["name"] as? String }) == ["John Kirby", "Anna Kirby"])
        #expect(candidates.allSatisfy { $0["statements"] as? Int == 2 && $0["asked"] as? String == "Kirby" })
    }

    /// 100 columns where there is no terminal.
    @Test(arguments: [
        ["query"], ["query", "--sort", "newest"], ["query", "--text", "delegation"], ["query", "--speaker", "Israel"],
        ["events", "--any-status"], ["show", "1"], ["show", "1#e1"], ["quotes"], ["actors"], ["actors", "suggest"], ["articles"], ["stats"],
    ])
    func linesAreNoLongerThanTheirPlaceIsWide(arguments: [String]) throws {
        for line in try archive.run(arguments).outputLines { #expect(line.count <= 100, "\(arguments): \(line)") }
    }

    @Test func sortedByDateTheyStandUnderTheirDays() throws {
        #expect(try archive.run("query", "--sort", "date").output.hasPrefix("2024-03-25 ("))
        #expect(try archive.run("query", "--speaker", "Kirby").output.hasPrefix("John Kirby, spokesman, White House"))
    }

    @Test func explainShowsWhatIsExcludedAndHowSureItMustBe() throws {
        let outcome = try archive.run(
            "query", "--explain", "--speaker", "A", "--speaker", "B", "--not-source", "Courier", "--not-kind", "direct",
            "--min-confidence", "0.5")
        #expect(outcome.output == """
            find: statements
            speakers: A or B
            minimumConfidence: 0.5
            not kinds: direct
            not sources: Courier

            """)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsKnowCommandsFlagsAndValues(shell: String) throws {
        let outcome = try archive.run("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        for word in ["suggest", "not-speaker", "same-as", "ASSAULT", "hypothetical", "graphml", "relevance"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
    }

    @Test func theManualHasEveryCommandAndFlag() throws {
        let page = try archive.run("manual").output
        #expect(page.hasPrefix(".TH ARCHIVE 1"))
        for words in ["archive actors suggest", "\\-\\-same\\-as", "\\-\\-not\\-speaker", "EXIT STATUS"] {
            #expect(page.contains(words), "\(words)")
        }
        // Lines that begin with a point or an apostrophe are requests, and these are the known ones.
        for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(line.contains(#/^\.(TH|SH|SS|TP|PP|EX|EE|B|I)\b/#), "\(line)")
        }
    }
}
