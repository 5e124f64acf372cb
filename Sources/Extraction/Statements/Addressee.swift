import Language

/// Whom the words are said to: the object of telling, or what follows "to".
///
///     Kirby told reporters that the vote would stand.    reporters
///     “It stands,” Kirby said to the envoys.             the envoys
struct Addressee {
    /// Verbs whose object is who hears it.
    static let takesHearer: Set<String> = [
        "advise", "ask", "assure", "caution", "inform", "instruct", "notify", "order", "persuade", "promise", "remind", "tell",
        "urge", "warn",
    ]

    let document: Document
    let tree: DependencyTree

    /// The tokens that name the addressee, outside content and source.
    func tokens(of statement: TokenStatement) -> Range<Int>? {
        guard let cue = statement.cue.first, !document.heads.isEmpty, let head = tree.headToken(of: cue) else { return nil }
        for child in tree.children(of: head) where !statement.covers(child) {
            let isHearer =
                switch tree.relation(of: child) {
                case .iobj: true
                case .obj: Self.takesHearer.contains(CueWords.lemma(head, document)) && document.upos[child] != .verb
                case .obl: tree.children(of: child).contains {
                        tree.relation(of: $0) == .case && CueWords.lemma($0, document) == "to"
                    } && [.propn, .pron, .noun].contains(document.upos[child])
                default: false
                }
            if isHearer {
                let phrase = tree.phrase(of: child) { [.aclRelcl, .acl, .appos, .case, .punct].contains($0) }
                return phrase.contains(where: statement.covers) ? child..<child + 1 : phrase
            }
        }
        return nil
    }
}

extension TokenStatement {
    /// The token is in the source or the content.
    func covers(_ token: Int) -> Bool { (source + content).contains { $0.contains(token) } }
}
