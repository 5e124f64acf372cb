import TestSupport
import Testing

@testable import SQLite

@Suite struct TransactionTests {
    private struct Stop: Error {}

    private let folder: TemporaryFolder
    private let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.path("test.db"), access: .create, busyTimeout: 50)
        try connection.execute("CREATE TABLE thing (name TEXT NOT NULL) STRICT")
    }

    private func names() throws -> [String] {
        try connection.all("SELECT name FROM thing ORDER BY rowid") { row in try row[0] }
    }

    private func add(_ name: String) throws {
        try connection.execute("INSERT INTO thing VALUES (?)", [name])
    }

    @Test func aFailedTransactionLeavesNothing() throws {
        #expect(throws: Stop.self) {
            try connection.transaction {
                try add("a")
                throw Stop()
            }
        }
        #expect(try names() == [])
        #expect(!connection.isInTransaction)
    }

    @Test func aFailedSavepointUndoesOnlyItself() throws {
        try connection.transaction {
            try add("a")
            #expect(throws: Stop.self) {
                try connection.savepoint {
                    try add("b")
                    throw Stop()
                }
            }
            try connection.savepoint { try add("c") }
        }
        #expect(try names() == ["a", "c"])
    }

    @Test func aTransactionHasTheLockFromItsFirstMoment() throws {
        let other = try Connection(path: connection.path, access: .write, busyTimeout: 50)
        try connection.transaction {
            let error = #expect(throws: SQLiteError.self) { try other.transaction {} }
            #expect(error?.code.primary == .busy)
        }
        try other.transaction {}
    }

    @Test func aFullDiskEndsTheTransactionWithItsOwnError() throws {
        try connection.execute("PRAGMA max_page_count = 3")
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                for _ in 0..<100 { try add(String(repeating: "x", count: 1_000)) }
            }
        }
        #expect(error?.code == .full)
        #expect(!connection.isInTransaction)
        #expect(try names() == [])
    }

    @Test func aSnapshotSeesOneState() throws {
        try connection.execute("PRAGMA journal_mode = WAL")
        let reader = try Connection(path: connection.path, access: .read)
        try reader.snapshot {
            #expect(try reader.value("SELECT count(*) FROM thing") == 0)
            try add("a")
            #expect(try reader.value("SELECT count(*) FROM thing") == 0)
        }
        #expect(try reader.value("SELECT count(*) FROM thing") == 1)
    }
}
