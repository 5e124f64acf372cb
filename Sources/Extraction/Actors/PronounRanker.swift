import Findings
import Language

/// Chooses what a pronoun refers to, or nothing where no candidate is likely enough.
///
/// A log-linear ranker over the candidates and "none of them", as in Denis and Baldridge (2007), "A Ranking Approach to
/// Pronoun Resolution"; trained by `archive-train pronouns`.
package struct PronounRanker: Sendable {
    let weights: PronounWeights

    /// The index of the candidate meant; nil where unsure, or where it is none of them.
    package init(weights: PronounWeights = .shared) {
        self.weights = weights
    }

    package func best(_ question: PronounQuestion) -> Int? {
        guard !question.candidates.isEmpty, !question.isPleonastic else { return nil }
        let weightClass = question.kind.weightClass
        let scores = question.candidates.map { weights.score(question.features(of: $0), weightClass) }
        var total = expStable(weights.none(weightClass))
        for score in scores { total += expStable(score) }
        guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }),
            expStable(scores[best]) / total >= weights.threshold(weightClass)
        else { return nil }
        return best
    }

    /// Scores stay small; the bound keeps the exponential finite.
    private func expStable(_ score: Float) -> Double { Exponential.value(Double(max(-30, min(30, score)))) }
}
