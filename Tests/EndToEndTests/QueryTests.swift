import Foundation
import Testing

@Suite struct QueryTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25")
    }

    @Test(arguments: ["Kirby's", "U.S.", "\"x", "AND", "'; drop table article; --", "", "*", "(", "a NEAR b", "foo-bar", "^x", "x:y", "🤷", "\u{0301}"])
    func textTakesAnyPunctuation(words: String) throws {
        for command in ["query", "articles"] {
            let outcome = try archive.run(command, "--text", words, "--format", "jsonl")
            #expect(outcome.status == 0)
            #expect(outcome.errors == "")
        }
        for flag in ["--speaker", "--organization", "--about", "--source"] {
            #expect(try archive.run("query", flag, words).status == 0, "\(flag)")
        }
        #expect(try archive.run("articles", "--format", "jsonl").outputLines.count == 1)
    }

    @Test func theAnswerSaysHowManyHaveNoDate() throws {
        try archive.write("undated.txt", "Undated\n\nThe minister left.")
        try archive.run("ingest", "undated.txt")
        let answer = try archive.json("articles", "--after", "2024", "--format", "json")
        #expect((answer["articles"] as? [Any])?.count == 1)
        #expect(answer["undated"] as? Int == 1)
        #expect(try archive.run("articles", "--after", "2024").output.contains("Left out: 1 article whose date is unknown or not exact enough."))
    }

    @Test(arguments: [["query"], ["quotes"], ["timeline"], ["network"], ["compare", "--sources", "Gazette"]])
    func everySummarySaysHowManyStatementsHaveNoDate(command: [String]) throws {
        try archive.write("undated.txt", "Undated\n\n“We will stay,” minister Ann Boone said.")
        try archive.run("ingest", "undated.txt", "--source", "Gazette")
        let asked = command + ["--after", "2024"]
        let output = try archive.run(asked).output
        #expect(output.contains("Left out: 1 statement whose date is unknown or not exact enough."), "\(output)")
        #expect(try !archive.run(asked + ["--format", "csv"]).output.contains("Left out"))
    }

    @Test func aQuestionThatCannotBeReadIsRefusedWithExamples() throws {
        let outcome = try archive.run("query", "why is the sky blue and who painted it?")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Try “"))
    }

    @Test func anEmptyAnswerIsNoFailure() throws {
        let outcome = try archive.run("query", "--speaker", "Nobody Atall")
        #expect(outcome.status == 0)
        #expect(outcome.output == "No statements found.\n\nNobody and nothing in the archive is called “Nobody Atall”.\n")
        let answer = try archive.json("query", "--speaker", "Nobody Atall", "--format", "json")
        #expect(answer["schema"] as? Int == 1)
        #expect((answer["query"] as? [String: Any])?["speakers"] as? [String] == ["Nobody Atall"])
        #expect((answer["statements"] as? [Any])?.isEmpty == true)
        #expect((answer["candidates"] as? [Any])?.isEmpty == true)
    }

    @Test func aPublisherFromWhomNothingIsFoundIsExplained() throws {
        let text = try String(contentsOfFile: ArchiveProgram.sample, encoding: .utf8)
        try archive.write("copy.txt", text)
        try archive.run("ingest", "copy.txt", "--source", "Copyist")
        #expect(try archive.run("query", "--source", "Copyist").output.contains("“Copyist” repeats other articles: 1 article"))
        #expect(try archive.run("articles", "--source", "Copy").output.contains("No article is from “Copy”. There is Copyist."))
        #expect(try archive.run("compare", "--sources", "Nope").output.contains("No article is from “Nope”.\n"))
        let compared = try archive.run("compare", "--sources", "Copyist", "--include-copies").output
        #expect(compared.contains("in 1 article\n") && !compared.contains("repeats"))
    }

    @Test(arguments: [["quotes"], ["timeline"], ["network"], ["query"]]) func aNameThatNobodyHasIsSaidSo(command: [String]) throws {
        let output = try archive.run(command + ["--speaker", "Kirbey"]).output
        #expect(output.hasSuffix("\n\nNobody and nothing in the archive is called “Kirbey”. Similar names: John Kirby.\n"))
    }

    @Test func aPersonIsNoInstitution() throws {
        let output = try archive.run("query", "--organization", "Kirby").output
        #expect(output.contains("“Kirby” is John Kirby, of kind person"))
        #expect(!output.contains("Nobody"))
    }

    @Test func aCutNetworkSaysSo() throws {
        #expect(try archive.run("network", "--limit", "1").output.hasSuffix("\nMore than 1 pair; --limit 0 shows all.\n"))
        #expect(try archive.run("network", "--limit", "1", "--format", "csv").outputLines.count == 2)
        #expect(try archive.run("network", "--source", "Nope").output == "No pairs found.\n\nNo article is from “Nope”.\n")
    }

    @Test func explainShowsTheQueryBehindAQuestion() throws {
        let outcome = try archive.run("query", "--explain", "all statements by the State Department", "--after", "2024-03")
        #expect(outcome.output.contains("find: statements\n"))
        #expect(outcome.output.contains("State Department\n"))
        #expect(outcome.output.contains("after: 2024-03\n"))
    }

    @Test func aQuestionForANumberIsAnsweredByIt() throws {
        let all = try archive.run("query", "all statements by the State Department", "--count")
        let asked = try archive.run("query", "how many statements by the State Department?")
        #expect(asked.output == all.output)
        #expect(Int(asked.output.dropLast()) != 0)
        let explained = try archive.run("query", "how many statements by the State Department?", "--explain")
        #expect(explained.output.hasSuffix("State Department\ncount: true\n"))
    }
}
