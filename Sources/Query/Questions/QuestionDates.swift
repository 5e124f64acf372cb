import Articles

/// The dates in a question ("since 2024-03-20", "in March", "last week") as days from and to, inclusive.
struct QuestionDates {
    private(set) var after: String?
    private(set) var before: String?
    /// The question without them.
    private(set) var words: [String]
    /// What looks like a date and is none that can be read for certain.
    var unread: String? { words.indices.lazy.compactMap { Self.unread(words[$0...]) }.first }
    /// What is left of a list of dates.
    var second: String? {
        hasDates ? words.indices.lazy.compactMap { Self.second(words[$0...]) }.first : nil
    }

    private var hasDates: Bool { after != nil || before != nil }

    private let periods: DatePeriods

    /// - Parameter today: For "last March"; nil leaves such words in the question.
    init(_ words: [String], today: CalendarDay?) {
        self.words = words
        periods = DatePeriods(today: today)
        while takeOne() {}
    }

    /// Takes one expression out: the last one, and as much of it as can be read.
    private mutating func takeOne() -> Bool {
        for end in words.indices.reversed().map({ $0 + 1 }) {
            for start in max(0, end - 8)..<end where end - start < words.count {
                let phrase = words[start..<end].map { Self.bare($0) }
                guard let range = range(phrase) else { continue }
                words.removeSubrange(start..<end)
                if let first = range.after, after.map({ first > $0 }) ?? true { after = first }
                if let last = range.before, before.map({ last < $0 }) ?? true { before = last }
                return true
            }
        }
        return false
    }

    /// In lower case and without a comma at its end.
    private static func bare(_ word: String) -> String {
        (word.hasSuffix(",") ? String(word.dropLast()) : word).lowercased()
    }

    private func range(_ phrase: [String]) -> (after: String?, before: String?)? {
        guard let first = phrase.first else { return nil }
        let rest = Array(phrase.dropFirst())
        switch first {
        case "since": return periods.period(rest).map { ($0.start, nil) }
        case "after": return periods.period(rest).flatMap { CalendarDay.days(of: $0.end) }.flatMap { Self.dayAfter($0.last) }
        case "before": return periods.period(rest).flatMap { CalendarDay.days(of: $0.start) }.map { (nil, ($0.first - 1).description) }
        case "until", "till": return periods.period(rest).map { (nil, $0.end) }
        case "over" where rest.count == 1 && CalendarDay.year(rest[0]) != nil: return nil  // Over 2000 deaths.
        case "in", "during", "over", "within": return periods.period(rest).map { ($0.start, $0.end) }
        case "on": return periods.period(rest).flatMap { $0.start == $0.end && $0.start.utf8.count == 10 ? ($0.start, $0.end) : nil }
        case "by": return Self.isName(rest) ? nil : periods.period(rest).map { (nil, $0.end) }
        case "from":
            if rest.last == "on" || rest.last == "onwards" { return periods.period(Array(rest.dropLast())).map { ($0.start, nil) } }
            for middle in rest.indices where ["to", "until", "till"].contains(rest[middle]) {
                if let both = periods.periods(Array(rest[..<middle]), Array(rest[(middle + 1)...])) { return both }
            }
            return Self.isName(rest) ? nil : periods.period(rest).map { ($0.start, $0.end) }
        case "between":
            guard let middle = rest.firstIndex(of: "and") else { return nil }
            return periods.periods(Array(rest[..<middle]), Array(rest[(middle + 1)...]))
        case "today", "yesterday", "last", "this", "past": return periods.period(phrase).map { ($0.start, $0.end) }
        default: return nil
        }
    }

    private static func dayAfter(_ day: CalendarDay) -> (after: String?, before: String?)? {
        let next = day + 1
        return next.year > 9999 ? nil : (next.description, nil)
    }

    /// Months that are people's names as well: "statements by May".
    private static func isName(_ words: [String]) -> Bool {
        words.count == 1 && ["april", "may", "june", "august"].contains(words[0])
    }

    /// A preposition of time and after it, within three words, a part of a date that nothing belongs to; or "next week".
    private static func unread(_ words: ArraySlice<String>) -> String? {
        guard let first = words.first.map(bare) else { return nil }
        let rest = words.dropFirst().map(bare)
        if timePrepositions.contains(first), let length = rest.prefix(3).firstIndex(where: isDatelike),
            rest.dropFirst(length + 1).first.map({ prepositions.contains($0) }) ?? true
        {
            return words.prefix(length + 2).joined(separator: " ")
        }
        if ["last", "this", "next", "past"].contains(first), let unit = rest.first,
            units.contains(unit) || CalendarDay.weekday(named: unit) != nil || CalendarDay.month(named: unit) != nil
        {
            return words.prefix(2).joined(separator: " ")
        }
        if ["on", "since", "until", "till", "before", "after"].contains(first), let day = rest.first,
            day.utf8.count <= 2, Int(day) != nil
        {
            return words.prefix(2).joined(separator: " ")
        }
        return ["yesterday", "today", "tomorrow", "ago"].contains(first) ? words.first : nil
    }

    /// In January or February 2024, in 2023 and 2024.
    private static func second(_ words: ArraySlice<String>) -> String? {
        guard let first = words.first.map(bare), ["and", "or"].contains(first) else { return nil }
        let rest = words.dropFirst().prefix(2).map(bare)
        guard let next = rest.first else { return nil }
        let isMonth = CalendarDay.month(named: next) != nil && (!isName([next]) || rest.last.flatMap(CalendarDay.year) != nil)
        return isMonth || isDatelike(next) ? words.prefix(2).joined(separator: " ") : nil
    }

    private static let timePrepositions: Set<String> = [
        "since", "before", "after", "until", "till", "during", "in", "on", "from", "between",
    ]
    private static let prepositions = timePrepositions.union(["about", "regarding", "by", "at", "to", "with", "and", "or"])
    private static let units: Set<String> = [
        "day", "days", "night", "week", "weeks", "weekend", "month", "months", "quarter", "year", "years", "spring", "summer",
        "autumn", "fall", "winter", "morning", "afternoon", "evening",
    ]

    /// 2024, 3/20/24, 20th, a weekday, a month that is no name.
    private static func isDatelike(_ word: String) -> Bool {
        if CalendarDay.weekday(named: word) != nil || CalendarDay.month(named: word) != nil && !isName([word]) { return true }
        guard word.first?.isNumber ?? false else { return false }
        let separators = word.filter { "/-.".contains($0) }.count
        let isOrdinal = ["st", "nd", "rd", "th"].contains(word.drop { $0.isNumber })
        let isYear = CalendarDay.year(word).map { (1900..<2100).contains($0) } ?? false
        return isYear || isOrdinal || separators == 2 || (separators == 1 && word.allSatisfy { $0.isNumber || $0 == "-" })
    }
}
