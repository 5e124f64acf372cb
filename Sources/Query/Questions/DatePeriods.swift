import Articles

/// Reads expressions that name a period, as its first and last day, month or year in ISO form.
struct DatePeriods {
    typealias Period = (start: String, end: String)

    /// What "last March" counts from.
    let today: CalendarDay?

    /// - Parameter words: In lower case: `2024-03-20`, `2024-03`, `2024`, `march 2024`, `20 march 2024`, `march 20 2024`,
    ///   `march` (the latest one), `monday` (the latest one), `yesterday`, `last week`, `the past 10 days`.
    func period(_ words: [String]) -> Period? {
        if let date = date(words) { return (date, date) }
        guard let today, let first = words.first else { return nil }
        switch first {
        case "today" where words.count == 1: return (today.description, today.description)
        case "yesterday" where words.count == 1: return (day(today, -1), day(today, -1))
        case "the": return words.count > 1 && ["last", "past"].contains(words[1]) ? back(Array(words.dropFirst()), today) : nil
        case "last", "past", "this": return relative(words, today) ?? back(words, today)
        default:
            guard words.count == 1, let weekday = CalendarDay.weekday(named: first) else { return nil }
            let monday = day(today, -((today.weekday - weekday + 7) % 7))
            return (monday, monday)
        }
    }

    /// From one to another: "March" and "May 2024" are of one year, "3" and "10 March 2024" of one month.
    func periods(_ first: [String], _ second: [String]) -> (after: String?, before: String?)? {
        guard let end = period(second) else { return nil }
        let start = second.indices.lazy.compactMap { period(first + second[($0 + 1)...]) }.first ?? period(first)
        // December to February 2024: of which year is not said.
        guard let start, start.start <= end.end + "~" else { return nil }
        return (start.start, end.end)
    }

    /// "last week", "this month", "last March", "last Monday".
    private func relative(_ words: [String], _ today: CalendarDay) -> Period? {
        guard words.count == 2, words[0] != "past" else { return nil }
        let isLast = words[0] == "last"
        switch words[1] {
        case "week":
            let monday = today - (today.weekday + (isLast ? 7 : 0))
            return (monday.description, day(monday, 6))
        case "month":
            let text = String((isLast ? today.adding(months: -1) : today).description.prefix(7))
            return (text, text)
        case "year":
            let text = CalendarDay.text(year: today.year - (isLast ? 1 : 0))
            return (text, text)
        default:
            if isLast, let weekday = CalendarDay.weekday(named: words[1]) {
                let past = day(today, -((today.weekday - weekday + 6) % 7 + 1))
                return (past, past)
            }
            guard let month = CalendarDay.month(named: words[1]) else { return nil }
            // Last March is the one that is over, this March the one of this year.
            let text = CalendarDay.text(year: isLast && month >= today.month ? today.year - 1 : today.year, month: month)
            return (text, text)
        }
    }

    /// "the last week", "past 10 days": so many days back from today.
    private func back(_ words: [String], _ today: CalendarDay) -> Period? {
        guard words[0] != "this", let unit = words.last, (2...3).contains(words.count) else { return nil }
        guard let count = words.count == 2 ? 1 : Self.number(words[1]), (1...1000).contains(count) else { return nil }
        let days: [String: Int] = ["day": 1, "week": 7, "month": 30, "year": 365]
        guard let length = days[unit.hasSuffix("s") ? String(unit.dropLast()) : unit] else { return nil }
        return (day(today, -count * length), today.description)
    }

    private static func number(_ word: String) -> Int? {
        Int(word) ?? ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].firstIndex(of: word).map { $0 + 2 }
    }

    private func day(_ day: CalendarDay, _ offset: Int) -> String { (day + offset).description }

    /// A day, month or year in ISO form.
    private func date(_ words: [String]) -> String? {
        switch words.count {
        case 1:
            if let month = CalendarDay.month(named: words[0]) {
                guard let today else { return nil }
                return CalendarDay.text(year: month > today.month ? today.year - 1 : today.year, month: month)
            }
            return CalendarDay.days(of: words[0]) != nil ? words[0] : nil
        case 2:
            if let month = CalendarDay.month(named: words[0]), let year = CalendarDay.year(words[1]) {
                return CalendarDay.text(year: year, month: month)
            }
            return day(words[0], words[1], nil) ?? day(words[1], words[0], nil)
        case 3: return day(words[0], words[1], words[2]) ?? day(words[1], words[0], words[2])
        default: return nil
        }
    }

    /// - Parameter year: Nil for the latest such day.
    private func day(_ day: String, _ month: String, _ year: String?) -> String? {
        guard let number = Int(day.prefix { $0.isNumber }), ["", "st", "nd", "rd", "th"].contains(day.drop { $0.isNumber }),
            let month = CalendarDay.month(named: month)
        else { return nil }
        func text(_ year: Int) -> String? {
            CalendarDay.exists(year: year, month: month, day: number)
                ? CalendarDay(year: year, month: month, day: number).description : nil
        }
        if let year { return CalendarDay.year(year).flatMap(text) }
        guard let today, let date = text(today.year) else { return nil }
        return date <= today.description ? date : text(today.year - 1)
    }
}
