import Language

/// Quotations that the networks passed over although their clause names a speaker:
///
///     “He came early,” Reed, 63, recalls over coffee.     source Reed, cue recalls
struct QuotationClauses {
    /// Less sure than most of what the networks find.
    private static let confidence: Float = 0.6
    private static let fewestWords = 4
    /// Tokens between the quotation and the verb.
    private static let reach = 12

    let document: Document
    let tree: DependencyTree
    let kind: QuotationKind

    /// A statement for each quotation of which none of `found` takes anything.
    func statements(besides found: [TokenStatement]) -> [TokenStatement] {
        guard !document.heads.isEmpty else { return [] }
        let taken = Set(found.flatMap { ($0.content + $0.cue).joined() })
        return document.quotations.compactMap { quotation in
            guard quotation.depth == 0, kind.wordCount(quotation.tokens) >= Self.fewestWords, !quotation.tokens.contains(where: taken.contains),
                let verb = verb(after: quotation.tokens), !taken.contains(verb), let source = source(of: verb, after: quotation.tokens)
            else { return nil }
            return TokenStatement(source: [source], cue: [verb..<verb + 1], content: [quotation.tokens], confidence: Self.confidence)
        }
    }

    /// What stands between the quotation and the verb, else the verb's subject behind it.
    private func source(of verb: Int, after quotation: Range<Int>) -> Range<Int>? {
        var end = verb
        while end > quotation.upperBound, [.punct, .adv, .aux].contains(document.upos[end - 1]) { end -= 1 }
        if end > quotation.upperBound {
            let opens: Set<UPOS> = [.propn, .pron, .det, .noun, .adj]
            return opens.contains(document.upos[quotation.upperBound]) ? quotation.upperBound..<end : nil
        }
        guard let subject = tree.child(of: verb, [.nsubj]), subject > verb else { return nil }
        return tree.phrase(of: subject) { [.aclRelcl, .acl, .punct, .parataxis].contains($0) }
    }

    /// The verb of saying right behind a comma or another mark that ends the quotation.
    private func verb(after quotation: Range<Int>) -> Int? {
        guard quotation.count > 2, [",", "?", "!", "—", "-"].contains(document.form(quotation.upperBound - 2)) else { return nil }
        let paragraph = document.paragraphOf[quotation.lowerBound]
        for token in quotation.upperBound..<min(document.tokens.count, quotation.upperBound + Self.reach) {
            if document.paragraphOf[token] != paragraph || kind.isQuoted(token) || document.form(token) == "." { return nil }
            if document.upos[token] == .verb, WordLists.speechVerbs.contains(CueWords.lemma(token, document)) { return token }
        }
        return nil
    }
}
