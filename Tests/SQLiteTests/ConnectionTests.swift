import Foundation
import TestSupport
import Testing

@testable import SQLite

@Suite struct ConnectionTests {
    private let folder: TemporaryFolder
    private let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.path("a b?c#d%41.db"), access: .create)
        try connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, size REAL, data BLOB) STRICT")
    }

    @Test func aPathWithURICharactersIsThatFile() {
        #expect(FileManager.default.fileExists(atPath: folder.path("a b?c#d%41.db")))
    }

    @Test func valuesComeBackAsTheyWent() throws {
        let id = try connection.insert(
            "INSERT INTO thing (name, size, data) VALUES (?, ?, ?)", ["na\u{0}ïve 😀", 1.5, [0, 255] as [UInt8]])
        let found = try connection.first("SELECT id, name, size, data FROM thing") { row in
            (try row[0] as Int64, try row["name"] as String, try row["size"] as Double, try row[3] as [UInt8])
        }
        let row = try #require(found)
        #expect(row == (id, "na\u{0}ïve 😀", 1.5, [0, 255]))
    }

    @Test func emptyIsNotNull() throws {
        try connection.execute("INSERT INTO thing (name, data) VALUES (?, ?)", ["", [] as [UInt8]])
        try connection.execute("INSERT INTO thing (name, data) VALUES (?, ?)", [String?.none, [UInt8]?.none])
        let names = try connection.all("SELECT name, data FROM thing ORDER BY id") { row in
            (try row[0] as String?, try row[1] as [UInt8]?)
        }
        #expect(names.map(\.0) == ["", nil])
        #expect(names.map(\.1) == [[], nil])
    }

    @Test func readingAnotherTypeIsAnErrorThatNamesTheColumn() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.first("SELECT 'secret' AS name") { row in try row["name"] as Int }
        }
        #expect(error?.code == .mismatch)
        #expect(error?.message == "column name holds TEXT, not Int")
        #expect(throws: SQLiteError.self) { try connection.value("SELECT NULL", as: String.self) }
        #expect(throws: SQLiteError.self) { try connection.value("SELECT 1", as: Double.self) }
        #expect(throws: SQLiteError.self) { try connection.first("SELECT 1") { row in try row["other"] as Int } }
        #expect(throws: SQLiteError.self) { try connection.first("SELECT 1") { row in try row[1] as Int } }
    }

    @Test func errorsCarryCodeAndSQLButNoValues() throws {
        try connection.execute("CREATE UNIQUE INDEX by_name ON thing (name)")
        try connection.execute("INSERT INTO thing (name) VALUES (?)", ["confidential"])
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO thing (name) VALUES (?)", ["confidential"])
        }
        #expect(error?.code.primary == .constraint)
        #expect(error?.code.rawValue == 2067)  // SQLITE_CONSTRAINT_UNIQUE
        #expect(error?.sql == "INSERT INTO thing (name) VALUES (?)")
        #expect(error?.description.contains("confidential") == false)
    }

    @Test func theNumberOfValuesMustBeRight() {
        #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO thing (name) VALUES (?)", []) }
        #expect(throws: SQLiteError.self) { try connection.execute("SELECT 1; SELECT 2") }
    }

    @Test func doubleQuotesAreNeverText() {
        #expect(throws: SQLiteError.self) { try connection.value("SELECT \"nonsense\"", as: String.self) }
    }

    @Test func aStatementInUseIsNotSharedWithAQueryInsideIt() throws {
        for name in ["a", "b"] { try connection.execute("INSERT INTO thing (name) VALUES (?)", [name]) }
        let sql = "SELECT name FROM thing ORDER BY name"
        var pairs: [String] = []
        try connection.forEach(sql) { outer in
            let first: String = try outer[0]
            try connection.forEach(sql) { inner in pairs.append(first + (try inner[0] as String)) }
        }
        #expect(pairs == ["aa", "ab", "ba", "bb"])
    }

    @Test func closingFindsAStatementThatIsStillHeld() throws {
        let statement = try connection.prepare("SELECT 1")
        #expect(throws: SQLiteError.self) { try connection.close() }
        withExtendedLifetime(statement) {}
    }

    @Test func closingFindsNoneAfterOrdinaryUse() throws {
        for number in 0..<300 { _ = try connection.value("SELECT \(number)", as: Int.self) }
        try connection.close()
    }

    @Test func readersNeverWriteAndNeverCreate() throws {
        let reader = try Connection(path: connection.path, access: .read)
        let error = #expect(throws: SQLiteError.self) { try reader.execute("DELETE FROM thing") }
        #expect(error?.code.primary == .readOnly)
        #expect(throws: SQLiteError.self) { try Connection(path: folder.path("none.db"), access: .read) }
        #expect(throws: SQLiteError.self) { try Connection(path: folder.path("none.db"), access: .write) }
        #expect(!FileManager.default.fileExists(atPath: folder.path("none.db")))
    }

    @Test func aBackupHoldsEverything() throws {
        try connection.execute("PRAGMA journal_mode = WAL")
        for name in ["a", "b"] { try connection.execute("INSERT INTO thing (name) VALUES (?)", [name]) }
        try connection.backup(to: folder.path("copy.db"))
        let copy = try Connection(path: folder.path("copy.db"), access: .read)
        #expect(try copy.value("SELECT count(*) FROM thing") == 2)
    }
}
