import Foundation
import Testing

@Suite struct TutorialTests {
    /// Every command of the tutorial works and has something to say, in the order of the page.
    @Test func everyCommandOfTheTutorialRuns() throws {
        let archive = try ArchiveProgram()
        let docs = ArchiveProgram.repository.appending(path: "docs")
        try FileManager.default.copyItem(at: docs.appending(path: "tutorial"), to: archive.folder.appending(path: "tutorial"))
        let page = try String(contentsOf: docs.appending(path: "tutorial.md"), encoding: .utf8)
        let commands = page.split(separator: "\n").filter { $0.hasPrefix("$ archive ") }.map { String($0.dropFirst(10)) }
        #expect(commands.count >= 15)
        for command in commands {
            let outcome = try archive.run(Self.words(command))
            #expect(outcome.status == 0, "\(command): \(outcome.errors)")
            #expect(!outcome.output.isEmpty, "\(command)")
            #expect(!outcome.output.contains(#/No [a-z ]+ found/#), "\(command)")
        }
    }

    /// Words as a shell splits them, with double quotes.
    private static func words(_ line: String) -> [String] {
        line.matches(of: #/"([^"]*)"|(\S+)/#).map { String($0.1 ?? $0.2 ?? "") }
    }
}
