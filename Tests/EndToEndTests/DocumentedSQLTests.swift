import Foundation
import SQLite
import Testing

/// The SQL in the documentation runs on a real archive.
@Suite struct DocumentedSQLTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25")
    }

    private func document(_ name: String) throws -> String {
        try String(contentsOf: ArchiveProgram.repository.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    @Test func everyExampleRuns() throws {
        let examples = try document("sql.md").matches(of: #/```sql\n(.*?)```/#.dotMatchesNewlines()).map { String($0.1) }
        #expect(examples.count >= 10)
        let connection = try Connection(path: archive.path("archive.db"), access: .read)
        for example in examples {
            #expect(throws: Never.self, "\(example)") { try connection.forEach(example) { _ in } }
        }
    }

    @Test func everyCannedQueryRuns() throws {
        let metadata = try #require(JSONSerialization.jsonObject(with: Data(try document("datasette.json").utf8)) as? [String: Any])
        let database = try #require((metadata["databases"] as? [String: Any])?["archive"] as? [String: Any])
        let queries = try #require(database["queries"] as? [String: [String: Any]])
        #expect(queries.count >= 5)
        let connection = try Connection(path: archive.path("archive.db"), access: .read)
        for (name, query) in queries {
            let sql = try #require(query["sql"] as? String)
            let names = Set(sql.matches(of: #/:[a-z]+/#).map { String($0.0) })
            #expect(throws: Never.self, "\(name)") {
                try connection.forEach(sql, names.map { _ in "2024" }) { _ in }
            }
        }
        for view in try #require(database["tables"] as? [String: Any]).keys {
            #expect(throws: Never.self, "\(view)") { try connection.forEach("SELECT * FROM \(view)") { _ in } }
        }
    }
}
