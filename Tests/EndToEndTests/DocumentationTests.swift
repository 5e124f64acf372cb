import Foundation
import Testing

/// What exists is documented: the help of every command, and the README.
@Suite struct DocumentationTests {
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                var name: String
            }

            var names: [Name]?
            var abstract: String?
            var valueName: String?
        }

        var commandName: String
        var abstract: String?
        var discussion: String?
        var subcommands: [Command]?
        var arguments: [Argument]?
    }

    private struct Tool: Decodable {
        var command: Command
    }

    private func commands() throws -> [Command] {
        let help = try ArchiveProgram().run("--experimental-dump-help").output
        let tool = try JSONDecoder().decode(Tool.self, from: Data(help.utf8))
        return try #require(tool.command.subcommands).filter { $0.commandName != "help" }
    }

    @Test func everyCommandSaysWhatItDoesAndHasExamples() throws {
        let commands = try commands()
        #expect(commands.count >= 7)
        for command in commands {
            #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
            #expect(command.discussion?.contains("archive \(command.commandName)") == true, "\(command.commandName)")
            for child in command.subcommands ?? [] where child.commandName != "help" {
                let name = "archive \(command.commandName) \(child.commandName)"
                #expect(child.discussion?.contains(name) == true, "\(name)")
            }
        }
    }

    @Test func everyOptionIsExplained() throws {
        for command in try commands() {
            for argument in command.arguments ?? [] {
                let name = argument.names?.last?.name ?? argument.valueName ?? "?"
                #expect(argument.abstract?.isEmpty == false, "\(command.commandName) \(name)")
            }
        }
    }

    @Test func theReadmeNamesEveryCommand() throws {
        let readme = try String(contentsOf: ArchiveProgram.repository.appending(path: "README.md"), encoding: .utf8)
        for command in try commands() {
            #expect(readme.contains("archive \(command.commandName)"), "\(command.commandName)")
        }
    }
}
