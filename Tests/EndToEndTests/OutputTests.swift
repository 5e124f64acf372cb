import Foundation
import Testing

/// Where output goes: pipes that close, disks that are full, colours.
@Suite struct OutputTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        let lines = (1...3000).map { "{\"id\":\"\($0)\",\"text\":\"Article number \($0) has a few words.\"}" }
        try archive.write("many.jsonl", lines.joined(separator: "\n"))
    }

    /// The status of a line of bash, and all that it printed.
    private func shell(_ line: String) throws -> (status: Int32, output: String) {
        let outcome = try archive.run(script: line, shell: "/bin/bash")
        return (outcome.status, outcome.output + outcome.errors)
    }

    @Test func aBrokenPipeIsSuccess() throws {
        #expect(try shell("$ARCHIVE extract many.jsonl | head -c 20 > /dev/null; exit ${PIPESTATUS[0]}") == (0, ""))
        #expect(try shell("$ARCHIVE ingest many.jsonl 2> /dev/null | true; exit ${PIPESTATUS[0]}") == (0, ""))
        #expect(try shell("$ARCHIVE articles | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}") == (0, ""))
        // Ingesting went on although nobody looked.
        #expect(try shell("$ARCHIVE articles --format jsonl | wc -l").output == "3000\n")
    }

    @Test func aFullDiskIsAFailure() throws {
        let (status, output) = try shell("$ARCHIVE extract many.jsonl > /dev/full")
        #expect(status == 1)
        #expect(output == "archive: the output cannot be written (No space left on device)\n")
    }

    @Test func colourIsForTerminalsOnly() throws {
        try archive.run("ingest", ArchiveProgram.sample)
        #expect(try !archive.run("show", "1", environment: ["TERM": "xterm"]).output.contains("\u{1B}"))
    }

    @Test func formatsHoldTheSameRows() throws {
        try archive.run("ingest", "many.jsonl")
        let count = { (format: String) in try self.archive.run("articles", "--format", format).outputLines.count }
        #expect(try count("jsonl") == 3000)
        #expect(try count("csv") == 3001)
        #expect(try count("tsv") == 3001)
        #expect(try count("markdown") == 3002)
        #expect(try count("table") == 3001)
        #expect((try archive.json("articles", "--format", "json")["articles"] as? [Any])?.count == 3000)
        #expect(try archive.run("articles", "--format", "jsonl", "--limit", "7", "--offset", "2998").outputLines.count == 2)
    }
}
