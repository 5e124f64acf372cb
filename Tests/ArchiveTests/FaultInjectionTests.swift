import CFaultVFS
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Archive

/// The disk fails at the first write, then at the second, until a run passes (https://sqlite.org/testing.html). After
/// each the archive is in the old state or the new one, never between, passes its check, and takes the same articles
/// as if nothing had happened.
@Suite(.serialized) struct FaultInjectionTests {
    private let folder: TemporaryFolder

    init() throws {
        // Thousands of syncs: in memory where there is such a folder.
        folder = try TemporaryFolder(inMemory: true)
        try #require(faultvfs_install() == 0)
    }

    static let first = FixtureArticle.harbour().item
    /// Another article, a changed text of the first one, and an equal text under another identity.
    static let batch = [
        FixtureArticle.harbour(url: "https://example.org/copy").item,
        FixtureArticle("A text of its own.\n\nNobody speaks in it.", title: "A text of its own.", url: "https://example.org/own").item,
        FixtureArticle("Talks over the harbour\n\nThey have ended.", title: "Talks over the harbour", url: "https://example.org/harbour").item,
    ]

    private static let kinds: [(faultvfs_operation, faultvfs_failure)] = [
        (FAULTVFS_WRITE, FAULTVFS_ERROR), (FAULTVFS_WRITE, FAULTVFS_TORN), (FAULTVFS_WRITE, FAULTVFS_FULL),
        (FAULTVFS_SYNC, FAULTVFS_ERROR), (FAULTVFS_SYNC, FAULTVFS_TORN), (FAULTVFS_OPEN, FAULTVFS_ERROR),
        (FAULTVFS_OPEN, FAULTVFS_TORN),
    ]

    /// Every row of every table, in an order that says nothing of how it came about.
    private static func rows(of archive: NewsArchive) throws -> [String] {
        let tables = try archive.connection.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name <> 'sqlite_sequence' ORDER BY name"
        ) { row in try row[0] as String }
        return try tables.flatMap { table in
            let columns = try archive.connection.all("SELECT quote(name) FROM pragma_table_info(?)", [table]) { row in
                try row[0] as String
            }.map { "quote(\"\($0.dropFirst().dropLast())\")" }.joined(separator: " || ',' || ")
            return try archive.connection.all("SELECT \(columns) FROM \"\(table)\"") { row in
                "\(table): \(try row[0] as String)"
            }.sorted()
        }
    }

    private static func save(_ items: [ExtractedArticle], in path: String) throws {
        let archive = try NewsArchive(path: path, access: .create)
        try archive.batch { for item in items { _ = try archive.save(item) } }
    }

    /// What the files of an archive hold, without the articles' rows where there is none yet.
    private static func state(of path: String) throws -> [String] {
        let archive = try NewsArchive(path: path, access: .create)
        let report = try archive.check()
        #expect(report.problems.isEmpty)
        return try rows(of: archive)
    }

    /// Runs `work` on fresh copies of an archive, failing at each operation of a kind in turn.
    private func failEverywhere(
        _ operation: faultvfs_operation, _ failure: faultvfs_failure, from before: [ExtractedArticle],
        _ work: (String) throws -> Void
    ) throws {
        let golden = folder.path("golden.db")
        try Self.save(before, in: golden)
        let old = try Self.state(of: golden)
        let finished = folder.path("finished.db")
        try FileManager.default.copyItem(atPath: golden, toPath: finished)
        try work(finished)
        let new = try Self.state(of: finished)
        #expect(old != new)
        for n in 1...10_000 {
            let trial = folder.path("trial-\(n)")
            try FileManager.default.createDirectory(atPath: trial, withIntermediateDirectories: true)
            let path = trial + "/archive.db"
            if !before.isEmpty { try FileManager.default.copyItem(atPath: golden, toPath: path) }
            faultvfs_arm(trial, operation, failure, Int32(n))
            var failed = false
            do { try work(path) } catch let error as ArchiveError {
                failed = true
                #expect(error.kind != .invalidFindings)
            }
            guard faultvfs_disarm() == 1 else {
                #expect(!failed)
                #expect(n > 1, "no such operation: nothing was tested")
                return
            }
            let state = try Self.state(of: path)
            #expect(state == old || state == new, "fault \(n) left something between")
            try work(path)
            #expect(try Self.state(of: path) == new, "after fault \(n) the same again does not complete")
            try FileManager.default.removeItem(atPath: trial)
        }
        Issue.record("no run passed")
    }

    @Test(arguments: kinds)
    func savingIsAllOrNothing(operation: faultvfs_operation, failure: faultvfs_failure) throws {
        try failEverywhere(operation, failure, from: [Self.first]) { try Self.save(Self.batch, in: $0) }
    }

    @Test(arguments: kinds)
    func makingAnArchiveIsAllOrNothing(operation: faultvfs_operation, failure: faultvfs_failure) throws {
        try failEverywhere(operation, failure, from: []) { try Self.save([Self.first], in: $0) }
    }

    @Test func removingIsAllOrNothing() throws {
        try failEverywhere(FAULTVFS_WRITE, FAULTVFS_TORN, from: [Self.first] + Self.batch) { path in
            let archive = try NewsArchive(path: path, access: .write)
            let ids = try archive.connection.all("SELECT id FROM article WHERE url = ?", [Self.first.article.url]) { row in
                try row[0] as Int64
            }
            if let id = ids.first { _ = try archive.remove(articles: [id]) }
        }
    }

    /// The database may not grow: a full disk that SQLite itself reports.
    @Test func aFullDiskUndoesTheBatchAndSaysSo() throws {
        let path = folder.path("archive.db")
        try Self.save([Self.first], in: path)
        let long = (1...4_000).map { "word\($0)" }.joined(separator: " ")
        let batch = Self.batch + [FixtureArticle("Long\n\n\(long).", title: "Long", url: "https://example.org/long").item]
        let archive = try NewsArchive(path: path, access: .write)
        let old = try Self.rows(of: archive)
        let pages = try #require(try archive.connection.value("PRAGMA page_count", as: Int.self))
        for room in 0...1_000 {
            _ = try archive.connection.value("PRAGMA max_page_count = \(pages + room)", as: Int.self)
            do {
                try archive.batch { for item in batch { _ = try archive.save(item) } }
                #expect(room > 1, "the disk was never full: nothing was tested")
                #expect(try Self.rows(of: archive) != old)
                return
            } catch let error as ArchiveError {
                #expect(error.kind == .full)
                #expect(error.description.contains("full"))
                #expect(!archive.isInBatch)
                #expect(try Self.rows(of: archive) == old)
                #expect(try archive.check().problems.isEmpty)
            }
        }
        Issue.record("the disk was always full")
    }
}
