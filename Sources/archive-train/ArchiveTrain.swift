import ArgumentParser

@main
struct ArchiveTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive-train",
        abstract: "Trains the models of `archive` from the corpora and measures them.",
        subcommands: [
            TrainLanguage.self, TrainStatements.self, PronounsCommand.self, KnowledgeCommand.self, Evaluate.self,
            Synthesize.self, Benchmark.self,
        ])
}
