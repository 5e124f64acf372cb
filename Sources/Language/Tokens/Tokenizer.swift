/// Splits paragraphs into words as the English UD treebanks do: `do n't`, `Miller 's`, `can not`, `long - term` but
/// `anti-war`, `$ 5`, `U.S.`, `3.5`, `10:30`.
///
/// One pass over the bytes; what it looks ahead is bounded, or done once for a chunk between white space.
struct Tokenizer {
    let text: [UInt8]
    private(set) var tokens: [ByteRange] = []
    private(set) var kinds: [TokenKind] = []

    init(text: [UInt8]) {
        self.text = text
        tokens.reserveCapacity(text.count / 5)
        kinds.reserveCapacity(text.count / 5)
    }

    mutating func tokenize(paragraph: Range<Int>) {
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            let (first, length) = text.characterClass(at: index)
            if first.isSpace {
                index += length
                continue
            }
            let (end, mayBeAddress) = chunkEnd(from: index, limit: paragraph.upperBound)
            tokenize(chunk: index..<end, mayBeAddress: mayBeAddress, paragraphEnd: paragraph.upperBound)
            index = end
        }
    }

    mutating func emit(_ range: Range<Int>, _ kind: TokenKind) {
        tokens.append(ByteRange(start: range.lowerBound, end: range.upperBound))
        kinds.append(kind)
    }

    /// Where the last token ends.
    var lastEnd: Int { tokens.last.map { Int($0.end) } ?? -1 }

    @inline(__always) func classAt(_ index: Int, limit: Int) -> CharacterClass {
        index < limit ? text.characterClass(at: index).class : .space
    }

    /// The class of the next code point that is no white space.
    func classAfterSpace(_ index: Int, limit: Int) -> CharacterClass {
        var index = index
        while index < limit {
            let (found, length) = text.characterClass(at: index)
            if !found.isSpace { return found }
            index += length
        }
        return .space
    }

    private func chunkEnd(from start: Int, limit: Int) -> (end: Int, mayBeAddress: Bool) {
        var index = start
        var mayBeAddress = false
        while index < limit {
            let (found, length) = text.characterClass(at: index)
            if found.isSpace { break }
            if found == .at || found == .slash && index > start && text[index - 1] == UInt8(ascii: ":") { mayBeAddress = true }
            index += length
        }
        return (index, mayBeAddress || text.hasPrefix("www.", in: start..<index) || text.hasPrefix("mailto:", in: start..<index))
    }

    private mutating func tokenize(chunk: Range<Int>, mayBeAddress: Bool, paragraphEnd: Int) {
        var index = chunk.lowerBound
        var mayBeAddress = mayBeAddress
        while index < chunk.upperBound {
            let (found, length) = text.characterClass(at: index)
            if mayBeAddress, found.isWord {
                mayBeAddress = false
                if let address = WebAddress.find(in: text, index..<chunk.upperBound) {
                    emit(address, .webAddress)
                    index = address.upperBound
                    continue
                }
            }
            if found.isWord {
                index = word(at: index, limit: chunk.upperBound, paragraphEnd: paragraphEnd)
            } else if found == .apostrophe {
                index = apostrophe(at: index, length: length, limit: chunk.upperBound)
            } else {
                index = punctuation(at: index, found, length, chunk: chunk)
            }
        }
    }
}

// MARK: - Punctuation

extension Tokenizer {
    private mutating func punctuation(at index: Int, _ found: CharacterClass, _ length: Int, chunk: Range<Int>) -> Int {
        let limit = chunk.upperBound
        var end = index + length
        var kind = TokenKind.symbol
        switch found {
        case .period, .exclamation, .ellipsis:
            if found == .period, classAt(end, limit: limit) == .digit, index == chunk.lowerBound || index > lastEnd {
                end = endOfRun(from: end, limit: limit) { $0 == .digit }
                kind = .number
            } else {
                (end, kind) = terminalRun(from: index, limit: limit)
            }
        case .comma: kind = .comma
        case .colon, .semicolon:
            kind = found == .colon ? .colon : .semicolon
            if index == chunk.lowerBound, let emoticon = emoticonEnd(chunk) { (end, kind) = (emoticon, .emoji) }
        case .doubleQuote: kind = .doubleQuote
        case .hyphen:
            end = endOfRun(from: end, limit: limit) { $0 == .hyphen }
            let free = index == chunk.lowerBound && end == limit
            kind = end - index > length || free ? .dash : .hyphen
        case .dash:
            end = endOfRun(from: end, limit: limit) { $0 == .dash }
            kind = .dash
        case .openBracket: kind = .openBracket
        case .closeBracket: kind = .closeBracket
        case .hash, .at:
            if classAt(end, limit: limit).isLetter, index == chunk.lowerBound || index > lastEnd || kinds.last != .word {
                end = endOfRun(from: end, limit: limit) { $0.isWord }
                kind = .word
            }
        case .emoji, .regionalIndicator:
            end = emojiEnd(from: index, limit: limit)
            kind = .emoji
        case .symbol where length == 1:
            let byte = text[index]
            while end < limit, text[end] == byte { end += 1 }
        default: break
        }
        // A mark may carry combining characters.
        end = endOfRun(from: end, limit: limit) { $0 == .extender }
        emit(index..<end, kind)
        return end
    }

    @inline(__always)
    func endOfRun(from start: Int, limit: Int, while belongs: (CharacterClass) -> Bool) -> Int {
        var end = start
        while end < limit {
            let (found, length) = text.characterClass(at: end)
            guard belongs(found) else { break }
            end += length
        }
        return end
    }

    /// `.`, `...`, `?!`, `…` as one token.
    private func terminalRun(from start: Int, limit: Int) -> (end: Int, kind: TokenKind) {
        var periods = 0
        var loud = false
        var dots = false
        var end = start
        while end < limit {
            let (found, length) = text.characterClass(at: end)
            if found == .period { periods += 1 } else if found == .exclamation { loud = true } else if found == .ellipsis { dots = true } else { break }
            end += length
        }
        return (end, loud ? .exclamation : dots || periods > 1 ? .ellipsis : .fullStop)
    }

    /// `:)`, `;-)`, `:D` as a whole chunk.
    private func emoticonEnd(_ chunk: Range<Int>) -> Int? {
        guard chunk.count == 2 || chunk.count == 3 && text[chunk.lowerBound + 1] == UInt8(ascii: "-") else { return nil }
        let faces: StaticString = ")(DPp/|"
        let last = text[chunk.upperBound - 1]
        return faces.withUTF8Buffer { $0.contains(last) } ? chunk.upperBound : nil
    }

    /// One emoji with its modifiers and what zero-width joiners tie to it; two regional indicators are a flag.
    private func emojiEnd(from start: Int, limit: Int) -> Int {
        let (first, length) = text.characterClass(at: start)
        var end = start + length
        if first == .regionalIndicator, classAt(end, limit: limit) == .regionalIndicator { end += 4 }
        while end < limit {
            let (scalar, length) = text.scalar(at: end)
            if scalar == 0x200D, end + length < limit {
                let joined = end + length
                end = joined
                let (found, next) = text.characterClass(at: joined)
                if found == .emoji || found == .symbol { end += next }
            } else if scalar >= 0x80, CharacterClass(nonASCII: scalar) == .extender {
                end += length
            } else {
                break
            }
        }
        return end
    }
}
