import ArgumentParser
import Foundation
import Training

/// `archive-train language`: the tagger, parser and name recogniser.
struct TrainLanguage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language", abstract: "Trains tags, trees and names, and writes their weights.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "Steps of training.")
    var steps = SyntaxTrainer.Options().steps

    @Option(help: "Steps between two reports on the development sets.")
    var every = 1000

    @Option(help: "Train with this corpus too, which a licence keeps out of the shipped weights, to see what that costs.")
    var including: [RestrictedCorpus] = []

    @Option(help: "Where to write the weights.")
    var output = "Sources/CModels/weights/syntax.bin"

    func run() throws {
        var options = SyntaxTrainer.Options()
        options.steps = steps
        options.restricted = Set(including)
        options.threads = common.threads
        var trainer = try SyntaxTrainer(corpora: common.corpora, options: options)
        let development = try LanguageDevelopment(corpora: common.corpora)
        let start = ContinuousClock.now
        let weights = try trainer.train(every: every) { step, loss, predictor in
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            common.report("step \(step): \(Int(seconds)) s, loss \(Figures.rounded(loss, 3))")
            common.report(development.report(predictor))
        }
        try Data(weights).write(to: URL(fileURLWithPath: output))
        common.report("wrote \(output), \(weights.count) bytes")
    }
}

extension RestrictedCorpus: ExpressibleByArgument {}
