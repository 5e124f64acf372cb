import ArgumentParser
import Training

/// `archive-train evaluate events`
struct EvaluateEvents: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Events of the hand-annotated Wikinews articles: type and actors, status, date.")

    @OptionGroup var common: CorporaOptions

    @Flag(help: "Print what was missed, what was too much and what was wrong.")
    var errors = false

    func run() throws {
        let evaluation = try EventEvaluation(gold: "\(common.corpora)/speakers/wikinews-gold.jsonl")
        if errors { evaluation.notes.forEach { print($0) } }
        print("events: precision \(percent(evaluation.precision)), recall \(percent(evaluation.recall)) (core \(percent(evaluation.coreRecall))), F1 \(percent(evaluation.f1))")
        print("status \(percent(evaluation.statusAccuracy)) of \(evaluation.matched), dates \(percent(evaluation.dateAccuracy)) of \(evaluation.dated)")
    }

    private func percent(_ fraction: Double) -> String { "\((fraction * 1000).rounded() / 10)" }
}
