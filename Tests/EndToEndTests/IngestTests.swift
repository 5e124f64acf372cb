import Foundation
import SQLite
import Testing

@Suite struct IngestTests {
    private let archive: ArchiveProgram

    init() throws { archive = try ArchiveProgram() }

    private func rows(_ sql: String, database: String = "archive.db") throws -> [String] {
        let connection = try Connection(path: archive.path(database), access: .read)
        return try connection.all(sql) { row in try row[0] as String }
    }

    @Test func printsOneLineForEachArticle() throws {
        let outcome = try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let line = try #require(outcome.outputLines.first)
        #expect(outcome.outputLines.count == 1)
        #expect(line.hasPrefix("1  A break in US and Israel relations following UN Gaza resolution"))
        #expect(line.contains(#/\d+ actors?, \d+ statements?, \d+ events?$/#))
        #expect(line.split(separator: "  ")[1].count <= 80)
        #expect(try rows("SELECT published FROM articles") == ["2024-03-25"])
    }

    @Test func aRevisionKeepsWhatTheFlagsSaid() throws {
        try archive.write("v.txt", "The minister said on Monday that the bridge would close.")
        try archive.run("ingest", "v.txt", "--date", "2024-03-25", "--source", "Courier")
        try archive.write("v.txt", "The minister said on Monday that the bridge would not close.")
        try archive.run("ingest", "v.txt")
        #expect(try rows("SELECT revision || published || source FROM articles") == ["22024-03-25Courier"])
    }

    @Test func theSameFileAgainChangesNothingAndSaysSo() throws {
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25")
        let before = try Data(contentsOf: archive.folder.appending(path: "archive.db"))
        let outcome = try archive.run("ingest", ArchiveProgram.sample)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("  unchanged\n"))
        #expect(try Data(contentsOf: archive.folder.appending(path: "archive.db")) == before)
    }

    /// The text that was there first comes again after another one: it is the newest, whether or not the other was stored by then.
    @Test(arguments: ["1", "1000"]) func theTextThatIsReadLastIsTheNewest(batch: String) throws {
        func line(_ text: String) -> String { "{\"url\": \"https://example.org/a\", \"text\": \"\(text)\"}\n" }
        let (first, second) = (line("The minister said that it rained."), line("The minister said that it snowed."))
        try archive.write("a.jsonl", first)
        try archive.write("b.jsonl", second + first)
        try archive.run("ingest", "a.jsonl")
        let outcome = try archive.run("ingest", "b.jsonl", "--batch", batch)
        #expect(outcome.outputLines.count == 2)
        #expect(try rows("SELECT text FROM article WHERE current = 1") == ["The minister said that it rained."])
        #expect(try rows("SELECT CAST(count(*) AS TEXT) FROM article") == ["3"])
    }

    @Test func goodFilesLandBesideBadOnes() throws {
        try archive.write("in/a.txt", "First\n\nThe minister left.")
        try archive.write("in/empty.txt", "")
        try archive.write("in/image.txt", [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0])
        try archive.write("in/cyrillic.txt", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x2C, 0x20, 0xCD, 0xC9, 0xD2])
        try archive.write("in/notes.pdf", "x")
        try archive.write("in/z.txt", "Last\n\nThe minister returned.")
        try FileManager.default.createSymbolicLink(atPath: archive.path("in/link.txt"), withDestinationPath: "gone")
        let outcome = try archive.run("ingest", "missing.txt", "in")
        #expect(outcome.status == 1)
        #expect(outcome.outputLines.count == 2)
        #expect(try rows("SELECT title FROM articles ORDER BY id") == ["First", "Last"])
        for name in ["missing.txt", "empty.txt", "image.txt", "cyrillic.txt", "link.txt"] {
            #expect(outcome.errorLines.count { $0.contains(name) } == 1, "\(name)")
        }
        #expect(outcome.errorLines.count == 6)
        #expect(outcome.errorLines.last?.contains("2 articles ingested, 5 failed, other files skipped: 1 .pdf") == true)
    }

    @Test func aBrokenLineIsNamedByItsNumber() throws {
        try archive.write("wire.jsonl", "{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Three.\",\"date\":\"someday\"}\n{\"text\":\"Four.\"}\n")
        let outcome = try archive.run("ingest", "wire.jsonl")
        #expect(outcome.status == 1)
        #expect(outcome.outputLines.count == 2)
        #expect(outcome.errors.contains("wire.jsonl, line 2, is not valid JSON"))
        #expect(outcome.errors.contains("wire.jsonl, line 3, has the date \"someday\""))
    }

    @Test func aChangedTextIsANewRevision() throws {
        try archive.write("a.txt", "First\n\nThe minister left.")
        try archive.run("ingest", "a.txt")
        try archive.write("a.txt", "First\n\nThe minister stayed.")
        let outcome = try archive.run("ingest", "a.txt")
        #expect(outcome.output.contains("a new revision of 1"))
        #expect(try rows("SELECT revision || ' ' || current FROM article ORDER BY id") == ["1 0", "2 1"])
    }

    @Test func rowsDoNotDependOnJobsOrBatches() throws {
        let lines = (1...40).map { number in
            "{\"id\":\"\(number)\",\"source\":\"Wire\",\"date\":\"2024-01-02\",\"text\":\"Mayor Ann Lee of town \(number) said on Tuesday that \(number) bridges would close. “It is too much,” she said.\"}"
        }
        try archive.write("wire.jsonl", lines.joined(separator: "\n"))
        var dumps: [[String]] = []
        for (name, jobs, batch) in [("a.db", "1", "1000"), ("b.db", "2", "7"), ("c.db", "8", "1")] {
            let outcome = try archive.run("ingest", "--db", name, "--jobs", jobs, "--batch", batch, "wire.jsonl")
            #expect(outcome.status == 0)
            dumps.append(try rows("SELECT id || coalesce(speaker, '') || content FROM statements UNION ALL SELECT id || name FROM actors", database: name)
                + rows("SELECT id || ' ' || identity FROM article ORDER BY id", database: name))
        }
        #expect(dumps[0].count >= 40)
        #expect(dumps[0] == dumps[1])
        #expect(dumps[0] == dumps[2])
    }

    @Test func readsStandardInputAndReportsAsJSON() throws {
        let outcome = try archive.run(
            "ingest", "--json", "-", input: "{\"text\":\"One two.\"}\n{\"text\":\"Three four five.\"}\nx\n")
        #expect(outcome.status == 1)
        let report = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(report["ingested"] as? Int == 2)
        #expect(report["words"] as? Int == 5)
        #expect(report["failed"] as? Int == 1)
        #expect(report["problems"] as? [String] == ["standard input, line 3, is not valid JSON"])
    }

    @Test func flagsFillWhatFilesDoNotSay() throws {
        try archive.write("a.txt", "Source: Courier\n\nFirst\n\nThe minister left.")
        try archive.run("ingest", "a.txt", "--date", "March 25, 2024", "--source", "Wire", "--author", "A. Writer", "--url", "https://example.org/1")
        #expect(try rows("SELECT published || source || author || url FROM articles") == ["2024-03-25CourierA. Writerhttps://example.org/1"])
    }

    @Test(arguments: [
        ["ingest"], ["ingest", "--date", "soon", "a.txt"], ["ingest", "--jobs", "0", "a.txt"], ["ingest", "--batch", "0", "a.txt"],
        ["ingest", "--dat", "2024", "a.txt"], ["nonsense"], ["show"], ["show", "12#x"], ["query", "--kind", "loud"],
        ["query", "--limit", "-1"], ["query", "--after", "soon"], ["articles", "--format", "xml"], ["remove"],
    ])
    func wrongUsageIsToldApartFromFailure(arguments: [String]) throws {
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("Error: "))
    }

    @Test func theEnvironmentNamesTheArchiveAndAFlagWins() throws {
        try archive.write("a.txt", "The minister left.")
        try archive.run("ingest", "a.txt", environment: ["ARCHIVE_DB": archive.path("named.db")])
        try archive.run("ingest", "a.txt", "--db", "flag.db", environment: ["ARCHIVE_DB": archive.path("named.db")])
        let names = try FileManager.default.contentsOfDirectory(atPath: archive.folder.path).filter { $0.hasSuffix(".db") }
        #expect(names.sorted() == ["flag.db", "named.db"])
    }
}
