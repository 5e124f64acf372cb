import ArgumentParser

/// `archive-train evaluate`: the figures of MODELS.md.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the models on the development sets.",
        subcommands: [EvaluateEvents.self, EvaluateTokens.self, EvaluateLanguage.self, EvaluateActors.self, EvaluateCopies.self])
}
