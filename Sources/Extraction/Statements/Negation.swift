import Language

/// A saying that did not take place.
///
///     Kirby did not say whether the vote would stand.
///     The White House declined to comment on the talks.
///     Neither side would say when the talks resume.
struct Negation {
    private static let particles: Set<String> = ["not", "n't", "n’t", "never", "neither", "nobody", "none", "no"]
    /// Verbs whose infinitive does not happen.
    private static let refusals: Set<String> = ["decline", "refuse", "fail", "avoid", "refrain", "unable", "unwilling"]

    let document: Document
    let tree: DependencyTree
    let kind: QuotationKind

    func isNegated(_ cue: [Range<Int>]) -> Bool {
        guard let range = cue.first, !document.heads.isEmpty else { return false }
        if range.contains(where: { Self.refusals.contains(CueWords.lemma($0, document)) }) { return true }
        guard let head = tree.headToken(of: range) else { return false }
        if hasParticle(head) { return true }
        // "declined to comment", "would not be able to say"
        guard tree.relation(of: head) == .xcomp, let above = tree.head(of: head) else { return false }
        return Self.refusals.contains(CueWords.lemma(above, document)) || hasParticle(above)
    }

    /// "Never," he said: what is quoted is no part of the saying.
    private func hasParticle(_ verb: Int) -> Bool {
        tree.children(of: verb).contains { child in
            guard !kind.isQuoted(child) else { return false }
            return switch tree.relation(of: child) {
            case .advmod, .det, .ccPreconj: Self.particles.contains(CueWords.lemma(child, document))
            case .nsubj, .nsubjPass:
                Self.particles.contains(CueWords.lemma(child, document))
                    || tree.children(of: child).contains { Self.particles.contains(CueWords.lemma($0, document)) && $0 < child }
            default: false
            }
        }
    }
}
