import ArgumentParser
import Training

struct EvaluateActors: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "Scores of actors: names, coreference, pronouns.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "How many errors to print.")
    var errors = 0

    @Option(help: "A table of pronoun weights to measure instead of the embedded one.")
    var pronouns: String?

    func run() throws {
        let table = try pronouns.map { try CorpusFile.bytes(at: $0) }
        try ActorEvaluation(corpora: common.corpora, pronouns: table).report(errors: errors) { print($0) }
    }
}
