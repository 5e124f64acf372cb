import Language

/// The second half of an interrupted quotation is no part of the name before it.
///
///     “It is sad,” said Ann Holt, “but true.”     source Ann Holt
struct SourceBounds {
    let document: Document
    let kind: QuotationKind

    /// The statement with quotations at the end of its source in its content.
    func corrected(_ statement: TokenStatement) -> TokenStatement {
        guard kind.kind(of: statement.content) == .direct else { return statement }
        var corrected = statement
        for (index, source) in statement.source.enumerated() {
            guard let quotation = document.quotations.first(where: { isTail($0, of: source) }) else { continue }
            corrected.source[index] = source.lowerBound..<quotation.tokens.lowerBound - 1
            guard !statement.content.contains(where: { $0.overlaps(quotation.tokens) }) else { continue }
            corrected.content = (corrected.content + [quotation.tokens]).sorted { $0.lowerBound < $1.lowerBound }
        }
        return corrected
    }

    /// Begins behind a comma in the source and goes on to its end.
    private func isTail(_ quotation: Quotation, of source: Range<Int>) -> Bool {
        let start = quotation.tokens.lowerBound
        return quotation.depth == 0 && start > source.lowerBound + 1 && start < source.upperBound && document.form(start - 1) == ","
            && quotation.tokens.upperBound >= source.upperBound - 1
    }
}
