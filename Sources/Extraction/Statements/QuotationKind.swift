import Findings
import Language

/// Direct, indirect or mixed, by the quotation marks in and around the content.
///
///     “We will vote,” Kirby said.                 direct
///     Kirby said that they would vote.            indirect
///     Kirby said the vote was “a good first step”. mixed
struct QuotationKind {
    /// Per token: inside the outer marks of some quotation.
    private let quoted: [Bool]
    private let isWord: [Bool]

    init(_ document: Document) {
        var quoted = [Bool](repeating: false, count: document.tokens.count)
        for quotation in document.quotations {
            for token in quotation.tokens { quoted[token] = true }
        }
        self.quoted = quoted
        isWord = document.tokens.map { token in
            document.text[token.bytes].contains { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0xc3
            }
        }
    }

    func isQuoted(_ token: Int) -> Bool { quoted[token] }

    func kind(of content: [Range<Int>]) -> Statement.Kind {
        var (inside, plain) = (0, 0)
        for range in content {
            for token in range where isWord[token] {
                if isQuoted(token) { inside += 1 } else { plain += 1 }
            }
        }
        return plain == 0 && inside > 0 ? .direct : inside == 0 ? .indirect : .mixed
    }

    /// Words of a range that stand in no quotation.
    func hasPlainWords(_ range: Range<Int>) -> Bool { range.contains { isWord[$0] && !isQuoted($0) } }

    func wordCount(_ range: Range<Int>) -> Int { range.count { isWord[$0] } }
}
