import Foundation
import SQLite
import Testing

/// Nothing that happens to an ingest can hurt the archive: the real program is killed at many moments, and two run at once.
@Suite struct SafetyTests {
    private let archive: ArchiveProgram

    init() throws { archive = try ArchiveProgram() }

    /// Lines of JSON, some of them copies of an earlier one.
    private func articles(_ numbers: Range<Int>, source: String) -> String {
        numbers.map { number in
            let story = number % 10 == 9 ? number - 5 : number
            return """
                {"id":"\(number)","source":"\(source)","date":"2024-01-02","title":"Bridges of \(source) \(story)","text":"Mayor Ann \
                Lee of town \(story) said on Tuesday that \(story) bridges would close. “It is too much,” she said, and \
                turned to councillor Tom Becker\(story), who had asked \(source) for \(story * 7) million. The council will \
                vote on \(story + 3) proposals next week, and the governor has promised to visit \(story + 11) of them."}
                """
        }.joined(separator: "\n")
    }

    /// Every row of every table but the search index, whose inner layout depends on the batches.
    private func rows(_ database: String) throws -> [String] {
        let connection = try Connection(path: archive.path(database), access: .read)
        let tables = try connection.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_fts*' ORDER BY name"
        ) { row in try row[0] as String }
        return try tables.flatMap { table in
            let columns = try connection.all("SELECT name FROM pragma_table_info(?)", [table]) { row in
                "quote(\"\(try row[0] as String)\")"
            }.joined(separator: " || ',' || ")
            return try connection.all("SELECT \(columns) FROM \"\(table)\"") { row in "\(table): \(try row[0] as String)" }
                .sorted()
        }
    }

    private func start(_ arguments: String...) throws -> Process {
        let process = Process()
        process.executableURL = ArchiveProgram.executable
        process.arguments = arguments
        process.currentDirectoryURL = archive.folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func killedAtAnyMomentItCompletesToTheSameRows() throws {
        try archive.write("wire.jsonl", articles(0..<150, source: "Wire"))
        let begin = ContinuousClock.now
        #expect(try archive.run("ingest", "--db", "golden.db", "--batch", "5", "wire.jsonl").status == 0)
        let duration = begin.duration(to: .now)
        let golden = try rows("golden.db")
        var kills = 0
        var unfinished = 0
        for trial in 0..<12 {
            let database = "trial\(trial).db"
            // Again and again on one archive, each time at another moment.
            for moment in 0..<4 {
                let process = try start("ingest", "--db", database, "--batch", "5", "wire.jsonl")
                let share = Double((trial * 4 + moment * 17) % 48) / 48
                usleep(UInt32(share * (duration / .microseconds(1))))
                if process.isRunning { kills += kill(process.processIdentifier, SIGKILL) == 0 ? 1 : 0 }
                process.waitUntilExit()
                guard FileManager.default.fileExists(atPath: archive.path(database)) else { continue }
                let check = try archive.run("check", "--db", database)
                // Killed before its tables were there, it is no archive yet.
                let isMissing = check.errors.contains("there is no archive here")
                #expect(check.status == 0 || isMissing, "\(check.output) \(check.errors)")
                if !isMissing, try rows(database) != golden { unfinished += 1 }
            }
            #expect(try archive.run("ingest", "--db", database, "--batch", "7", "wire.jsonl").status == 0)
            #expect(try archive.run("check", "--db", database).status == 0)
            #expect(try rows(database) == golden, "after trial \(trial)")
        }
        #expect(kills > 5 && unfinished > 0, "\(kills) kills, \(unfinished) in the midst of it: too few to say anything")
    }

    @Test func twoIngestsAtOnceBothFinish() throws {
        try archive.write("a.jsonl", articles(0..<100, source: "Courier"))
        try archive.write("b.jsonl", articles(0..<100, source: "Ledger"))
        for trial in 0..<3 {
            let database = "both\(trial).db"
            let processes = try ["a.jsonl", "b.jsonl", "a.jsonl"].map { try start("ingest", "--db", database, "--batch", "3", $0) }
            for process in processes {
                process.waitUntilExit()
                #expect(process.terminationReason == .exit && process.terminationStatus == 0)
            }
            #expect(try archive.run("check", "--db", database).status == 0)
            let connection = try Connection(path: archive.path(database), access: .read)
            let counts = try connection.all("SELECT source || ' ' || count(*) FROM article GROUP BY source ORDER BY source") { row in
                try row[0] as String
            }
            #expect(counts == ["Courier 100", "Ledger 100"])
        }
    }
}
