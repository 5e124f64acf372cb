import Language

/// An expression of time in the text.
struct DateExpression: Equatable {
    var tokens: Range<Int>
    var meaning: DateMeaning
}

/// Finds expressions of time in a sentence.
///
///     on Friday, March 22      two weeks ago       from 3 to 5 May
///     Monday last week         since 7 October     the next day
struct DateReader {
    let context: ArticleContext

    func expressions(in sentence: Range<Int>) -> [DateExpression] {
        let words = SentenceWords(context: context, sentence: sentence)
        let relative = RelativeDates(words: words)
        var found: [DateExpression] = []
        var token = sentence.lowerBound
        while token < sentence.upperBound {
            if !words.mayOpen(token) {
                token += 1
            } else if let expression = bounded(at: token, words, relative) {
                if !measuresRarity(expression, words) { found.append(expression) }
                token = max(expression.tokens.upperBound, token + 1)
            } else {
                token += 1
            }
        }
        return found
    }

    /// since …, until …, from … to …, or a date alone.
    private func bounded(at token: Int, _ words: SentenceWords, _ relative: RelativeDates) -> DateExpression? {
        let word = words[token]
        guard let bound = Self.bounds[word] else { return range(at: token, words, relative) }
        guard let inner = range(at: token + 1, words, relative) else { return nil }
        // "since Friday's attack" dates the attack.
        if word != "between", words.isInsideNounPhrase(inner.tokens) { return nil }
        let tokens = token..<inner.tokens.upperBound
        if case .range = inner.meaning { return DateExpression(tokens: tokens, meaning: inner.meaning) }
        switch bound {
        case .start: return DateExpression(tokens: tokens, meaning: .since(inner.meaning))
        case .end: return DateExpression(tokens: tokens, meaning: .until(inner.meaning))
        case .both: return inner
        }
    }

    private enum Bound { case start, end, both }
    private static let bounds: [String: Bound] = ["since": .start, "from": .start, "until": .end, "till": .end, "by": .end, "through": .end, "between": .both]

    /// "Tuesday and Wednesday", "3 May to 5 June": two dates of one kind.
    private func range(at token: Int, _ words: SentenceWords, _ relative: RelativeDates) -> DateExpression? {
        guard let first = point(at: token, words, relative) else { return nil }
        let joint = first.tokens.upperBound
        guard ["to", "and", "until", "through", "-", "–", "or"].contains(words[joint]), let last = point(at: joint + 1, words, relative) else { return first }
        let tokens = first.tokens.lowerBound..<last.tokens.upperBound
        switch (first.meaning, last.meaning) {
        case (.weekday, .weekday): return DateExpression(tokens: tokens, meaning: .range(first.meaning, last.meaning))
        case (.date(let year, let month, let day), .date(let otherYear, _, let otherDay)) where (day == nil) == (otherDay == nil):
            return DateExpression(tokens: tokens, meaning: .range(.date(year: year ?? otherYear, month: month, day: day), last.meaning))
        case (.year, .year) where words[joint] != "or": return DateExpression(tokens: tokens, meaning: .range(first.meaning, last.meaning))
        default: return first
        }
    }

    private func point(at token: Int, _ words: SentenceWords, _ relative: RelativeDates) -> DateExpression? {
        guard words.sentence.contains(token) else { return nil }
        return CalendarDates(words: words).expression(at: token) ?? relative.expression(at: token)
    }

    /// "the first time since 2014", "the deadliest in four years": how rare it is, not when it was.
    private func measuresRarity(_ expression: DateExpression, _ words: SentenceWords) -> Bool {
        switch expression.meaning {
        case .since, .ahead, .span, .vagueSpan, .lasting, .distance(_, nil): break
        default: return false
        }
        let start = expression.tokens.lowerBound
        return (max(words.sentence.lowerBound, start - 7)..<start).contains { token in
            let tag = context.document.penn[token]
            return tag == .jjs || tag == .rbs || ["first", "second", "third", "only", "rare"].contains(words[token])
        }
    }
}

/// The words of a sentence with ASCII letters in lower case, by token; empty outside.
struct SentenceWords {
    let context: ArticleContext
    let sentence: Range<Int>
    private let words: [String]

    init(context: ArticleContext, sentence: Range<Int>) {
        self.context = context
        self.sentence = sentence
        words = context.document.text.withUnsafeBufferPointer { text in
            sentence.map { token in
                let bytes = UnsafeBufferPointer(rebasing: text[context.document.tokens[token].bytes])
                return String(unsafeUninitializedCapacity: bytes.count) { lower in
                    for (index, byte) in bytes.enumerated() {
                        lower[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
                    }
                    return bytes.count
                }
            }
        }
    }

    /// Whether an expression may begin with the token: a capital, a number, or one of few words.
    func mayOpen(_ token: Int) -> Bool {
        context.isCapitalized(token) || TemporalWords.isOpener(self[token])
    }

    subscript(token: Int) -> String { sentence.contains(token) ? words[token - sentence.lowerBound] : "" }

    /// Theresa May, April Smith
    func isInsidePersonName(_ token: Int) -> Bool {
        context.document.names.contains { $0.kind == .person && $0.tokens.contains(token) }
    }

    /// A date that only tells which one: "Friday's attack", "the 2011 uprising".
    func isInsideNounPhrase(_ tokens: Range<Int>) -> Bool {
        guard sentence.contains(tokens.upperBound), let head = context.tree.headToken(of: tokens) else { return false }
        switch context.tree.relation(of: head) {
        case .nmodPoss, .compound, .amod, .nummod: return true
        default: return context.isPossessiveMark(tokens.upperBound)
        }
    }
}
