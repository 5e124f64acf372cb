import ArgumentParser
import Training

struct EvaluateActors: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "Scores of actors: names, coreference, pronouns.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "How many errors to print.")
    var errors = 0

    func run() throws {
        try ActorEvaluation(corpora: common.corpora).report(errors: errors) { print($0) }
    }
}
