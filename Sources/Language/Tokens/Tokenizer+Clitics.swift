extension Tokenizer {
    /// Emits a word, its contraction taken apart: `ca n't`, `they 'd 've`, `can not`, `gon na`.
    mutating func emitWord(_ range: Range<Int>, _ kind: TokenKind, hasApostrophe: Bool) {
        guard hasApostrophe else {
            if range.count <= 7, range.count >= 4, let split = unmarkedSplit(range) {
                emit(range.lowerBound..<split, .word)
                emit(split..<range.upperBound, .word)
            } else {
                emit(range, kind)
            }
            return
        }
        guard let split = cliticStart(range) else { return emit(range, .word) }
        // A contraction may hold another: they'd've, couldn't've.
        if let inner = cliticStart(range.lowerBound..<split) {
            emit(range.lowerBound..<inner, .word)
            emit(inner..<split, .clitic)
        } else {
            emit(range.lowerBound..<split, .word)
        }
        emit(split..<range.upperBound, .clitic)
    }

    /// The token at an apostrophe that no letter or digit of a word precedes.
    mutating func apostrophe(at index: Int, length: Int, limit: Int) -> Int {
        let after = index + length
        if after < limit, text[index..<after].elementsEqual(text[after..<min(limit, after + length)]) {
            emit(index..<after + length, .doubleQuote)
            return after + length
        }
        let end = endOfRun(from: after, limit: min(limit, after + 12)) { $0.isLetter || $0 == .digit }
        let rest = after..<end
        if lastEnd == index, !rest.isEmpty, isClitic(rest), !text.equals("t", in: rest), !isOpeningMark(index, length) {
            emit(index..<end, .clitic)
            return end
        }
        if lastEnd != index, isElision(rest, quoted: classAt(end, limit: limit) == .apostrophe) {
            emit(index..<end, .word)
            return end
        }
        emit(index..<after, .singleQuote)
        return after
    }

    /// `‘` and the grave accent open; the others may do either.
    private func isOpeningMark(_ index: Int, _ length: Int) -> Bool {
        let scalar = text.scalar(at: index).value
        return scalar == 0x2018 || scalar == 0x201B
    }

    /// Where the clitic of a word with an apostrophe starts.
    private func cliticStart(_ range: Range<Int>) -> Int? {
        var index = range.upperBound
        var letters = 0
        while index > range.lowerBound, letters <= 2 {
            let start = text.scalarStart(before: index)
            let (found, length) = text.characterClass(at: start)
            guard found == .apostrophe else {
                letters += 1
                index = start
                continue
            }
            let rest = (start + length)..<range.upperBound
            guard start > range.lowerBound, isClitic(rest) else { return nil }
            if text.equals("t", in: rest) {
                return start - range.lowerBound > 1 && text[start - 1] | 0x20 == UInt8(ascii: "n") ? start - 1 : nil
            }
            if text.equals("s", in: rest), isDecade(range.lowerBound..<start) { return nil }
            return start
        }
        return nil
    }

    private func isClitic(_ letters: Range<Int>) -> Bool {
        guard letters.count <= 2 else { return false }
        for clitic in ["s", "t", "re", "ve", "ll", "d", "m"] as [StaticString] where text.equals(clitic, in: letters) { return true }
        return false
    }

    /// `1980's`, `60's` are plurals.
    private func isDecade(_ range: Range<Int>) -> Bool {
        (range.count == 2 || range.count == 4) && text[range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            && text[range.upperBound - 1] == UInt8(ascii: "0")
    }

    /// What follows the apostrophe of `'em`, `'til`, `'90s`.
    private func isElision(_ rest: Range<Int>, quoted: Bool) -> Bool {
        guard !rest.isEmpty, !quoted, rest.count <= 5 else { return false }
        if text[rest.lowerBound] >= 0x30, text[rest.lowerBound] <= 0x39 {
            let digits = text[rest].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            return digits == 2 && (rest.count == 2 || rest.count == 3 && text[rest.upperBound - 1] == UInt8(ascii: "s"))
        }
        for elided in ["em", "til", "cause", "cuz", "bout", "round", "n", "tis", "twas"] as [StaticString] where text.equals(elided, in: rest) {
            return true
        }
        return false
    }

    /// Contractions written without an apostrophe.
    private func unmarkedSplit(_ range: Range<Int>) -> Int? {
        switch text[range.lowerBound] | 0x20 {
        case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "l"), UInt8(ascii: "w"):
            for word in ["cannot", "gonna", "gotta", "gimme", "lemme", "wanna"] as [StaticString] where text.equals(word, in: range) {
                return range.lowerBound + 3
            }
        default: break
        }
        guard text[range.upperBound - 1] | 0x20 == UInt8(ascii: "t"), text[range.upperBound - 2] | 0x20 == UInt8(ascii: "n") else { return nil }
        for word in ["dont", "didnt", "doesnt", "isnt", "wasnt", "arent", "havent", "hasnt", "hadnt", "couldnt", "wouldnt"] as [StaticString]
        where text.equals(word, in: range) {
            return range.upperBound - 2
        }
        return nil
    }
}
