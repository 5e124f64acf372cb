import ArgumentParser
import Language
import Network
import Training

/// `archive-train evaluate language`: tags, trees, names and speed.
struct EvaluateLanguage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language", abstract: "Scores of tags, trees and names, and the pipeline's speed on one core.")

    @OptionGroup var common: CorporaOptions

    @Option(help: "A weights file to measure instead of the embedded one.")
    var weights: String?

    @Option(help: "Print so many names that were found otherwise than in the corpus.")
    var errors = 0

    func run() throws {
        let development = try LanguageDevelopment(corpora: common.corpora)
        let analyzer = try weights.map { try SyntaxAnalyzer(Model(bytes: CorpusFile.bytes(at: $0))) } ?? .shared
        print(development.report(analyzer))
        development.nameErrors(analyzer, limit: errors).forEach { print("  " + $0) }
        // The pipeline has the embedded weights only.
        guard weights == nil else { return }
        let speed = try AnnotationSpeed(corpora: common.corpora)
        print("speed: \(Figures.rounded(speed.wordsPerSecond, 0)) words a second on one core (PolNeAR dev, \(speed.words) words)")
    }
}
