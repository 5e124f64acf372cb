import Knowledge
import Language

/// A capital that speaks or acts is its government; where one goes to it or is in it, it is a place.
///
/// "Washington abstained from the vote" – "a visit to Washington".
struct Metonymy {
    let context: ArticleContext

    /// Whether the sentence lets the place act.
    func acts(_ head: Int) -> Bool {
        let tree = context.tree
        guard let governor = tree.head(of: head) else { return false }
        switch tree.relation(of: head) {
        case .nsubj, .oblAgent, .csubj:
            return isAction(governor)
        case .nsubjPass:
            return WordLists.speechVerbs.contains(context.lemma(governor))
        case .conj:
            return acts(governor)
        case .obj, .iobj:
            return context.document.upos[governor] == .verb && !WordLists.placeVerbs.contains(context.lemma(governor))
                && WordLists.speechVerbs.contains(context.lemma(governor))
        case .obl, .nmod:
            guard let preposition = context.preposition(of: head) else { return false }
            // "ties with Moscow", "war against Kyiv", "according to Beijing"
            return ["with", "against", "accord", "according"].contains(preposition)
        default:
            return false
        }
    }

    private func isAction(_ governor: Int) -> Bool {
        guard context.document.upos[governor] == .verb else { return false }
        return !WordLists.stativeVerbs.contains(context.lemma(governor))
    }
}
