import Language

/// Readable forms of a document's segmentation, to compare with marked text.
enum Segments {
    /// Tokens joined by single spaces. The language check is kept out of the way by English text around it.
    static func tokens(_ text: String) -> String {
        let document = english(text)
        return document.tokens.indices.map { document.form($0) }.joined(separator: " ")
    }

    /// The text of every sentence.
    static func sentences(_ text: String) -> [String] {
        let document = english(text)
        return document.sentences.map { document.form($0) }
    }

    /// The text with every quotation in ⟦⟧, followed by what is odd about it: `-o` no opening mark, `-c` no closing mark,
    /// `+` continues the last paragraph's.
    static func quotations(_ text: String) -> String {
        let document = english(text)
        var opens: [Int: Int] = [:]
        var closes: [Int: [String]] = [:]
        for quotation in document.quotations {
            let start = Int(document.tokens[quotation.tokens.lowerBound].start)
            let end = Int(document.tokens[quotation.tokens.upperBound - 1].end)
            opens[start, default: 0] += 1
            let notes = [quotation.hasOpeningMark ? "" : "-o", quotation.hasClosingMark ? "" : "-c", quotation.continues ? "+" : ""]
            closes[end, default: []].insert("⟧" + notes.joined(), at: 0)
        }
        var marked: [UInt8] = []
        for offset in 0...document.text.count {
            for note in closes[offset] ?? [] { marked += Array(note.utf8) }
            for _ in 0..<(opens[offset] ?? 0) { marked += Array("⟦".utf8) }
            if offset < document.text.count { marked.append(document.text[offset]) }
        }
        return String(decoding: marked, as: UTF8.self)
    }

    private static func english(_ text: String) -> Document {
        Annotator().annotate(text)
    }
}
