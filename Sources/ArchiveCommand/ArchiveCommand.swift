import ArgumentParser
import Glibc

@main
struct ArchiveCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Who said what, and who did what to whom: a news archive in one SQLite file.",
        version: version,
        subcommands: [
            IngestCommand.self, QueryCommand.self, ShowCommand.self, EventsCommand.self, ActorsCommand.self,
            QuotesCommand.self, ArticlesCommand.self, StatsCommand.self, TimelineCommand.self, CompareCommand.self,
            NetworkCommand.self, RevisionsCommand.self, RemoveCommand.self, ReextractCommand.self, CheckCommand.self,
            BackupCommand.self, ExportCommand.self, ExtractCommand.self, ManualCommand.self,
        ])

    static func main() {
        // A reader that closes the pipe early shows as an error of write, which is handled, not as a signal.
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow any more is an error of writing, and no reason to dump core.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try CommandSuggestion.check(
                Array(CommandLine.arguments.dropFirst()),
                commands: configuration.subcommands.compactMap { $0.configuration.commandName })
            var command = try parseAsRoot()
            try command.run()
        } catch {
            CommandSuggestion.exit(CommandFailure.reported(error))
        }
    }
}
