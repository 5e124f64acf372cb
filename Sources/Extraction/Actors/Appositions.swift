import Language

/// Role nouns that the sentence equates with a person's name.
///
/// "John Kirby, a White House spokesman, said" – "the Vice President, Mike Pence" – "Miller is the spokesman".
struct Appositions {
    let context: ArticleContext

    /// The heads of the noun phrases that say what the named person is.
    func roleHeads(of name: NameMention) -> [Int] {
        let tree = context.tree
        var heads: [Int] = []
        for token in name.tokens {
            for child in tree.children(of: token) where !name.tokens.contains(child) {
                switch tree.relation(of: child) {
                case .appos, .nmodDesc: heads += [child] + conjuncts(of: child)
                default: break
                }
            }
        }
        guard let governor = tree.head(of: name.head) else { return heads }
        switch tree.relation(of: name.head) {
        case .appos, .flat, .nmodDesc, .compound:
            // The noun is the head: "the spokesman, Matthew Miller", "spokesman Matthew Miller".
            if context.document.upos[governor] == .noun || context.flags[governor].contains(.role), isNear(governor, name) { heads.append(governor) }
        case .nsubj:
            if tree.hasChild(governor, .cop), !isNegated(governor) { heads += [governor] + conjuncts(of: governor) }
        default:
            break
        }
        return heads
    }

    /// "the vice president and chief economist": what is said of one person with one article.
    private func conjuncts(of head: Int) -> [Int] {
        context.tree.children(of: head, .conj).filter { context.isNoun($0) }
    }

    private func isNear(_ governor: Int, _ name: NameMention) -> Bool {
        governor < name.tokens.lowerBound && name.tokens.lowerBound - governor <= 12
    }

    private func isNegated(_ predicate: Int) -> Bool {
        context.tree.children(of: predicate).contains { ["not", "n't", "never"].contains(context.lemma($0)) }
    }
}
