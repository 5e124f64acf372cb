import Foundation
import SQLite
import Testing

@Suite struct ViewExportTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample)
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: archive.path("tables")).sorted() }
    }

    @Test func everyViewIsAFileOfItsOwn() throws {
        let outcome = try archive.run("export", "--to", "tables")
        #expect(outcome.status == 0)
        #expect(try files.count == outcome.outputLines.count)
        let statements = try String(contentsOfFile: archive.path("tables/statements.csv"), encoding: .utf8)
        #expect(statements.hasPrefix("id,speaker,"))
    }

    /// All or none: nobody looks for what is missing.
    @Test func nothingIsWrittenWhereOneFileIsThere() throws {
        try archive.write("tables/statements.csv", "mine")
        let outcome = try archive.run("export", "--to", "tables")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "archive: tables/statements.csv is there already; nothing was written\n")
        #expect(try files == ["statements.csv"])
        #expect(try String(contentsOfFile: archive.path("tables/statements.csv"), encoding: .utf8) == "mine")
        #expect(try archive.run("export", "--to", "tables", "--view", "events").status == 0)
    }

    @Test func aViewThatCannotBeReadLeavesNothingBehind() throws {
        do {
            let connection = try Connection(path: archive.path("archive.db"), access: .write)
            try connection.execute("CREATE VIEW own AS SELECT * FROM nowhere")
        }
        let outcome = try archive.run("export", "--to", "tables")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("nowhere"))
        #expect(try files == [])
        #expect(try archive.run("export", "--to", "tables", "--view", "statements").status == 0)
        #expect(try files == ["statements.csv"])
    }
}
