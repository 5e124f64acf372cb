import ArgumentParser
import Training

/// `archive-train evaluate tokens`
struct EvaluateTokens: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokens", abstract: "Token and sentence F1 and lemmas on the treebanks' texts.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "Print so many stretches that were split otherwise, of each treebank.")
    var errors = 0

    @Flag(help: "Measure the training halves.")
    var train = false

    func run() throws {
        for name in ["gum", "ewt"] {
            let half = train ? "train" : "dev"
            let path = "\(common.corpora)/treebank/en_\(name)-\(half).conllu.gz"
            let evaluation = try SegmentationEvaluation(treebank: path)
            let lemmas = try LemmaEvaluation(treebank: path)
            let speed = Double(evaluation.words) / (evaluation.duration / .seconds(1))
            print("\(name) \(half): tokens F1 \(percent(evaluation.tokens)), sentences F1 \(percent(evaluation.sentences)), "
                + "lemmas \(percent(lemmas.accuracy)), \(Int(speed / 1000)) thousand words a second")
            for (gold, predicted) in evaluation.tokenErrors.prefix(errors) + evaluation.sentenceErrors.prefix(errors) {
                print("  gold  \(gold)\n  found \(predicted)")
            }
            for (error, count) in lemmas.errors.prefix(errors) { print("  lemma \(error) \(count)") }
        }
    }

    private func percent(_ score: SpanScore) -> String {
        [score.f1, score.precision, score.recall].map(percent).joined(separator: " / ")
    }

    private func percent(_ fraction: Double) -> String {
        let digits = String(Int((fraction * 10_000).rounded()))
        return "\(digits.dropLast(2)).\(digits.suffix(2))"
    }
}
