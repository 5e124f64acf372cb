/// What the tokeniser hands on: tokens with their kinds, and the paragraphs as token ranges.
struct TokenizedText {
    let text: [UInt8]
    var ranges: [ByteRange]
    var kinds: [TokenKind]
    var paragraphs: [Range<Int>]

    init(text: [UInt8], paragraphs: [Range<Int>]) {
        var tokenizer = Tokenizer(text: text)
        var tokenRanges: [Range<Int>] = []
        tokenRanges.reserveCapacity(paragraphs.count)
        for paragraph in paragraphs {
            let first = tokenizer.tokens.count
            tokenizer.tokenize(paragraph: paragraph)
            tokenRanges.append(first..<tokenizer.tokens.count)
        }
        self.text = text
        ranges = tokenizer.tokens
        kinds = tokenizer.kinds
        self.paragraphs = tokenRanges
    }

    @inline(__always) func hasSpace(before token: Int) -> Bool {
        token == 0 || ranges[token].start > ranges[token - 1].end
    }

    @inline(__always) func firstClass(_ token: Int) -> CharacterClass {
        text.characterClass(at: Int(ranges[token].start)).class
    }

    func startsLower(_ token: Int) -> Bool {
        kinds[token] == .word && firstClass(token) == .lower
    }
}
