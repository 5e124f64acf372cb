import Foundation
import SQLite
import TestSupport
import Testing

@testable import Archive

/// Each kind of harm is done to a sound archive and found.
@Suite struct CheckTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        _ = try archive.save(FixtureArticle.harbour().item)
    }

    @Test func aSoundArchivePasses() throws {
        let report = try archive.check()
        #expect(report.problems == [])
        #expect(report.notes == [])
        #expect(report.articles == 1)
        #expect(report.statements == 3)
    }

    @Test(arguments: [
        "UPDATE article SET text = replace(text, 'harbour', 'airport')",
        "UPDATE statement SET content = 'that it would not' WHERE number = 2",
        "UPDATE statement SET cue = 'sang' WHERE number = 2",
        "UPDATE statement_span SET start = start + 1 WHERE part = 'content'",
        "DELETE FROM statement_span WHERE part = 'content'",
        "UPDATE mention SET \"end\" = 9999 WHERE start = (SELECT min(start) FROM mention)",
        "PRAGMA foreign_keys = OFF; DELETE FROM actor WHERE kind = 'person'",
        "PRAGMA foreign_keys = OFF; UPDATE mention SET actor_id = 99",
        "INSERT INTO statement_fts (statement_fts) VALUES ('delete-all')",
        "INSERT INTO article_fts (article_fts) VALUES ('delete-all')",
    ])
    func harmIsFound(harm: String) throws {
        try archive.connection.executeScript(harm)
        #expect(try archive.check().problems != [])
    }

    /// What can still be read is checked all the same.
    @Test func aDamagedPageDoesNotEndTheCheck() throws {
        let page: Int = try #require(
            try archive.connection.value("SELECT rootpage FROM sqlite_schema WHERE name = 'topic_tally'"))
        let size: Int = try #require(try archive.connection.value("PRAGMA page_size"))
        try archive.connection.execute("UPDATE statement SET cue = 'sang' WHERE number = 2")
        try archive.close()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path("archive.db")))
        try file.seek(toOffset: UInt64((page - 1) * size))
        try file.write(contentsOf: Data(repeating: 0x5A, count: size))
        try file.close()
        let problems = try NewsArchive(path: folder.path("archive.db"), access: .write).check().problems
        #expect(problems.contains { $0.hasPrefix("the file is damaged: ") })
        #expect(problems.contains("statement 1#s2: its cue is not what its spans say"))
    }

    @Test func aReaderSaysWhatItCouldNotCheck() throws {
        let reader = try NewsArchive(path: archive.path, access: .read)
        let report = try reader.check()
        #expect(report.problems == [])
        #expect(report.notes.count == 1)
    }
}
