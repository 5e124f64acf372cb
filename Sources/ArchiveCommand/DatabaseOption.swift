import ArgumentParser
import FoundationEssentials

/// Which archive a command works on.
struct DatabaseOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The archive's file. (default: $ARCHIVE_DB, else archive.db)", valueName: "file"),
        completion: .file())
    var db: String?

    var path: String {
        let environment = ProcessInfo.processInfo.environment["ARCHIVE_DB"] ?? ""
        return db ?? (environment.isEmpty ? "archive.db" : environment)
    }

    func validate() throws {
        if db == "" { throw ValidationError("--db: the name of a file is needed.") }
    }
}
