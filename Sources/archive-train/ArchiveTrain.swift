import ArgumentParser

@main
struct ArchiveTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive-train",
        abstract: "Trains the models of `archive` from the corpora and measures them.",
        subcommands: [TrainStatements.self, Evaluate.self, KnowledgeCommand.self, PronounsCommand.self, Synthesize.self, TrainLanguage.self])
}
