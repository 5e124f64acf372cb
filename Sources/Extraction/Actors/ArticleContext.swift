import Knowledge
import Language

/// What every rule about actors looks at: the annotated text, its trees, and what the tables know of each word.
struct ArticleContext: Sendable {
    let document: Document
    let tree: DependencyTree
    /// What the lexicon knows of each token alone.
    let flags: [WordFlags]
    /// The outermost quotation that holds the token; -1 outside.
    let quotationOf: [Int32]

    init(_ document: Document) {
        self.document = document
        tree = DependencyTree(document)
        flags = document.text.withUnsafeBufferPointer { text in
            document.tokens.map { Lexicon.shared.flags(UnsafeBufferPointer(rebasing: text[$0.bytes])) }
        }
        var quotationOf = [Int32](repeating: -1, count: document.tokens.count)
        for (index, quotation) in document.quotations.enumerated() where quotation.depth == 0 {
            for token in quotation.tokens { quotationOf[token] = Int32(index) }
        }
        self.quotationOf = quotationOf
    }

    var count: Int { document.tokens.count }

    func isQuoted(_ token: Int) -> Bool { quotationOf[token] >= 0 }

    func sentence(of token: Int) -> Range<Int> { document.sentences[Int(document.sentenceOf[token])] }

    func lemma(_ token: Int) -> String { document.lemmas[token].lowercased() }

    /// The token in lower case without diacritics, as names are compared.
    func folded(_ token: Int) -> String { String(decoding: Folding.key(document.form(token)), as: UTF8.self) }

    /// What the lexicon knows of the whole range as one phrase.
    func flags(of range: Range<Int>) -> WordFlags {
        if range.count == 1 { return flags[range.lowerBound].ofPhrase }
        var key = PhraseKey()
        document.text.withUnsafeBufferPointer { text in
            for token in range { key.append(UnsafeBufferPointer(rebasing: text[document.tokens[token].bytes])) }
        }
        return Lexicon.shared.flags(key).ofPhrase
    }

    func longestPhrase(from token: Int, limit: Int) -> (count: Int, flags: WordFlags)? {
        guard flags[token].contains(.continues) else {
            let own = flags[token].ofPhrase
            return own.isEmpty ? nil : (1, own)
        }
        return document.text.withUnsafeBufferPointer { text in
            Lexicon.shared.longestPhrase(from: token, limit: limit) {
                UnsafeBufferPointer(rebasing: text[document.tokens[$0].bytes])
            }
        }
    }

    func isCapitalized(_ token: Int) -> Bool {
        let first = document.text[Int(document.tokens[token].start)]
        if first < 0x80 { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) }
        return document.form(token).first?.isUppercase ?? false
    }

    func isNoun(_ token: Int) -> Bool { document.upos[token] == .noun || document.upos[token] == .propn }

    func isPlural(_ token: Int) -> Bool { document.penn[token] == .nns || document.penn[token] == .nnps }

    func isPossessiveMark(_ token: Int) -> Bool { document.penn[token] == .pos }

    /// Determiners, possessive pronouns and quantities that open a noun phrase.
    func isDeterminer(_ token: Int) -> Bool {
        document.upos[token] == .det || document.penn[token] == .prpPossessive || document.penn[token] == .wpPossessive
    }

    /// The preposition of a phrase headed by `token`.
    func preposition(of token: Int) -> String? {
        tree.child(of: token, [.case]).flatMap { isPossessiveMark($0) ? nil : lemma($0) }
    }
}
