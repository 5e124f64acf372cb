import Language

/// A corpus document's text, rebuilt from its words, with the bytes of each word.
struct CorpusText {
    private(set) var text = ""
    /// Byte range of each word.
    private(set) var words: [Range<Int>] = []

    /// `sentences`: of one document, in order. Paragraphs are separated by a blank line.
    init(_ sentences: [CorpusSentence]) {
        var bytes = 0
        func appending(_ piece: String, to text: inout String) {
            text += piece
            bytes += piece.utf8.count
        }
        for (index, sentence) in sentences.enumerated() {
            if index > 0, sentence.startsParagraph { appending("\n\n", to: &text) }
            for (word, form) in sentence.forms.enumerated() {
                let start = bytes
                appending(form, to: &text)
                words.append(start..<bytes)
                let isLast = index == sentences.count - 1 && word == sentence.count - 1
                let nextOpensParagraph = word == sentence.count - 1 && !isLast && sentences[index + 1].startsParagraph
                if sentence.spaceAfter[word], !isLast, !nextOpensParagraph { appending(" ", to: &text) }
            }
        }
    }

    /// Our token → the corpus's word that overlaps it most; nil for none.
    func alignment(_ document: Document) -> [Int?] {
        var word = 0
        return document.tokens.map { token in
            while word < words.count, words[word].upperBound <= Int(token.start) { word += 1 }
            guard word < words.count, words[word].lowerBound < Int(token.end) else { return nil }
            return word
        }
    }
}
