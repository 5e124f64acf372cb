import Archive
import ArgumentParser
import Output

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify that the archive is whole.",
        discussion: """
            Runs SQLite's own checks, follows every reference, compares the search index with what it indexes, each text with \
            its stored hash, and every statement's words with the text. The exit status is 1 if anything is wrong.

            Example:
              archive check --db news.db
            """)

    @OptionGroup
    var database: DatabaseOption

    func run() throws {
        let archive = try open()
        var progress = ProgressLine()
        defer { progress.clear() }
        let report = try archive.check { done, all in
            if done % 100 == 0 { progress.show("\(grouped(done)) of \(counted(all, "article")) checked") }
        }
        progress.clear()
        let output = OutputStream(descriptor: 1)
        for problem in report.problems { try output.writeLine(problem) }
        for note in report.notes { try output.writeLine("note: \(note)") }
        let found = report.problems.isEmpty ? "all is well" : counted(report.problems.count, "problem")
        try output.writeLine(
            "\(database.path): \(counted(report.articles, "article")), \(counted(report.statements, "statement")): \(found)")
        try output.flush()
        if !report.problems.isEmpty { throw ExitCode.failure }
    }

    /// For writing where that is possible: the search index can be checked only then.
    private func open() throws -> NewsArchive {
        do {
            return try database.openForWriting()
        } catch {
            switch error.kind {
            case .readOnly: return try NewsArchive(path: database.path, access: .read)
            case .corrupt:
                throw CommandFailure("\(database.path) is damaged so much that it cannot be opened; restore it from a backup")
            default: throw error
            }
        }
    }
}
