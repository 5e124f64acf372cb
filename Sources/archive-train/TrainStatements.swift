import ArgumentParser
import Foundation
import Language
import Training

/// `archive-train statements`: the cue and span taggers.
struct TrainStatements: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statements", abstract: "Trains the cue and span taggers, and writes their weights.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "Passes over the articles for the cue tagger.")
    var cueEpochs = StatementTrainer.Options().cueEpochs

    @Option(help: "Passes over the cues' windows for the span tagger.")
    var spanEpochs = StatementTrainer.Options().spanEpochs

    @Option(help: "Where to write the weights.")
    var output = "Sources/CModels/weights/statements.bin"

    func run() throws {
        var options = StatementTrainer.Options()
        (options.cueEpochs, options.spanEpochs, options.threads) = (cueEpochs, spanEpochs, common.threads)
        let annotator = Annotator()
        let trainer = try StatementTrainer(corpora: common.corpora, options: options, annotate: annotator.annotate)
        let start = ContinuousClock.now
        let weights = try trainer.train { line in
            common.report("\(Int((ContinuousClock.now - start) / .seconds(1))) s: \(line)")
        }
        try Data(weights).write(to: URL(fileURLWithPath: output))
        common.report("wrote \(output), \(weights.count) bytes")
    }
}
