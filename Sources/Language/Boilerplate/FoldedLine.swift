/// A line's words in lower case without punctuation, to compare with set phrases.
struct FoldedLine {
    let words: [Substring]
    let hasQuotation: Bool
    let startsWithCopyrightSign: Bool
    /// How many words stand before the first colon.
    private let wordsBeforeColon: Int?

    init(_ text: [UInt8], _ range: Range<Int>) {
        var folded: [UInt8] = []
        folded.reserveCapacity(range.count)
        var colon: Int?
        var hasQuotation = false
        for (index, byte) in zip(range, text[range]) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
            case UInt8(ascii: "'"): break
            case UInt8(ascii: "\""):
                hasQuotation = true
            case UInt8(ascii: ":"):
                if colon == nil { colon = folded.count }
                folded.append(UInt8(ascii: " "))
            case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
                // U+201C and U+201D: double quotation marks.
                if text[index + 2] == 0x9C || text[index + 2] == 0x9D { hasQuotation = true }
                folded.append(UInt8(ascii: " "))
            case 0x80...0xBF: break
            case 0xC3...0xDF: folded.append(byte)
            default: folded.append(UInt8(ascii: " "))
            }
        }
        self.hasQuotation = hasQuotation
        startsWithCopyrightSign = text[range].starts(with: "©".utf8)
        wordsBeforeColon = colon.map { folded[..<$0].split(separator: UInt8(ascii: " ")).count }
        words = String(decoding: folded, as: UTF8.self).split(separator: " ")
    }

    func kind(opening phrases: BoilerplatePhrases.Table) -> Boilerplate.Kind? {
        phrases.kind(words, ofLine: words.count)
    }

    /// The line begins with a label and a colon.
    func kind(label labels: BoilerplatePhrases.Table) -> Boilerplate.Kind? {
        guard let wordsBeforeColon, (1...2).contains(wordsBeforeColon) else { return nil }
        return labels.kind(words.prefix(wordsBeforeColon), ofLine: words.count)
    }

    func kind(ending phrases: [BoilerplatePhrases.Phrase]) -> Boilerplate.Kind? {
        phrases.first { words.count <= $0.longestLine && words.suffix($0.words.count).elementsEqual($0.words) }?.kind
    }
}
