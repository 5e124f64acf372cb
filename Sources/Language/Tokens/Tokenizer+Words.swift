extension Tokenizer {
    /// Reads the word or number at `start`, emits its tokens and returns where it ends.
    mutating func word(at start: Int, limit: Int, paragraphEnd: Int) -> Int {
        var end = start
        var segment = start
        var hasLetters = false
        var hasDigits = false
        var hasApostrophe = false
        var hasHyphen = false
        var kind = TokenKind.word
        scan: while end < limit {
            let (found, length) = text.characterClass(at: end)
            switch found {
            case .lower, .upper, .letter:
                if hasDigits, !hasLetters, splitsUnit(at: end, found, limit: limit) { break scan }
                hasLetters = true
                end += length
            case .digit:
                hasDigits = true
                end += length
            case .extender, .underscore:
                end += length
            case .apostrophe:
                let next = classAt(end + length, limit: limit)
                guard next.isLetter, end > start else { break scan }
                hasApostrophe = true
                end += length
            case .period:
                let joined = period(at: end, segment: segment, start: start, hasLetters: hasLetters, limit: limit, paragraphEnd: paragraphEnd)
                guard let joined else { break scan }
                end += 1
                segment = end
                if joined.ends {
                    kind = joined.kind
                    break scan
                }
            case .comma:
                guard !hasLetters, isThousands(after: end, limit: limit) else { break scan }
                end += length
            case .colon:
                guard hasDigits, !hasLetters, classAt(end + length, limit: limit) == .digit else { break scan }
                end += length
            case .slash:
                guard hasDigits, !hasLetters, classAt(end + length, limit: limit) == .digit else { break scan }
                end += length
            case .hyphen:
                guard length == 1, let joined = hyphenatedEnd(start: start, hyphen: end, hasLetters: hasLetters, hasHyphen: hasHyphen, limit: limit)
                else { break scan }
                end = joined
                hasHyphen = true
                segment = joined
            case .ampersand:
                // AT&T, P&L, Q&A
                guard end - start <= 3, classAt(end + 1, limit: limit).isLetter, isUpper(start..<end) == isUpper(end + 1..<end + 2),
                    isUpper(start..<end) || end - start == 1 && !classAt(end + 2, limit: limit).isLetter
                else { break scan }
                end += length
            case .currency:
                // US$, A$, NZ$
                guard !hasDigits, end - start <= 2, isUpper(start..<end), text[end] == UInt8(ascii: "$") else { break scan }
                end += length
                break scan
            default:
                break scan
            }
        }
        if end == start { end += text.characterClass(at: start).length }
        if kind == .word, hasDigits, !hasLetters { kind = .number }
        emitWord(start..<end, kind, hasApostrophe: hasApostrophe)
        return end
    }

    // MARK: Full stops

    /// What to do with the full stop at `index`: nil if it is no part of the word.
    private func period(
        at index: Int, segment: Int, start: Int, hasLetters: Bool, limit: Int, paragraphEnd: Int
    ) -> (ends: Bool, kind: TokenKind)? {
        guard index > segment else { return nil }
        let next = classAt(index + 1, limit: limit)
        let last = text.characterClass(at: text.scalarStart(before: index)).class
        if next == .digit, last == .digit { return (false, .number) }
        let isSingleLetter = last.isLetter && text.scalarStart(before: index) == segment
        if next.isLetter || next == .digit {
            let nextEnd = endOfRun(from: index + 1, limit: min(limit, index + 24)) { $0.isLetter }
            let nextIsSingle = nextEnd - index - 1 == text.characterClass(at: index + 1).length
            if isSingleLetter, next.isLetter, nextIsSingle { return (false, .abbreviation) }
            if text.equals("ph", in: segment..<index), next == .upper, nextIsSingle { return (false, .abbreviation) }
            if hasLetters, WebAddress.isNameEnding(text[(index + 1)..<nextEnd]), next == .lower || last == .upper {
                return (false, .word)
            }
            // irc.example.net: a host name has more than one full stop.
            if next == .lower, last == .lower, classAt(nextEnd, limit: limit) == .period, classAt(nextEnd + 1, limit: limit) == .lower || segment > start {
                return (false, .word)
            }
            if next == .lower, last == .lower, segment > start, !isSingleLetter { return (false, .word) }
            if isSingleLetter { return (true, segment > start ? .abbreviation : .initial) }
            return next == .upper && text[segment..<index].count <= 4
                ? abbreviation(segment..<index, numberFollows: false, upperFollows: true) : nil
        }
        if next == .period { return nil }
        if segment > start, last.isLetter, isSingleLetter { return (true, .abbreviation) }
        let following = classAfterSpace(index + 1, limit: paragraphEnd)
        if isSingleLetter {
            // "Plan B." ends its paragraph; so does nothing that is called J.
            if following == .space { return nil }
            return last == .upper || text[index - 1] >= 0x80 || following == .digit ? (true, .initial) : nil
        }
        return abbreviation(start..<index, numberFollows: following == .digit, upperFollows: following == .upper)
    }

    private func abbreviation(_ word: Range<Int>, numberFollows: Bool, upperFollows: Bool) -> (ends: Bool, kind: TokenKind)? {
        Abbreviations.kind(of: text[word], numberFollows: numberFollows, upperFollows: upperFollows).map { (true, $0) }
    }

    // MARK: Numbers

    /// `1,000`: the comma at `index` stands before three digits.
    private func isThousands(after index: Int, limit: Int) -> Bool {
        guard index + 3 < limit else { return false }
        for offset in 1...3 where classAt(index + offset, limit: limit) != .digit { return false }
        return classAt(index + 4, limit: limit) != .digit
    }

    /// `5 pm`, `10 km`, `$ 5 m` but `4th`, `1990s`, `3D`.
    private func splitsUnit(at index: Int, _ first: CharacterClass, limit: Int) -> Bool {
        let end = endOfRun(from: index, limit: min(limit, index + 12)) { $0.isLetter }
        let unit = index..<end
        if unit.count <= 2 {
            for ordinal in ["s", "st", "nd", "rd", "th"] as [StaticString] where text.equals(ordinal, in: unit) { return false }
        }
        if first == .lower { return classAt(end, limit: limit) != .digit }
        for known in ["k", "m", "mm", "pm", "am", "bn", "gmt", "est", "et"] as [StaticString] where text.equals(known, in: unit) { return true }
        return false
    }

    // MARK: Hyphens

    /// Where the part after the hyphen ends if it belongs to the word: `anti-war`, `e-mail`, `555-0143`, `2024-03-25`.
    private func hyphenatedEnd(start: Int, hyphen: Int, hasLetters: Bool, hasHyphen: Bool, limit: Int) -> Int? {
        let next = classAt(hyphen + 1, limit: limit)
        guard hyphen > start, next.isLetter || next == .digit else { return nil }
        if hasLetters {
            guard hyphen - start <= 8, isPrefix(start..<hyphen) else { return nil }
            return hyphen + 1
        }
        guard next == .digit else { return nil }
        let end = endOfRun(from: hyphen + 1, limit: limit) { $0 == .digit }
        let continues = classAt(end, limit: limit) == .hyphen && classAt(end + 1, limit: limit) == .digit
        return continues || hasHyphen || hyphen - start == 3 && end - hyphen == 5 ? end : nil
    }

    private func isPrefix(_ range: Range<Int>) -> Bool {
        for prefix in Self.prefixes where text.equals(prefix, in: range) { return true }
        return false
    }

    /// Prefixes that the treebanks leave on their word.
    private static let prefixes: [StaticString] = [
        "non", "anti", "pro", "re", "co", "pre", "post", "mid", "ex", "e", "multi", "inter", "intra", "counter", "semi", "sub",
        "super", "ultra", "neo", "mini", "socio", "psycho", "over", "cross", "micro", "macro", "pseudo", "quasi", "proto",
        "trans", "extra", "hyper", "un", "arch", "infra", "bi", "tri",
    ]

    func isUpper(_ range: Range<Int>) -> Bool {
        range.upperBound <= text.count && text[range].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
}
