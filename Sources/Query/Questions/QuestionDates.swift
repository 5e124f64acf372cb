/// The dates at the end of a question ("since 2024-03-20", "in March", "last week") as days from and to, inclusive.
struct QuestionDates {
    var after: String?
    var before: String?
    /// The question without them.
    private(set) var words: [String]
    private let today: CalendarDay?

    /// - Parameter today: For "last March"; nil leaves such words in the question.
    init(_ words: [String], today: CalendarDay?) {
        self.words = words
        self.today = today
        while takeLast() {}
    }

    /// Takes one expression off the end.
    private mutating func takeLast() -> Bool {
        for length in stride(from: min(6, words.count - 1), through: 1, by: -1) {
            let phrase = words.suffix(length).map { $0.lowercased() }
            guard let range = range(phrase) else { continue }
            words.removeLast(length)
            if let start = range.after, after.map({ start > $0 }) ?? true { after = start }
            if let end = range.before, before.map({ end < $0 }) ?? true { before = end }
            return true
        }
        return false
    }

    private func range(_ phrase: [String]) -> (after: String?, before: String?)? {
        guard let first = phrase.first else { return nil }
        let rest = Array(phrase.dropFirst())
        switch first {
        case "since", "after", "from": return period(rest).map { ($0, nil) }
        case "before", "until", "till", "by": return period(rest).map { (nil, $0) }
        case "in", "on", "during": return period(rest).map { ($0, $0) }
        case "between":
            guard let middle = rest.firstIndex(of: "and"), let start = period(Array(rest[..<middle])),
                let end = period(Array(rest[(middle + 1)...]))
            else { return nil }
            return (start, end)
        case "today", "yesterday":
            guard rest.isEmpty, let today else { return nil }
            let day = first == "today" ? today : today.adding(days: -1)
            return (day.description, day.description)
        case "last", "this": return relative(first, rest)
        default: return nil
        }
    }

    /// "last week", "this month", "last March".
    private func relative(_ first: String, _ rest: [String]) -> (after: String?, before: String?)? {
        guard rest.count == 1, let today else { return nil }
        let isLast = first == "last"
        switch rest[0] {
        case "week":
            let monday = today.adding(days: -today.weekday - (isLast ? 7 : 0))
            return (monday.description, monday.adding(days: 6).description)
        case "month":
            let month = isLast ? today.previousMonth : (today.year, today.month)
            let text = CalendarDay.text(year: month.0, month: month.1)
            return (text, text)
        case "year":
            let text = CalendarDay.text(year: today.year - (isLast ? 1 : 0))
            return (text, text)
        default:
            guard let month = CalendarDay.month(named: rest[0]) else { return nil }
            // Last March is the one that is over, this March the one of this year.
            let text = CalendarDay.text(year: isLast && month >= today.month ? today.year - 1 : today.year, month: month)
            return (text, text)
        }
    }

    /// A day, month or year in ISO form: `2024-03-20`, `2024-03`, `2024`, `March 2024`, `20 March 2024`, `March 20, 2024`,
    /// `March` (the latest one).
    private func period(_ words: [String]) -> String? {
        let words = words.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        switch words.count {
        case 1:
            if let month = CalendarDay.month(named: words[0]) {
                guard let today else { return nil }
                return CalendarDay.text(year: month > today.month ? today.year - 1 : today.year, month: month)
            }
            return CalendarDay.isISO(words[0]) ? words[0] : nil
        case 2:
            if let month = CalendarDay.month(named: words[0]), let year = CalendarDay.year(words[1]) {
                return CalendarDay.text(year: year, month: month)
            }
            return day(words[0], words[1], today.map { String($0.year) })
                ?? day(words[1], words[0], today.map { String($0.year) })
        case 3: return day(words[0], words[1], words[2]) ?? day(words[1], words[0], words[2])
        default: return nil
        }
    }

    private func day(_ day: String, _ month: String, _ year: String?) -> String? {
        guard let number = Int(day.prefix { $0.isNumber }), (1...31).contains(number),
            ["", "st", "nd", "rd", "th"].contains(day.drop { $0.isNumber }),
            let month = CalendarDay.month(named: month), let year = year.flatMap(CalendarDay.year)
        else { return nil }
        return CalendarDay(year: year, month: month, day: number).description
    }
}
