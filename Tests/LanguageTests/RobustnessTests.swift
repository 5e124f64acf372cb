import Language
import TestSupport
import Testing

/// Any valid UTF-8 is segmented without a crash, with exact offsets, in linear time.
@Suite struct RobustnessTests {
    /// Tokens stand in order, cover everything but white space, and sentences, paragraphs and quotations fit them.
    private func check(_ text: String) {
        let document = Annotator().annotate(text)
        var end = 0
        for token in document.tokens {
            #expect(Int(token.start) >= end && token.end > token.start)
            end = Int(token.end)
        }
        #expect(end <= document.text.count)
        #expect(document.sentences.flatMap { Array($0) } == Array(document.tokens.indices))
        #expect(document.sentenceOf.count == document.tokens.count && document.paragraphOf.count == document.tokens.count)
        for sentence in document.sentences where !sentence.isEmpty {
            #expect(document.paragraphOf[sentence.lowerBound] == document.paragraphOf[sentence.upperBound - 1])
        }
        for quotation in document.quotations {
            #expect(!quotation.tokens.isEmpty && quotation.tokens.upperBound <= document.tokens.count)
        }
        guard !document.tokens.isEmpty else { return }
        let words = document.tokens.indices.map { document.form($0) }.joined()
        #expect(visible(words) == visible(withoutBoilerplate(document)))
    }

    private func withoutBoilerplate(_ document: Document) -> String {
        var rest = document.text
        for part in document.boilerplate.reversed() { rest.removeSubrange(part.bytes.bytes) }
        return String(decoding: rest, as: UTF8.self)
    }

    private func visible(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    }

    @Test func randomText() {
        var random = SplitMix64(state: 20_240_325)
        let pieces = [
            "the", "and", "U.S.", "Mr.", "J.", "3.5", "don't", "'", "''", "\"", "“", "”", "‘", "’", "«", "»", "`", ".", "...", "!", "?", ",",
            "-", "--", "—", "(", ")", "$", "%", "@", "#", "/", ":", "http://", "www.", "a@b.co", "\n\n", "\n", " ", " ", " ", "\u{301}",
            "\u{200D}", "👩", "🏽", "🇫", "🇷", "שלום", "مرحبا", "é", "Ł", "ß", "\u{FEFF}", "\u{2028}", "0", "1,000", "x", "&", "_", "\u{0}",
        ]
        for _ in 0..<2_000 {
            let count = Int(random.next() % 40)
            check((0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined())
        }
    }

    @Test func randomScalars() {
        var random = SplitMix64(state: 7)
        for _ in 0..<500 {
            var scalars = String.UnicodeScalarView("the of and to in is that it ".unicodeScalars)
            for _ in 0..<60 {
                let limit: UInt64 = random.next() % 2 == 0 ? 0x250 : 0x11_0000
                if let scalar = Unicode.Scalar(UInt32(random.next() % limit)) { scalars.append(scalar) }
            }
            check(String(scalars))
        }
    }

    /// Pieces and how often they are repeated: each would take hours if any step were quadratic.
    @Test(.timeLimit(.minutes(5)), arguments: [
        ("a", 20_000_000), ("“", 100_000), ("“a ", 100_000), ("\"'", 100_000), ("'a", 200_000), ("1-", 500_000), ("a.", 500_000),
        (".", 2_000_000), (". ", 500_000), ("a@", 500_000), ("http://the/of/", 200_000), ("e\u{301}\u{302}", 500_000),
        ("👩\u{200D}", 200_000), ("he said that ” ", 50_000), ("(", 300_000),
    ])
    func linearTime(piece: String, count: Int) {
        let lead = "The law of the land is that it is not to be. It was what we had, and he said that it was on for us.\n\n"
        let document = Annotator().annotate(lead + String(repeating: piece, count: count))
        #expect(document.tokens.last.map { Int($0.end) } ?? 0 > lead.utf8.count)
    }
}
