import Archive
import Articles

/// Reads plain English questions.
public struct QuestionParser: Sendable {
    private let today: CalendarDay?

    /// - Parameter today: What "last March" counts from; without it such a question is refused.
    public init(today: CalendarDay? = nil) {
        self.today = today
    }

    /// - Throws: `QuestionRefusal` where the question has no form that is known.
    public func read(_ question: String) throws(QuestionRefusal) -> QuestionReading {
        let dates = QuestionDates(Self.words(question), today: today)
        if dates.unread == nil, dates.second == nil {
            for way in WayToRead.all(dates.words) {
                for pattern in way.patterns {
                    guard let query = pattern.match(way.words) else { continue }
                    return QuestionReading(query: way.query(Self.adding(dates, to: query)), asksHowMany: way.asksHowMany)
                }
            }
        }
        throw QuestionRefusal(question, words: dates.words, dates: dates)
    }

    private static func words(_ question: String) -> [String] {
        var text = question.trimmingWhitespace()
        while let last = text.last, "?!.".contains(last), !isAbbreviation(text) { text.removeLast() }
        return withoutOpening(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Without what is only polite, and with "what's" in two words.
    private static func withoutOpening(_ words: [String]) -> [String] {
        var words = words
        for opening in openings where words.count > opening.count {
            if zip(words, opening).allSatisfy({ $0.lowercased() == $1 }) { words.removeFirst(opening.count) }
        }
        switch words.first?.lowercased() {
        case "what's", "what’s": words.replaceSubrange(0..<1, with: ["what", "is"])
        case "who's", "who’s": words.replaceSubrange(0..<1, with: ["who", "is"])
        default: break
        }
        return words
    }

    private static let openings = [
        ["can", "you"], ["could", "you"], ["i", "want", "to", "know"], ["i", "want", "to", "see"], ["i", "want"], ["i", "need"],
        ["please"], ["tell", "me"],
    ]

    /// Whether the last full stop belongs to the word, as in U.S.
    private static func isAbbreviation(_ text: String) -> Bool {
        guard text.last == ".", let word = text.split(separator: " ").last else { return false }
        return word.filter { $0 == "." }.count > 1
    }

    private static func adding(_ dates: QuestionDates, to query: ArchiveQuery) -> ArchiveQuery {
        switch query {
        case .statements(var filter):
            (filter.after, filter.before) = (dates.after, dates.before)
            return .statements(filter)
        case .events(var filter):
            (filter.after, filter.before) = (dates.after, dates.before)
            return .events(filter)
        }
    }
}

extension String {
    fileprivate func trimmingWhitespace() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
