import ArgumentParser
import Foundation
import Training

/// `archive-train evaluate copies`: how well near-copies are found.
struct EvaluateCopies: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Measures the search for near-copies on edited Wikinews texts.",
        discussion: """
            Originals are edited as newsrooms edit wire copy: headline, lead, cuts, agency lines, punctuation, house style, \
            a paragraph put in. Follow-ups that quote an original and releases of governments are no copies.
            """)

    @OptionGroup var corpora: CorporaOptions

    @Option(help: "Sets to make, each with the next seed.")
    var sets = 4

    @Option(help: "Seed of the first set.")
    var seed: UInt64 = 11

    func run() throws {
        let texts = try NewsText.wikinews(corpora: corpora.corpora)
        let others = try NewsText.government(corpora: corpora.corpora)
        print("seed\tcopies\trecall\tprecision\tcompared per article")
        for seed in seed..<seed + UInt64(sets) {
            let set = CopyTestSet(texts: texts, others: others, seed: seed)
            let evaluation = CopyEvaluation(of: set)
            let figures = [
                evaluation.recall, evaluation.precision, Double(evaluation.candidates) / Double(set.items.count),
            ].map { String(format: "%.3f", $0) }
            print("\(seed)\t\(evaluation.copies)\t\(figures.joined(separator: "\t"))")
            for wrong in evaluation.wrong { corpora.report("taken for a copy: \(wrong.title) | \(wrong.of)") }
        }
    }
}
