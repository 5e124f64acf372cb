import ArgumentParser
import FoundationEssentials
import Output

/// Prints the man page, made from the same definitions as the help: `archive manual | man -l -`.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the man page.",
        discussion: """
            Example:
              archive manual | man -l -
            """)

    func run() throws {
        let tool = try JSONDecoder().decode(ToolDescription.self, from: Data(ArchiveCommand._dumpHelp().utf8))
        let output = OutputStream(descriptor: 1)
        try output.write(ManualPage(tool.command, version: ArchiveCommand.version).text)
        try output.flush()
    }
}
