import ArgumentParser

@main
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Who said what, and who did what to whom: a news archive in one SQLite file.")
}
