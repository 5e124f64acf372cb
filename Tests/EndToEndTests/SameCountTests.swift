import Archive
import Foundation
import Query
import SQLite
import Testing

/// One query has one count: in every format, with --count, in SQL on the views, and in the Swift API.
@Suite struct SameCountTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25", "--source", "Courier")
        // A copy counts once, and an older revision not at all.
        let sample = try String(contentsOfFile: ArchiveProgram.sample, encoding: .utf8)
        try archive.write("copy.txt", sample + "\n\nAgencies contributed to this report.")
        try archive.run("ingest", "copy.txt", "--date", "2024-03-26", "--source", "Herald")
        try archive.write("strike.txt", "Strike ends\n\nUnion leader Ann Lee said the strike was over. “We won,” she said.")
        try archive.run("ingest", "strike.txt", "--source", "Herald")
        try archive.write("strike.txt", "Strike goes on\n\nUnion leader Ann Lee said the strike would go on. “We wait,” she told reporters.")
        try archive.run("ingest", "strike.txt", "--source", "Herald")
    }

    struct Example: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let sql: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let statements: [Example] = [
        Example(arguments: [], sql: "SELECT count(*) FROM statements"),
        Example(arguments: ["--speaker", "Kirby"], sql: "SELECT count(*) FROM statements WHERE speaker = 'John Kirby'"),
        Example(
            arguments: ["all statements by the State Department"],
            sql: "SELECT count(*) FROM statement_organizations JOIN statements ON id = statement_id WHERE statement_organizations.organization = 'State Department'"),
        Example(
            arguments: ["--speaker", "Kirby", "--speaker", "Miller", "--kind", "indirect"],
            sql: "SELECT count(*) FROM statements WHERE speaker IN ('John Kirby', 'Matthew Miller') AND kind = 'indirect'"),
        Example(arguments: ["--anonymous"], sql: "SELECT count(*) FROM statements WHERE speaker_kind = 'anonymous'"),
        Example(
            arguments: ["--not-anonymous", "--not-kind", "direct"],
            sql: "SELECT count(*) FROM statements WHERE speaker_kind IS NOT 'anonymous' AND kind <> 'direct'"),
        Example(arguments: ["--source", "herald"], sql: "SELECT count(*) FROM statements WHERE source = 'Herald'"),
        Example(arguments: ["--not-source", "Courier"], sql: "SELECT count(*) FROM statements WHERE source IS NOT 'Courier'"),
        Example(arguments: ["--country", "USA"], sql: "SELECT count(*) FROM statements WHERE country = 'USA'"),
        Example(arguments: ["--not-country", "United States"], sql: "SELECT count(*) FROM statements WHERE country IS NOT 'USA'"),
        Example(arguments: ["--gender", "male"], sql: "SELECT count(*) FROM statements WHERE gender = 'male'"),
        Example(arguments: ["statements by women"], sql: "SELECT count(*) FROM statements WHERE gender = 'female'"),
        Example(arguments: ["--class", "thought"], sql: "SELECT count(*) FROM statements WHERE class = 'thought'"),
        Example(
            arguments: ["--after", "2024-03-25", "--before", "2024-03"],
            sql: "SELECT count(*) FROM statements WHERE published >= '2024-03-25' AND published < '2024-04'"),
        Example(
            arguments: ["--min-confidence", "0.9", "--class", "speech"],
            sql: "SELECT count(*) FROM statements WHERE confidence >= 0.9 AND class = 'speech'"),
        Example(
            arguments: ["--include-copies", "--speaker", "Kirby"],
            sql: "SELECT count(*) FROM all_statements WHERE speaker = 'John Kirby' AND current = 1"),
        Example(arguments: ["--speaker", "Nobody Atall"], sql: "SELECT 0"),
    ]

    private static let events: [Example] = [
        Example(arguments: [], sql: "SELECT count(*) FROM events WHERE status = 'happened'"),
        Example(arguments: ["--any-status"], sql: "SELECT count(*) FROM events"),
        Example(arguments: ["--status", "cancelled"], sql: "SELECT count(*) FROM events WHERE status = 'cancelled'"),
        Example(
            arguments: ["--any-status", "--type", "consult"], sql: "SELECT count(*) FROM events WHERE type = 'CONSULT'"),
        Example(
            arguments: ["--any-status", "--reported-by", "Kirby"],
            sql: "SELECT count(*) FROM events WHERE reported_by = 'John Kirby'"),
        Example(
            arguments: ["--any-status", "--by", "Israel"],
            sql: "SELECT count(DISTINCT event.id) FROM events AS event JOIN event_actor ON event_id = event.id AND role = 'source' JOIN actor ON actor.id = actor_id WHERE actor.name = 'Israel'"),
    ]

    private func counts(_ command: String, _ example: Example) throws {
        let connection = try Connection(path: archive.path("archive.db"), access: .read)
        let expected = try #require(try connection.value(example.sql, as: Int.self))
        let rows = command == "query" ? "statements" : "events"
        func lines(_ format: String) throws -> Int {
            let outcome = try archive.run([command] + example.arguments + ["--format", format])
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            return outcome.outputLines.count
        }
        #expect(try lines("jsonl") == expected)
        #expect(try lines("csv") == expected + 1)
        #expect(try lines("tsv") == expected + 1)
        #expect(try lines("markdown") == expected + 2)
        let answer = try #require(
            JSONSerialization.jsonObject(
                with: Data(try archive.run([command] + example.arguments + ["--format", "json"]).output.utf8)) as? [String: Any])
        #expect(answer["total"] as? Int == expected)
        #expect((answer[rows] as? [Any])?.count == expected)
        // A handle for each row, whatever the layout for people is.
        let table = try archive.run([command] + example.arguments).output
        #expect(table.matches(of: command == "query" ? #/\d+#s\d+/# : #/\d+#e\d+/#).count == expected)
        let paged = try #require(
            JSONSerialization.jsonObject(
                with: Data(try archive.run([command] + example.arguments + ["--format", "json", "--limit", "1", "--offset", "1"]).output.utf8))
                as? [String: Any])
        #expect(paged["total"] as? Int == expected)
    }

    @Test(arguments: statements) func statementsCountTheSameEverywhere(_ example: Example) throws {
        try counts("query", example)
        let connection = try Connection(path: archive.path("archive.db"), access: .read)
        let expected = try #require(try connection.value(example.sql, as: Int.self))
        #expect(try archive.run(["query"] + example.arguments + ["--count"]).output == "\(expected)\n")
    }

    @Test(arguments: events) func eventsCountTheSameEverywhere(_ example: Example) throws {
        try counts("events", example)
    }

    @Test func theSwiftAPICountsTheSame() throws {
        let opened = try NewsArchive(path: archive.path("archive.db"), access: .read)
        for question in ["all statements by the State Department", "what did Kirby say?", "what did Israel do?", "quotes by women"] {
            let query = try QuestionParser().read(question).query
            let count = try query.count(in: opened)
            let answer = switch try query.answer(from: opened) {
            case .statements(let answer): (answer.rows.count, answer.total)
            case .events(let answer): (answer.rows.count, answer.total)
            }
            #expect(answer == (count, count))
            #expect(try archive.run("query", question, "--count").output == "\(count)\n", "\(question)")
        }
    }

    /// Stats, timeline, compare and quotes add up to the same statements.
    @Test func summariesAddUp() throws {
        let all = try #require(Int(try archive.run("query", "--count").output.dropLast()))
        let stats = try archive.json("stats", "--json")
        #expect(stats["statements"] as? Int == all)
        #expect((stats["kinds"] as? [String: Int])?.values.reduce(0, +) == all)
        let gender = try #require(stats["gender"] as? [String: Int])
        for (name, count) in gender where name != "unknown" {
            #expect(try archive.run("query", "--gender", name, "--count").output == "\(count)\n")
        }
        #expect(try archive.run("query", "--anonymous", "--count").output == "\(stats["anonymous"] as? Int ?? -1)\n")
        let timeline = try archive.json("timeline", "--by", "day", "--format", "json")
        let periods = try #require(timeline["periods"] as? [[String: Any]])
        #expect(periods.compactMap { $0["statements"] as? Int }.reduce(timeline["undated"] as? Int ?? 0, +) == all)
        let compared = try archive.json("compare", "--sources", "courier", "Herald", "--format", "json")
        let sources = try #require(compared["sources"] as? [[String: Any]])
        #expect(sources.compactMap { $0["statements"] as? Int }.reduce(0, +) == all)
    }
}
