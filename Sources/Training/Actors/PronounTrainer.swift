import Extraction
import Language
import Network

/// Trains the pronoun ranker on OntoGUM's free genres and GAP: the likelihood of the candidates that are right, against the
/// others and "none", by plain gradient steps in a fixed order.
public struct PronounTrainer {
    /// One pronoun: its candidates' features and which of them are right (none of them: "none" is right).
    struct Example {
        let weightClass: Int
        let features: [[Int]]
        let right: [Bool]
        /// Candidates about which the corpus says nothing.
        let isOpen: [Bool]
    }

    let annotator: Annotator
    let corpora: String
    private let epochs = 30
    private let decay: Float = 0.002

    public init(annotator: Annotator, corpora: String) {
        self.annotator = annotator
        self.corpora = corpora
    }

    /// The trained table, as it is embedded.
    public func table(report: (String) -> Void) throws -> String { try weights(report: report).table }

    /// Threshold: the least probability at which a choice is right often enough on the training sets.
    func weights(report: (String) -> Void) throws -> PronounWeights {
        let examples = try ontoGumExamples() + gapExamples()
        for weightClass in 0..<PronounWeights.classes {
            report("class \(weightClass): \(examples.count { $0.weightClass == weightClass }) pronouns")
        }
        var weights = PronounWeights()
        for epoch in 0..<epochs {
            let rate = 0.03 * (1 - Float(epoch) / Float(epochs))
            var loss: Float = 0
            for example in shuffled(examples, seed: UInt64(epoch + 1)) { loss += step(example, &weights, rate) }
            if epoch % 10 == 9 { report("epoch \(epoch + 1): loss \(loss / Float(examples.count))") }
        }
        for weightClass in 0..<PronounWeights.classes {
            let own = examples.filter { $0.weightClass == weightClass }
            let possible = own.count { $0.right.contains(true) }
            let right = own.count { example in
                let probabilities = probabilities(example, weights)
                let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
                return best < example.right.count ? example.right[best] : !example.right.contains(true)
            }
            report("class \(weightClass): antecedent among the candidates \(possible) of \(own.count), right choice or none \(right)")
        }
        for (weightClass, precision) in [0.84, 0.75, 0.75].enumerated() {
            weights.thresholds[weightClass] = threshold(
                examples.filter { $0.weightClass == weightClass }, weights, precision: precision)
        }
        return weights
    }

    private func shuffled(_ examples: [Example], seed: UInt64) -> [Example] {
        var random = Random(seed: seed)
        return examples.shuffled(using: &random)
    }

    private func step(_ example: Example, _ weights: inout PronounWeights, _ rate: Float) -> Float {
        let probabilities = probabilities(example, weights)
        let isNone = !example.right.contains(true)
        let goldMass = zip(probabilities, example.right + [isNone]).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
        guard goldMass > 0 else { return 0 }
        for (index, probability) in probabilities.enumerated() {
            let isRight = index < example.right.count ? example.right[index] : isNone
            let gradient = probability - (isRight ? probability / goldMass : 0)
            if index < example.features.count {
                for feature in example.features[index] {
                    let value = weights.columns[example.weightClass][feature]
                    weights.columns[example.weightClass][feature] = value - rate * (gradient + decay * value)
                }
            } else {
                weights.none[example.weightClass] -= rate * gradient
            }
        }
        return -Float.log(goldMass)
    }

    /// Of each candidate, then of none. Open candidates have no part.
    private func probabilities(_ example: Example, _ weights: PronounWeights) -> [Float] {
        var scores = example.features.enumerated().map { index, features in
            example.isOpen[index] ? -.infinity : features.reduce(Float(0)) { $0 + weights.columns[example.weightClass][$1] }
        }
        scores.append(weights.none[example.weightClass])
        let greatest = scores.max() ?? 0
        let powers = scores.map { $0 == -.infinity ? 0 : Float(Double.exp(Double($0 - greatest))) }
        let total = powers.reduce(0, +)
        return powers.map { $0 / total }
    }

    private func threshold(_ examples: [Example], _ weights: PronounWeights, precision: Double) -> Double {
        var choices: [(probability: Float, isRight: Bool)] = []
        for example in examples {
            let probabilities = probabilities(example, weights).dropLast()
            guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { continue }
            choices.append((probabilities[best], example.right[best]))
        }
        choices.sort { $0.probability > $1.probability }
        var right = 0
        var threshold = 1.0
        for (index, choice) in choices.enumerated() {
            right += choice.isRight ? 1 : 0
            if index >= 20, Double(right) >= precision * Double(index + 1) { threshold = Double(choice.probability) }
        }
        return max(0.3, threshold)
    }

    // MARK: Examples

    private func ontoGumExamples() throws -> [Example] {
        var examples: [Example] = []
        for gold in try CoreferenceCorpus.ontoGum(corpora, split: "train") {
            let document = annotator.annotate(gold.text.text)
            let wordOf = gold.text.alignment(document)
            func cluster(_ token: Int) -> Int? { wordOf[token].flatMap { gold.clusterOfWord[$0] } }
            collect(document, into: &examples) { question in
                let own = cluster(question.pronoun)
                let right = question.candidates.map { own != nil && cluster($0.entry.head) == own }
                return (right, right.map { _ in false })
            }
        }
        return examples
    }

    private func gapExamples() throws -> [Example] {
        var examples: [Example] = []
        for record in try CoreferenceCorpus.gap(corpora, split: "train") {
            let document = annotator.annotate(record.text)
            let pronoun = record.bytes(record.pronoun)
            let spans = [(record.bytes(record.a), record.a_coref), (record.bytes(record.b), record.b_coref)]
            // Which record holds which name is known only once the article is read; read it without pronouns first.
            let names = ArticleActors(document) { _ in nil }
            func recordOf(_ bytes: Range<Int>) -> Int? {
                document.tokens.indices.lazy.filter { document.tokens[$0].bytes.overlaps(bytes) }.compactMap { names.actor(headedBy: $0) }.first
            }
            let known = spans.map { (recordOf($0.0), $0.1) }
            collect(document, into: &examples) { question in
                guard document.tokens[question.pronoun].bytes.overlaps(pronoun) else { return nil }
                let right = question.candidates.map { candidate in known.contains { $0.1 && $0.0 == candidate.record && candidate.record != nil } }
                if known.contains(where: \.1) { return right.contains(true) ? (right, right.map { _ in false }) : nil }
                // Neither name: somebody else, who may be any other candidate.
                let open = question.candidates.map { candidate in !known.contains { $0.0 == candidate.record && candidate.record != nil } }
                return (right, open)
            }
        }
        return examples
    }

    private func collect(
        _ document: Document, into examples: inout [Example],
        judge: @escaping (PronounQuestion) -> (right: [Bool], isOpen: [Bool])?
    ) {
        guard document.heads.count == document.tokens.count else { return }
        let ranker = PronounRanker()
        var found: [Example] = []
        _ = ArticleActors(document) { question in
            guard let (right, isOpen) = judge(question) else { return ranker.best(question) }
            if !question.candidates.isEmpty, !question.isPleonastic {
                found.append(
                    Example(
                        weightClass: question.kind.weightClass,
                        features: question.candidates.map { question.features(of: $0).map(\.index) }, right: right, isOpen: isOpen))
            }
            // The right answer goes into what follows, as a good ranker's would.
            return right.firstIndex(of: true)
        }
        examples += found
    }
}
