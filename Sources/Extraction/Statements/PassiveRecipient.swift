import Language

/// Whoever is accused, asked or told does not speak: the source of such words is their agent, or is not told.
///
///     The trust was accused by two nurses of a cover-up.       two nurses
///     A porter accused of theft was dismissed.                 nobody
///     Asked about the loan, Moss said that it had been paid.   nobody asks; Moss says
struct PassiveRecipient {
    /// Verbs whose object hears it, or is spoken of.
    private static let verbs: Set<String> = [
        "accuse", "advise", "ask", "assure", "blame", "caution", "charge", "inform", "instruct", "notify", "order", "query", "question",
        "quiz", "remind", "tell", "urge", "warn",
    ]
    /// Of these, the ones that always have an object: "Ministers accused of sleepwalking", in a headline, are accused.
    private static let needObject: Set<String> = ["accuse", "blame"]

    let document: Document
    let tree: DependencyTree

    /// The statement with the source that it can have.
    func corrected(_ statement: TokenStatement) -> TokenStatement {
        guard let cue = statement.cue.first, !document.heads.isEmpty, let verb = tree.headToken(of: cue),
            Self.verbs.contains(CueWords.lemma(verb, document)), let recipient = recipient(of: verb),
            statement.source.contains(where: { $0.contains(recipient) })
        else { return statement }
        var corrected = statement
        let agents = tree.children(of: verb).filter { child in
            [.obl, .oblAgent].contains(tree.relation(of: child))
                && tree.children(of: child, .case).contains { CueWords.lemma($0, document) == "by" }
        }
        corrected.source = agents.prefix(1).compactMap { agent in
            let phrase = tree.phrase(of: agent) { [.case, .punct].contains($0) }
            // What is said may hang from who says it.
            var end = statement.content.first { $0.overlaps(phrase) }?.lowerBound ?? phrase.upperBound
            while end - 1 > agent, [.adp, .sconj, .punct].contains(document.upos[end - 1]) { end -= 1 }
            return end > agent ? phrase.lowerBound..<end : nil
        }
        return corrected
    }

    /// Of a passive verb the token that names its subject.
    private func recipient(of verb: Int) -> Int? {
        if let subject = tree.child(of: verb, [.nsubjPass]) { return subject }
        if let subject = tree.child(of: verb, [.nsubj]) {
            let isActive = tree.child(of: verb, [.obj, .iobj, .ccomp, .aux]) != nil
            return Self.needObject.contains(CueWords.lemma(verb, document)) && !isActive ? subject : nil
        }
        guard [.vbn, .vbd].contains(document.penn[verb]), tree.child(of: verb, [.aux]) == nil, let head = tree.head(of: verb) else { return nil }
        switch tree.relation(of: verb) {
        case .acl: return head
        case .advcl: return tree.child(of: head, [.nsubj, .nsubjPass])
        default: return nil
        }
    }
}
