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
            let arguments = Array(CommandLine.arguments.dropFirst())
            try CommandSuggestion.check(arguments, commands: configuration.subcommands.compactMap { $0.configuration.commandName })
            var command = try parsed(arguments)
            try command.run()
        } catch {
            CommandSuggestion.exit(CommandFailure.reported(error))
        }
    }

    /// The command that the arguments ask for. The parser looks at all options of a subcommand once more when it comes to it
    /// from here, which takes longer than many an answer; so it begins there, and here only for what is no such command:
    /// help, the version, an error.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        if let named = configuration.subcommands.first(where: { $0.configuration.commandName == arguments.first }),
            let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
        {
            return command
        }
        return try parseAsRoot(arguments)
    }
}
