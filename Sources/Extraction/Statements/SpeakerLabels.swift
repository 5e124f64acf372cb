import Language

/// Paragraphs that begin with who speaks: transcripts, and headlines with a quotation.
///
///     KIRBY: The vote will stand.
///     Kirby: “The vote will stand”
///     Q: Will the vote stand?
struct SpeakerLabels {
    private static let longestLabel = 6
    private static let confidence: Float = 0.8

    let document: Document
    let kind: QuotationKind

    private struct Label {
        let source: Range<Int>
        let colon: Int
        let content: Range<Int>
    }

    /// A headline counts with its quotation in marks, other paragraphs where at least two speakers take turns.
    func statements() -> [TokenStatement] {
        let labels = paragraphs().compactMap { label(in: $0) }
        let names = Set(labels.map { document.form($0.source).lowercased() })
        let isTranscript = labels.count >= 3 && names.count >= 2
        return labels.filter { label in
            isTranscript || !kind.hasPlainWords(label.content)
        }.map {
            TokenStatement(source: [$0.source], cue: [$0.colon..<$0.colon + 1], content: [$0.content], confidence: Self.confidence)
        }
    }

    private func paragraphs() -> [Range<Int>] {
        var result: [Range<Int>] = []
        for sentence in document.sentences {
            if let last = result.last, document.paragraphOf[last.lowerBound] == document.paragraphOf[sentence.lowerBound] {
                result[result.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                result.append(sentence)
            }
        }
        return result
    }

    private func label(in paragraph: Range<Int>) -> Label? {
        guard let colon = paragraph.prefix(Self.longestLabel + 1).first(where: { document.form($0) == ":" }),
            colon > paragraph.lowerBound, colon + 1 < paragraph.upperBound
        else { return nil }
        let source = paragraph.lowerBound..<colon
        let content = colon + 1..<paragraph.upperBound
        guard kind.wordCount(content) >= 3, isName(source) else { return nil }
        return Label(source: source, colon: colon, content: content)
    }

    /// "RI:" for Rosa Ibarra.
    private func isInitials(_ form: String) -> Bool {
        form.count >= 2 && document.names.contains { name in
            name.kind == .person && name.tokens.map { document.form($0).prefix(1) }.joined() == form
        }
    }

    /// A person or organisation, or capitals throughout, or the Q and A or the initials of an interview.
    private func isName(_ source: Range<Int>) -> Bool {
        let form = document.form(source)
        if form == "Q" || form == "A" || isInitials(form) { return true }
        if document.names.contains(where: {
            $0.tokens.overlaps(source) && [.person, .organization].contains($0.kind) && $0.tokens.upperBound == source.upperBound
        }) { return true }
        return form.count > 3 && form == form.uppercased() && form.contains(where: \.isLetter) && !form.contains(where: \.isNumber)
    }
}
