import Archive

/// Reads plain English questions.
public struct QuestionParser: Sendable {
    private let today: CalendarDay?

    /// - Parameter today: What "last March" counts from; without it such a question is refused.
    public init(today: CalendarDay? = nil) {
        self.today = today
    }

    /// - Throws: `QuestionRefusal` where the question has no form that is known.
    public func query(_ question: String) throws(QuestionRefusal) -> ArchiveQuery {
        let words = Self.words(question)
        let dates = QuestionDates(words, today: today)
        for pattern in QuestionPattern.all {
            guard let query = pattern.match(dates.words) else { continue }
            return Self.adding(dates, to: query)
        }
        throw refusal(question, dates)
    }

    private static func words(_ question: String) -> [String] {
        var text = question.trimmingWhitespace()
        while let last = text.last, "?!.".contains(last), !isAbbreviation(text) { text.removeLast() }
        return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

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

    private func refusal(_ question: String, _ dates: QuestionDates) -> QuestionRefusal {
        let range = [dates.after.map { "from \($0)" }, dates.before.map { "to \($0)" }].compactMap(\.self)
        let first = dates.words.first?.lowercased()
        let examples =
            switch first {
            case "who", "whom", "did": ["who criticised Israel?", "who talked about hostages?"]
            default: ["what did Miller say about Rafah?", "all statements by the State Department"]
            }
        return QuestionRefusal(
            question: question, understood: range.isEmpty ? nil : range.joined(separator: " "), examples: examples)
    }
}

extension String {
    fileprivate func trimmingWhitespace() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
