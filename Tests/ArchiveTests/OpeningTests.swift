import Foundation
import Migrations
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct OpeningTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("archive.db") }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func refusal(_ access: NewsArchive.Access) -> ArchiveError? {
        #expect(throws: ArchiveError.self) { try NewsArchive(path: path, access: access) }
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    @Test func onlyCreatingCreates() throws {
        #expect(refusal(.read)?.kind == .missing)
        #expect(refusal(.write)?.kind == .missing)
        #expect(try files == [])
        try NewsArchive(path: path, access: .create).close()
        try NewsArchive(path: path, access: .read).close()
        try NewsArchive(path: path, access: .write).close()
        #expect(try files == ["archive.db"])
    }

    @Test(arguments: [NewsArchive.Access.read, .write, .create])
    func anotherProgramsDatabaseIsLeftAsItIs(access: NewsArchive.Access) throws {
        do {
            let other = try Connection(path: path, access: .create)
            _ = try other.value("PRAGMA journal_mode = WAL", as: String.self)
            try other.execute("CREATE TABLE note (text TEXT)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(refusal(access)?.kind == .otherProgram)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test(arguments: [NewsArchive.Access.read, .write, .create])
    func aNewerArchiveIsLeftAsItIsAndItsVersionNamed(access: NewsArchive.Access) throws {
        try NewsArchive(path: path, access: .create).close()
        do {
            let newer = try Connection(path: path, access: .write)
            try newer.executeScript("PRAGMA user_version = 4711")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = refusal(access)
        #expect(error?.kind == .newer)
        #expect(error?.description.contains("4711") == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try files == ["archive.db"])
    }

    @Test(arguments: [NewsArchive.Access.read, .write, .create])
    func whatIsNoDatabaseIsLeftAsItIs(access: NewsArchive.Access) throws {
        try Data("Dear diary, today".utf8).write(to: URL(fileURLWithPath: path))
        #expect(refusal(access)?.kind == .notADatabase)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("Dear diary, today".utf8))
    }

    @Test func twoThatCreateAtOnceMakeOneArchive() async throws {
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { try NewsArchive(path: path, access: .create).close() }
            }
            try await group.waitForAll()
        }
        let archive = try NewsArchive(path: path, access: .read)
        #expect(try archive.connection.value("SELECT count(*) FROM migration") == Migrations.latest)
    }

    @Test func readersSeeWhatIsCommittedAndNeverWrite() throws {
        let writer = try NewsArchive(path: path, access: .create)
        let reader = try NewsArchive(path: path, access: .read)
        try writer.batch {
            _ = try writer.save(FixtureArticle.harbour().item)
            #expect(try reader.articles().rows.isEmpty)
        }
        #expect(try reader.articles().rows.count == 1)
        #expect(throws: ArchiveError.self) { try reader.save(FixtureArticle.harbour(published: "2020").item) }
    }

    @Test func aBackupIsWholeAndNeverOverwrites() throws {
        let archive = try NewsArchive(path: path, access: .create)
        _ = try archive.save(FixtureArticle.harbour().item)
        try archive.backup(to: folder.path("copy.db"))
        let copy = try NewsArchive(path: folder.path("copy.db"), access: .write)
        #expect(try copy.check().problems == [])
        #expect(try copy.count(statementsMatching: StatementFilter()) == 3)
        let error = #expect(throws: ArchiveError.self) { try archive.backup(to: folder.path("copy.db")) }
        #expect(error?.kind == .exists)
    }

    @Test func anOlderArchiveIsBroughtUpToDateAfterACopyWasMade() throws {
        try Self.copyVersion1(to: path)
        let old = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(refusal(.read)?.kind == .older)
        #expect(try files == ["archive.db"])
        let archive = try NewsArchive(path: path, access: .write)
        #expect(try files.contains("archive.db.v1"))
        #expect(try archive.connection.value("PRAGMA user_version") == Migrations.latest)
        #expect(try archive.statements(matching: StatementFilter()).rows.map(\.speaker) == ["Zoë Álvarez", "Transport Ministry"])
        #expect(try archive.check().problems == [])
        try archive.close()
        let copy = try Connection(path: folder.path("archive.db.v1"), access: .read)
        #expect(try copy.value("PRAGMA user_version") == 1)
        #expect(try copy.value("SELECT count(*) FROM statements") == 2)
        #expect(old.count == (try Data(contentsOf: URL(fileURLWithPath: folder.path("archive.db.v1")))).count)
    }

    /// Whatever has the name of the copy already, an earlier copy among it.
    @Test func aFileThatIsThereIsNotTakenForTheCopy() throws {
        try Self.copyVersion1(to: path)
        for name in ["archive.db.v1", "archive.db.v1.2"] { try Data("precious".utf8).write(to: URL(fileURLWithPath: folder.path(name))) }
        #expect(NewsArchive.copyName(of: path, version: 1) == folder.path("archive.db.v1.3"))
        try NewsArchive(path: path, access: .write).close()
        #expect(try Connection(path: folder.path("archive.db.v1.3"), access: .read).value("PRAGMA user_version") == 1)
        #expect(try String(contentsOfFile: folder.path("archive.db.v1"), encoding: .utf8) == "precious")
    }

    @Test func aDeviceIsNoArchive() {
        let error = #expect(throws: ArchiveError.self) { try NewsArchive(path: "/dev/null", access: .create) }
        #expect(error?.description.contains("/dev/null is a device or a pipe") == true)
    }

    @Test func twoThatMigrateAtOnceDoItOnce() async throws {
        let path = path
        try Self.copyVersion1(to: path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<12 { group.addTask { try NewsArchive(path: path, access: .write).close() } }
            try await group.waitForAll()
        }
        #expect(try NewsArchive(path: path, access: .read).count(statementsMatching: StatementFilter()) == 2)
    }

    /// Two articles, with one actor merged into another and one renamed.
    @Test func whatWasDecidedAboutActorsOutlivesTheCompactSchema() throws {
        try Self.copy(version: 2, to: path)
        let archive = try NewsArchive(path: path, access: .write)
        #expect(try archive.check().problems == [])
        #expect(try archive.statements(matching: statements { $0.speakers = ["Álvarez-Smith"] }).rows.count == 4)
        #expect(try archive.statements(matching: statements { $0.speakers = ["Zoë Álvarez"] }).rows.count == 4)
        #expect(try archive.statements(matching: statements { $0.speakers = ["Tom Becker"] }).rows.map(\.speaker) == ["Thomas Becker"])
        let names = try archive.actors(matching: ActorFilter()).rows.map { "\($0.name) \($0.articles)" }
        #expect(names == [
            "Transport Ministry 2", "Zoë Álvarez-Smith 2", "Thomas Becker 2", "Malta 1", "ministry official 1",
        ])
        #expect(try archive.article(1)?.actors.flatMap(\.mentions).count == 9)
        var events = EventFilter()
        events.statuses = []
        #expect(try archive.events(matching: events).rows.map(\.trigger).sorted() == ["denied", "visited"])
    }

    /// As of version 2, with three articles more: one of them an older revision, one a copy.
    @Test func theSumsOfAnOlderArchiveAreThoseOfItsRows() throws {
        try Self.copy(version: 3, to: path)
        let archive = try NewsArchive(path: path, access: .write)
        #expect(try archive.check().problems == [])
        let statistics = try archive.statistics(top: 9)
        #expect(statistics.kinds.map(\.count) == [3, 6, 1])
        #expect(statistics.speakers.map { "\($0.name) \($0.statements)" } == [
            "Zoë Álvarez-Smith 4", "Thomas Becker 2", "Transport Ministry 1", "Zoë Álvarez-Smith 1",
        ])
        #expect(try archive.timeline(of: StatementFilter(), by: .month).periods.map(\.count) == [5, 2, 3])
        #expect(try archive.network(of: StatementFilter()).edges.count == 3)
    }

    /// As of version 3. Its words and sums were kept row by row.
    @Test func anArchiveOfSingleRowsGoesOnInBatches() throws {
        try Self.copy(version: 4, to: path)
        let archive = try NewsArchive(path: path, access: .write)
        #expect(try archive.check().problems == [])
        #expect(try archive.statistics(top: 9).speakers.map(\.statements) == [4, 2, 1, 1])
        _ = try archive.save(FixtureArticle.harbour(url: "https://example.org/new").item)
        #expect(try archive.check().problems == [])
        #expect(try archive.statistics(top: 9).kinds.map(\.count) == [4, 8, 1])
        for id in try archive.articleIDs() { _ = try archive.remove(articles: [id]) }
        #expect(try archive.check().problems == [])
        #expect(try archive.statistics(top: 9).statements == 0)
    }

    /// As of version 4, with an article that refers from statement to statement and from events to statements, and one
    /// statement that somebody put in by hand and that no index and no sum knows yet.
    @Test func statementsAreFoundAgainUnderTheirAddresses() throws {
        try Self.copy(version: 5, to: path)
        let archive = try NewsArchive(path: path, access: .write)
        #expect(try archive.check().problems == [])
        #expect(try archive.connection.value("SELECT count(*) FROM statement WHERE id = article_id * 1000000 + number") == 20)
        #expect(try archive.connection.value("SELECT within_id FROM statement WHERE id = 6000002") == 6_000_001)
        #expect(try archive.connection.value("SELECT speech_act_id FROM event WHERE article_id = 6") == 6_000_002)
        #expect(try archive.statements(matching: statements { $0.text = ["stays"] }).rows.map(\.id) == [2_000_003])
        #expect(try archive.statements(matching: statements { $0.about = ["Álvarez"] }).rows.map(\.id) == [2_000_003, 4_000_003])
        #expect(try archive.statistics(top: 1).statements == 14)
    }

    /// As of version 5, with a minister whom a person merged with another of her names: one article gives the role to the one name
    /// and the words to the other.
    @Test func whatAStatementCountsForIsKept() throws {
        try Self.copy(version: 6, to: path)
        let archive = try NewsArchive(path: path, access: .write)
        #expect(try archive.check().problems == [])
        let ministry = statements { $0.organizations = ["Transport Ministry"]; $0.includesCopies = true }
        func handles() throws -> [String] { try archive.statements(matching: ministry).rows.map(\.handle).sorted() }
        let others = ["2#s2", "2#s3", "4#s1", "5#s1", "6#s1", "6#s2", "6#s3"]
        #expect(try handles() == (others + ["4#s2"]).sorted())
        let merge = try #require(try archive.corrections().first { $0.kind == .merge && $0.actorID == 8 })
        _ = try archive.undoCorrection(merge.id)
        #expect(try handles() == others)
        #expect(try archive.check().problems == [])
        _ = try archive.mergeActor(8, into: 4)
        #expect(try handles() == (others + ["4#s2"]).sorted())
        #expect(try archive.check().problems == [])
    }

    private static func copyVersion1(to path: String) throws { try copy(version: 1, to: path) }

    /// A file that an earlier version of the program made.
    private static func copy(version: Int, to path: String) throws {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/archive-v\(version).db")
        try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: path))
    }

    @Test func migrationsAreFrozen() {
        let landed = [
            "0001_archive": "cc1539561934c806f9967391581d4bdb0b387e73cae451dc88e137cc1effece3",
            "0002_corrections": "aa6f890340bd0f94d66dff7d5d14447d12cb74b37c1a829e92b7a9c8b94eb5f0",
            "0003_compact": "463fa0a8dde83bf1d4fb57479a6d954d5c2a660626b8f9bb82c7386cf7ff2a6e",
            "0004_tallies": "364a5c775e130a2fd2c4711239642fe9a48beddfe7b8a4c92137cf3ada2b73ab",
            "0005_batches": "d47f3d39f4100e07f4d2957f2c04b64fbac4464b0da4f64c752e81b73ffd6feb",
            "0006_addresses": "052e7f86bfd40c228502aa82c341302c041b42987c3406f3ae4c66f5cdd37554",
            "0007_institutions": "040ee0c4885038bf9c3fed08c79d044e4ef4bb68fabc6d509ab0426937fff261",
        ]
        for migration in Migrations.all {
            #expect(Migrator.checksum(migration) == landed[migration.name], "\(migration.name) changed")
        }
    }
}
