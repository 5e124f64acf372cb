import Foundation
import SQLite
import Testing

/// Files that are no archive, and archives that must not be touched.
@Suite struct DatabaseTests {
    private let archive: ArchiveProgram

    init() throws { archive = try ArchiveProgram() }

    static let reading = [["articles"], ["show", "1"], ["query", "--speaker", "Kirby"], ["check"], ["remove", "1"]]
    static let all = reading + [["ingest", ArchiveProgram.sample]]

    @Test(arguments: reading)
    func onlyIngestMakesAnArchive(arguments: [String]) throws {
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("archive.db"))
        #expect(!FileManager.default.fileExists(atPath: archive.path("archive.db")))
    }

    @Test(arguments: all)
    func refusesTheDatabaseOfAnotherProgramBeforeAnyWrite(arguments: [String]) throws {
        do {
            let other = try Connection(path: archive.path("archive.db"), access: .create)
            try other.execute("CREATE TABLE recipe (name TEXT)")
        }
        let before = try Data(contentsOf: archive.folder.appending(path: "archive.db"))
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("another program"))
        #expect(try Data(contentsOf: archive.folder.appending(path: "archive.db")) == before)
    }

    @Test(arguments: [["check"], ["ingest", ArchiveProgram.sample], ["remove", "1"], ["reextract"]])
    func saysThatAnOlderArchiveWasBroughtUpToDate(arguments: [String]) throws {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/archive-v5.db")
        try FileManager.default.copyItem(at: fixture, to: archive.folder.appending(path: "archive.db"))
        let reading = try archive.run("query", "--text", "harbour")
        #expect(reading.status == 1)
        #expect(reading.errors.contains("version 5"))
        let first = try archive.run(arguments)
        #expect(first.status == 0)
        #expect(first.errors.hasPrefix("archive.db was brought up to date; archive.db.v5 is a copy of it as it was.\n"))
        #expect(FileManager.default.fileExists(atPath: archive.path("archive.db.v5")))
        #expect(try !archive.run("check").errors.contains("up to date"))
        #expect(try archive.run("query", "--text", "harbour").status == 0)
    }

    @Test(arguments: all)
    func refusesANewerVersionByItsNumber(arguments: [String]) throws {
        try archive.run("ingest", ArchiveProgram.sample)
        do {
            let connection = try Connection(path: archive.path("archive.db"), access: .write)
            try connection.execute("PRAGMA user_version = 4711")
        }
        let before = try Data(contentsOf: archive.folder.appending(path: "archive.db"))
        let outcome = try archive.run(arguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("4711"))
        #expect(try Data(contentsOf: archive.folder.appending(path: "archive.db")) == before)
    }

    @Test func refusesAFileThatIsNoDatabase() throws {
        try archive.write("archive.db", "Dear diary, this is a text that is longer than a header of one hundred bytes, as SQLite has it.\n")
        let outcome = try archive.run("articles")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("archive.db"))
    }

    @Test func aFolderIsNoArchive() throws {
        let outcome = try archive.run("stats", "--db", ".")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "archive: . is a folder; the archive is a file.\n")
    }

    @Test func checkFindsWhatWasChangedByHand() throws {
        try archive.run("ingest", ArchiveProgram.sample)
        #expect(try archive.run("check").status == 0)
        do {
            let connection = try Connection(path: archive.path("archive.db"), access: .write)
            try connection.execute("UPDATE article SET text = replace(text, 'Israel', 'Iceland')")
        }
        let outcome = try archive.run("check")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("1 "))
    }

    @Test func removeTakesAnArticleOutWithAllThatHangsOnIt() throws {
        try archive.write("a.txt", "First\n\nThe minister left.")
        try archive.run("ingest", ArchiveProgram.sample, "a.txt")
        let refused = try archive.run("remove", "1", "99")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("99"))
        let outcome = try archive.run("remove", "1")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("removed 1  A break in US"))
        let listing = try archive.json("articles", "--format", "json")
        #expect((listing["articles"] as? [[String: Any]])?.map { $0["title"] as? String } == ["First"])
        #expect(try archive.run("check").status == 0)
        #expect(try archive.run("show", "1").status == 1)
    }
}
