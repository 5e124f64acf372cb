import Articles
import Findings
import SQLite

extension NewsArchive {
    /// Checks the file, the references between its tables, the search index, the sums and links that are kept, and that every stored word is the text's.
    /// - Parameter progress: Called with the number of articles checked and of all.
    public func check(progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) throws(ArchiveError) -> CheckReport {
        try translated {
            var report = CheckReport()
            // What is damaged ends one step, not the check.
            func step(_ body: () throws -> Void) throws {
                do {
                    try body()
                } catch let error as SQLiteError where error.code.primary == .corrupt {
                    let problem = "the file is damaged: \(error.message)"
                    if !report.problems.contains(problem) { report.problems.append(problem) }
                }
            }
            try step {
                report.problems += try connection.all("PRAGMA integrity_check") { row in try row[0] as String }
                    .filter { $0 != "ok" }.map { "the file is damaged: \($0)" }
            }
            try step {
                report.problems += try connection.all("PRAGMA foreign_key_check") { row in
                    "a row of \(try row[0] as String) refers to a row of \(try row[2] as String) that is not there"
                }
            }
            try step { try checkSearchIndex(&report) }
            try step {
                try connection.snapshot { report.problems += try DerivedRowsCheck(connection: connection).problems() }
            }
            try step { try connection.snapshot { try checkArticles(&report, progress) } }
            return report
        }
    }

    private func checkSearchIndex(_ report: inout CheckReport) throws {
        guard !connection.isReadOnly else {
            report.notes.append("the search index was not checked: that needs a file that can be written")
            return
        }
        // Rows that somebody has put in by hand are taken up first.
        try batch {}
        for table in ["article_fts", "statement_fts"] {
            do {
                // Without the rank an index that was never filled would pass.
                try connection.execute("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
            } catch let error as SQLiteError where error.code.primary == .corrupt {
                report.problems.append("the search index \(table) does not fit its table")
            }
        }
    }

    private func checkArticles(_ report: inout CheckReport, _ progress: (Int, Int) -> Void) throws {
        let ids = try connection.all("SELECT id FROM article ORDER BY id") { row in try row[0] as Int64 }
        for (index, id) in ids.enumerated() {
            report.problems += try ArticleCheck(connection: connection, articleID: id).problems()
            progress(index + 1, ids.count)
        }
        report.articles = ids.count
        report.statements = try connection.value("SELECT count(*) FROM statement") ?? 0
    }
}
