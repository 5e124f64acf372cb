/// The language pipeline: text → `Document`. A pure function; one value serves all threads.
public struct Annotator: Sendable {
    public init() {}

    /// Any valid UTF-8 is annotated, in time linear in its length. Text that is not English gets paragraphs only.
    public func annotate(_ text: String) -> Document {
        var document = Document(text: Array(text.utf8))
        document.paragraphs = Paragraphs.find(in: document.text)
        document.language = LanguageRecognizer.language(of: document.text)
        guard document.language == "en" else { return document }
        document.boilerplate = BoilerplateRecognizer.find(in: document.text, paragraphs: document.paragraphs)
        segment(&document)
        SyntaxAnalyzer.shared.analyze(&document)
        document.lemmas = document.tokens.indices.map {
            Lemmatizer.lemma(of: document.form($0), upos: document.upos[$0], penn: document.penn[$0])
        }
        return document
    }

    /// Tokens, quotations, sentences.
    private func segment(_ document: inout Document) {
        let tokens = TokenizedText(text: document.text, paragraphs: stories(document))
        let pairing = QuotationPairing(tokens)
        let splitter = SentenceSplitter(tokens, roles: pairing.roles)
        document.tokens = tokens.ranges
        document.sentences = splitter.sentences
        document.quotations = pairing.quotations
        document.sentenceOf = indices(of: splitter.sentences, count: tokens.ranges.count)
        document.paragraphOf = indices(of: tokens.paragraphs, count: tokens.ranges.count)
    }

    /// The paragraphs without the boilerplate at their start or end, which leaves nothing of some.
    private func stories(_ document: Document) -> [Range<Int>] {
        var stories = document.paragraphs
        var index = 0
        for boilerplate in document.boilerplate {
            let bytes = boilerplate.bytes.bytes
            while stories[index].upperBound <= bytes.lowerBound { index += 1 }
            if bytes.lowerBound <= stories[index].lowerBound {
                stories[index] = bytes.upperBound..<stories[index].upperBound
            } else {
                stories[index] = stories[index].lowerBound..<bytes.lowerBound
            }
        }
        return stories
    }

    private func indices(of ranges: [Range<Int>], count: Int) -> [Int32] {
        var indices: [Int32] = []
        indices.reserveCapacity(count)
        for (index, range) in ranges.enumerated() {
            indices.append(contentsOf: repeatElement(Int32(index), count: range.count))
        }
        return indices
    }
}
