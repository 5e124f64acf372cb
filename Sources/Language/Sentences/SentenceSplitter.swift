/// Ends sentences at full stops, exclamation marks and what closes after them; never across a paragraph.
struct SentenceSplitter {
    private let tokens: TokenizedText
    private let roles: [QuotationMark.Role]
    private(set) var sentences: [Range<Int>] = []

    /// Longer ones are cut, so that what later stages do with a sentence stays bounded.
    static let longest = 600

    init(_ tokens: TokenizedText, roles: [QuotationMark.Role]) {
        self.tokens = tokens
        self.roles = roles
        for paragraph in tokens.paragraphs { split(paragraph) }
    }

    private mutating func split(_ paragraph: Range<Int>) {
        var start = paragraph.lowerBound
        var index = start
        while index < paragraph.upperBound {
            guard mayEnd(index) else {
                index += 1
                if index - start >= Self.longest { cut() }
                continue
            }
            let next = endOfClosers(after: index, limit: paragraph.upperBound)
            if next < paragraph.upperBound, ends(at: index, sentenceStart: start, next: next, limit: paragraph.upperBound) {
                sentences.append(start..<next)
                start = next
            }
            index = next
        }
        if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }

        func cut() {
            sentences.append(start..<index)
            start = index
        }
    }

    private func mayEnd(_ token: Int) -> Bool {
        switch tokens.kinds[token] {
        case .fullStop, .exclamation, .ellipsis, .abbreviation, .initial, .title: true
        default: false
        }
    }

    /// The token after the closing quotation marks and brackets, and further stops, that follow a stop.
    private func endOfClosers(after token: Int, limit: Int) -> Int {
        var index = token + 1
        while index < limit {
            switch tokens.kinds[index] {
            case .doubleQuote, .singleQuote:
                guard roles[index] == .closing || roles[index] == .none && !tokens.hasSpace(before: index) else { return index }
            case .closeBracket: break
            case .openBracket:
                // A note's number and "[...]" belong to the sentence before them.
                guard index + 2 < limit, tokens.kinds[index + 2] == .closeBracket, tokens.text[Int(tokens.ranges[index].start)] == UInt8(ascii: "["),
                    tokens.kinds[index + 1] == .number || tokens.kinds[index + 1] == .ellipsis
                else { return index }
                index += 2
            case .fullStop, .exclamation, .ellipsis:
                guard index > token + 1 || tokens.kinds[token] == .ellipsis else { return index }
            case .emoji: break
            default: return index
            }
            index += 1
        }
        return index
    }

    private func ends(at stop: Int, sentenceStart: Int, next: Int, limit: Int) -> Bool {
        var word = next
        while word < limit, word < next + 3, opens(word) { word += 1 }
        guard word < limit else { return true }
        let closed = next > stop + 1
        let isUpper = tokens.firstClass(word) == .upper
        let isLower = tokens.firstClass(word) == .lower
        switch tokens.kinds[stop] {
        case .fullStop:
            if isListNumber(stop, sentenceStart) { return false }
            if !continuesNowhere(next) { return false }
            // A stop after a whole word ends the sentence, capital letter or not; after a short or capitalised one it may abbreviate.
            return !isLower || !closed && stop > sentenceStart && tokens.startsLower(stop - 1) && tokens.ranges[stop - 1].bytes.count > 2
        case .exclamation:
            if !continuesNowhere(next) || isLower && (closed || stop == sentenceStart || !tokens.startsLower(stop - 1)) { return false }
            return !(closed && isAttribution(word, limit: limit))
        case .ellipsis:
            return isUpper && continuesNowhere(next) && !(closed && isAttribution(word, limit: limit))
        case .abbreviation:
            if closed { return isUpper && continuesNowhere(next) }
            if SentenceStarters.neverEnds(tokens.text, tokens.ranges[stop]) { return false }
            return roles[next] == .opening && isUpper || isUpper && SentenceStarters.contains(tokens.text, tokens.ranges[word])
        case .initial:
            if closed { return isUpper }
            guard isUpper, SentenceStarters.contains(tokens.text, tokens.ranges[word]) else { return false }
            return stop > sentenceStart && tokens.startsLower(stop - 1)
        default:
            return closed && isUpper && roles[next - 1] == .closing
        }
    }

    private func opens(_ token: Int) -> Bool {
        roles[token] == .opening || tokens.kinds[token] == .openBracket
    }

    /// A comma, colon or dash goes on with the sentence.
    private func continuesNowhere(_ next: Int) -> Bool {
        switch tokens.kinds[next] {
        case .comma, .colon, .semicolon, .dash, .clitic: false
        case .hyphen: tokens.hasSpace(before: next)
        default: true
        }
    }

    /// "1. Budget": the number belongs to the sentence after it.
    private func isListNumber(_ stop: Int, _ sentenceStart: Int) -> Bool {
        stop == sentenceStart + 1 && tokens.kinds[sentenceStart] == .number && !tokens.hasSpace(before: stop)
    }

    /// After "What now?" stands "Smith asked" or "President Barack Obama said": the sentence goes on.
    private func isAttribution(_ word: Int, limit: Int) -> Bool {
        var index = word
        let last = min(limit, word + 6)
        while index < last {
            if SentenceStarters.isSpeechVerb(tokens.text, tokens.ranges[index]) { return true }
            guard tokens.firstClass(index) == .upper || tokens.kinds[index] == .title else { return false }
            index += 1
        }
        return false
    }
}
