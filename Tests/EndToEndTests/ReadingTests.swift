import Foundation
import SQLite
import Testing

/// Commands that read: on files that they cannot write, and beside an ingest.
@Suite struct ReadingTests {
    private let archive: ArchiveProgram

    init() throws {
        archive = try ArchiveProgram()
        try archive.run("ingest", ArchiveProgram.sample, "--date", "2024-03-25", "--source", "Courier")
    }

    static let commands: [[String]] = [
        ["query", "--speaker", "Kirby"], ["query", "what did Miller say about Rafah?"], ["events", "--any-status"],
        ["show", "1#s1"], ["articles"], ["revisions", "1"], ["actors"], ["actors", "show", "John Kirby"], ["actors", "suggest"],
        ["actors", "undo"], ["quotes"], ["stats"], ["timeline"], ["compare", "--sources", "Courier"], ["network"], ["check"],
    ]

    /// Before a command in a script: runs it as somebody who owns nothing here. Root may write anywhere and becomes nobody.
    private static let unprivileged = geteuid() == 0 ? ArchiveProgram.asNobody + " " : ""

    private static func quoted(_ words: [String]) -> String {
        words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    }

    @Test func aReadOnlyFileInAReadOnlyFolderIsRead() throws {
        let files = FileManager.default
        let folder = archive.folder.appending(path: "sealed")
        try files.createDirectory(at: folder, withIntermediateDirectories: false)
        try files.copyItem(at: archive.folder.appending(path: "archive.db"), to: folder.appending(path: "archive.db"))
        try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.appending(path: "archive.db").path)
        try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: archive.folder.path)
        defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        let program = "\(Self.unprivileged)\"$ARCHIVE\""
        // Where nobody may not even start the program, or nobody cannot be become, this machine cannot show it.
        guard try archive.run(script: "\(program) --version").status == 0 else { return }
        #expect(try archive.run(script: "cd sealed && \(Self.unprivileged)touch x").status != 0)
        let before = try Data(contentsOf: folder.appending(path: "archive.db"))
        for command in Self.commands {
            let outcome = try archive.run(script: "cd sealed && \(program) \(Self.quoted(command))")
            #expect(outcome.status == 0, "\(command): \(outcome.errors)")
            if command != ["actors", "undo"] { #expect(!outcome.output.isEmpty, "\(command)") }
        }
        let refused = try archive.run(script: "cd sealed && \(program) actors rename 1 X")
        #expect(refused.status == 1)
        #expect(try Data(contentsOf: folder.appending(path: "archive.db")) == before)
        #expect(try files.contentsOfDirectory(atPath: folder.path) == ["archive.db"])
    }

    /// Also where nobody holds them back: what a reader asks cannot change the file.
    @Test func readersLeaveTheFileAsItIs() throws {
        let before = try Data(contentsOf: archive.folder.appending(path: "archive.db"))
        for command in Self.commands where command != ["check"] {
            #expect(try archive.run(command).status == 0, "\(command)")
        }
        #expect(try Data(contentsOf: archive.folder.appending(path: "archive.db")) == before)
    }

    @Test func aReaderInTheMidstOfItsAnswerHoldsUpNoIngest() throws {
        let lines = (1...40).map {
            "{\"id\":\"\($0)\",\"source\":\"Wire\",\"text\":\"Mayor Ann Lee of town \($0) said that \($0 * 3) bridges would close.\"}"
        }
        try archive.write("wire.jsonl", lines.joined(separator: "\n"))
        let reader = try Connection(path: archive.path("archive.db"), access: .read)
        var seen = 0
        try reader.snapshot {
            try reader.forEach("SELECT id FROM statements") { _ in
                guard seen == 0 else { return }
                seen += 1
                let outcome = try archive.run("ingest", "--batch", "4", "wire.jsonl")
                #expect(outcome.status == 0)
            }
            // The answer is of one moment.
            let articles = try reader.value("SELECT count(*) FROM articles", as: Int.self)
            #expect(articles == 1)
        }
        #expect(seen == 1)
        #expect(try archive.run("articles", "--format", "jsonl").outputLines.count == 41)
    }
}
