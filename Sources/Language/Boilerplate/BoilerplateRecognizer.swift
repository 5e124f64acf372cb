import Knowledge

/// Recognises datelines, bylines, credits, links to other stories, advertisements, share and photo lines. Careful: a
/// line counts only where its whole form says what it is, and a line with a quotation never does.
struct BoilerplateRecognizer {
    /// Longer paragraphs are stories: only what stands before and after their words is looked at.
    private static let longestLine = 420
    /// Paragraphs among which the dateline and the byline stand, the title included.
    private static let head = 5

    private let text: [UInt8]

    /// What is no part of the story, in text order. The first paragraph of several is the title and is left alone.
    static func find(in text: [UInt8], paragraphs: [Range<Int>]) -> [Boilerplate] {
        let recognizer = BoilerplateRecognizer(text: text)
        var found: [Boilerplate] = []
        for (index, paragraph) in paragraphs.enumerated() where index > 0 || paragraphs.count == 1 {
            if paragraphs.count > 1, let kind = recognizer.kind(ofLine: paragraph, isInHead: index < head) {
                found.append(Boilerplate(kind, paragraph))
                continue
            }
            if index < head, let end = Dateline.end(in: text, paragraph: paragraph) {
                found.append(Boilerplate(.dateline, paragraph.lowerBound..<end))
            }
            if let credit = recognizer.closingBracket(of: paragraph) { found.append(credit) }
        }
        return found
    }

    private func kind(ofLine line: Range<Int>, isInHead: Bool) -> Boilerplate.Kind? {
        guard line.count <= Self.longestLine else { return nil }
        let folded = FoldedLine(text, line)
        guard !folded.hasQuotation else { return nil }
        if folded.words.isEmpty { return .separator }
        if let kind = folded.kind(opening: BoilerplatePhrases.openings) { return kind }
        if folded.startsWithCopyrightSign { return .copyright }
        if let kind = folded.kind(label: BoilerplatePhrases.labels) { return kind }
        if let kind = folded.kind(ending: BoilerplatePhrases.endings) { return kind }
        if folded.words.first == "follow", folded.words.count <= 14,
            folded.words.contains("twitter") || folded.words.contains("facebook") {
            return .share
        }
        guard isInHead else { return nil }
        if Dateline.isDate(folded.words) { return .dateline }
        return isByline(line, folded) ? .byline : nil
    }

    /// `By Ann Keller and Tom Becker, Associated Press`: every word but a few is capitalised, and the first is a forename
    /// or the name of an agency.
    private func isByline(_ line: Range<Int>, _ folded: FoldedLine) -> Bool {
        guard folded.words.first == "by", (2...14).contains(folded.words.count) else { return false }
        let words = String(decoding: text[line], as: UTF8.self).split(separator: " ").dropFirst()
        let small: Set<Substring> = ["and", "of", "the", "for", "in", "at", "de", "van", "von", "der", "al", "bin", "&"]
        guard let first = words.first,
            words.allSatisfy({ small.contains($0) || $0.first?.isUppercase == true })
        else { return false }
        let rest = words.joined(separator: " ").trimmingSuffix { $0 == "." }
        return BoilerplatePhrases.agencies.contains(String(rest))
            || words.count >= 2 && Lexicon.shared.flags(first).contains(.forename)
    }

    /// `(AP Photo/Ann Keller)`, `(Reporting by …)` at the end of a paragraph, with the space before it.
    private func closingBracket(of paragraph: Range<Int>) -> Boilerplate? {
        var end = paragraph.upperBound
        if text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > paragraph.lowerBound, text[end - 1] == UInt8(ascii: ")"),
            var start = text[paragraph.lowerBound..<end].lastIndex(of: UInt8(ascii: "("))
        else { return nil }
        let folded = FoldedLine(text, start + 1..<end - 1)
        let credit = text[start + 1..<end - 1].starts(with: "REUTERS/".utf8) ? Boilerplate.Kind.photoCredit : nil
        guard let kind = credit ?? folded.kind(opening: BoilerplatePhrases.brackets) else { return nil }
        while start > paragraph.lowerBound, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
        // The story's own full stop before the bracket stays; one after it goes with it.
        return Boilerplate(kind, start..<paragraph.upperBound)
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
