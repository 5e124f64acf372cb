import ArgumentParser
import Glibc

@main
struct ArchiveCommand: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Who said what, and who did what to whom: a news archive in one SQLite file.",
        version: version,
        subcommands: [
            IngestCommand.self, QueryCommand.self, ArticlesCommand.self, ShowCommand.self, CheckCommand.self, RemoveCommand.self,
            ExtractCommand.self,
        ])

    static func main() async {
        // A reader that closes the pipe early shows as an error of write, which is handled, not as a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: CommandFailure.reported(error))
        }
    }
}
