import Foundation
import SQLite
import TestSupport
import Testing

@testable import Archive

/// `docs/schema.md` and the comments in the SQL say what is there, all of it and nothing else.
@Suite struct SchemaDocumentTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive
    private let document: String

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        document = try String(contentsOf: root.appendingPathComponent("docs/schema.md"), encoding: .utf8)
    }

    /// Columns by table or view, in order; the search indexes left out.
    private func schema() throws -> [String: [String]] {
        let names = try archive.connection.all(
            """
            SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')
                AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'
            """
        ) { row in try row[0] as String }
        var schema: [String: [String]] = [:]
        for name in names {
            schema[name] = try archive.connection.all("SELECT name FROM pragma_table_info(?) ORDER BY cid", [name]) { row in
                try row[0] as String
            }
        }
        return schema
    }

    @Test func theDocumentNamesEveryTableViewAndColumnInOrder() throws {
        var documented: [String: [String]] = [:]
        for section in document.components(separatedBy: "\n### ").dropFirst() {
            let name = String(section.prefix { $0 != "\n" })
            guard !name.contains("_fts") else { continue }
            documented[name] = section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.map { line in
                String(line.dropFirst(3).prefix { $0 != "`" })
            }
        }
        #expect(documented == (try schema()))
    }

    @Test func everyExampleRuns() throws {
        _ = try archive.save(FixtureArticle.harbour().item)
        let code = document.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }.joined(separator: "\n")
        let statements = code.components(separatedBy: ";").filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(!statements.isEmpty)
        for statement in statements { try archive.connection.forEach(statement) { _ in } }
    }

    @Test func everyTableAndColumnHasACommentInTheSQL() throws {
        for (name, columns) in try schema() {
            let sql: String = try #require(
                try archive.connection.value("SELECT sql FROM sqlite_schema WHERE name = ?", [name]))
            let lines = sql.components(separatedBy: "\n")
            #expect(lines.first?.contains(" -- ") == true, "\(name)")
            // The two that repeat the columns of another view say so in their first line.
            guard !["statements", "events"].contains(name) else { continue }
            // A column that a later version added has its comment in the midst of a line.
            let comments = lines.dropFirst().reduce(0) { count, line in
                count + line.components(separatedBy: " -- ").count - 1 + line.components(separatedBy: " /* ").count - 1
            }
            #expect(comments == columns.count, "\(name)")
        }
    }
}
