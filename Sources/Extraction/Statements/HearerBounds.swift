import Language

/// Who hears it is no part of what is said.
///
///     Holt told the BBC she would resign.     she would resign
struct HearerBounds {
    let document: Document
    let tree: DependencyTree

    /// The statement without the hearer at the start of its content.
    func corrected(_ statement: TokenStatement) -> TokenStatement {
        guard let cue = statement.cue.first, let content = statement.content.first, !document.heads.isEmpty,
            let verb = tree.headToken(of: cue), Addressee.takesHearer.contains(CueWords.lemma(verb, document)),
            let hearer = tree.children(of: verb).first(where: { isHearer($0, at: content.lowerBound) }),
            tree.children(of: verb).contains(where: { tree.relation(of: $0) == .ccomp && $0 > hearer && content.contains($0) })
        else { return statement }
        let end = phrase(of: hearer).upperBound
        guard end < content.upperBound else { return statement }
        var corrected = statement
        corrected.content[0] = end..<content.upperBound
        return corrected
    }

    private func isHearer(_ token: Int, at start: Int) -> Bool {
        [.iobj, .obj].contains(tree.relation(of: token)) && [.noun, .propn, .pron].contains(document.upos[token])
            && phrase(of: token).lowerBound == start
    }

    private func phrase(of token: Int) -> Range<Int> {
        tree.phrase(of: token) { [.aclRelcl, .acl, .punct, .ccomp].contains($0) }
    }
}
