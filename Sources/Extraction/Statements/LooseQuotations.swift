import Language

/// Quoted passages that the networks left without a statement. A passage of five words or more is nearly always
/// somebody's words (97 % in PolNeAR); shorter ones are scare quotes and titles.
///
///     “It stands,” Kirby said. “We knew that it would stand.”     a second part of the same statement
///     “It stands,” Kirby said.  ¶  “We knew that it would stand.” a statement of the same speaker
struct LooseQuotations {
    private static let fewestWords = 5
    /// Confidence of a statement without a cue, as a share of the one it goes on from.
    private static let decay: Float = 0.9

    let document: Document
    let kind: QuotationKind

    /// The statements with loose quotations added, in text order. `continued[i]`: index of the statement whose
    /// speaker goes on.
    func attach(to statements: [TokenStatement]) -> (statements: [TokenStatement], continued: [Int: Int]) {
        var result = statements
        var continued: [Int: Int] = [:]
        let taken = Set(statements.flatMap { $0.content.joined() })
        var byParagraph: [Int32: [Int]] = [:]
        for (index, statement) in statements.enumerated() where statement.content.first != nil {
            let first = document.paragraphOf[statement.start]
            byParagraph[first, default: []].append(index)
            // The networks can take two paragraphs for one content.
            let last = statement.content.map { document.paragraphOf[$0.upperBound - 1] }.max() ?? first
            if last > first { byParagraph[last, default: []].append(index) }
        }
        for quotation in document.quotations where quotation.depth == 0 {
            // What takes up the last paragraph's quotation may be short.
            guard quotation.continues || kind.wordCount(quotation.tokens) >= Self.fewestWords, !quotation.tokens.contains(where: taken.contains)
            else { continue }
            let paragraph = document.paragraphOf[quotation.tokens.lowerBound]
            if let nearest = nearest(quotation.tokens, among: byParagraph[paragraph] ?? [], result) {
                result[nearest].content = (result[nearest].content + [quotation.tokens]).sorted { $0.lowerBound < $1.lowerBound }
            } else if fillsParagraph(quotation.tokens),
                let last = byParagraph[paragraph - 1]?.last(where: { isQuoted(result[$0]) })
            {
                result.append(
                    TokenStatement(
                        source: [], cue: [], content: [quotation.tokens], confidence: result[last].confidence * Self.decay))
                continued[result.count - 1] = last
                byParagraph[paragraph, default: []].append(result.count - 1)
            }
        }
        return (result, continued)
    }

    /// The quoted statement of the paragraph that ends or begins next to the quotation.
    private func nearest(_ quotation: Range<Int>, among indices: [Int], _ statements: [TokenStatement]) -> Int? {
        indices.filter { isQuoted(statements[$0]) }.min { gap(quotation, statements[$0]) < gap(quotation, statements[$1]) }
    }

    private func gap(_ quotation: Range<Int>, _ statement: TokenStatement) -> Int {
        (statement.content + statement.cue + statement.source).map { part in
            max(part.lowerBound - quotation.upperBound, quotation.lowerBound - part.upperBound)
        }.min() ?? .max
    }

    private func isQuoted(_ statement: TokenStatement) -> Bool {
        kind.kind(of: statement.content) == .direct
    }

    private func fillsParagraph(_ quotation: Range<Int>) -> Bool {
        let paragraph = document.paragraphOf[quotation.lowerBound]
        let inside = { (token: Int) in document.paragraphOf.indices.contains(token) && document.paragraphOf[token] == paragraph }
        return !inside(quotation.lowerBound - 1) && !inside(quotation.upperBound)
    }
}
