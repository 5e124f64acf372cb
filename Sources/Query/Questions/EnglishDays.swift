import Articles

/// Months, years and weekdays as a question writes them.
extension CalendarDay {
    /// 1 to 12, by the English name or its first three letters.
    static func month(named name: String) -> Int? {
        let name = name.hasSuffix(".") ? String(name.dropLast()) : name
        return monthNames.firstIndex { $0 == name || name == $0.prefix(3) || name == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    /// Four digits.
    static func year(_ text: String) -> Int? {
        text.utf8.count == 4 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
    }

    /// 0 for Monday to 6 for Sunday, by the English name.
    static func weekday(named name: String) -> Int? {
        weekdayNames.firstIndex(of: name)
    }

    /// The first and the last day of an ISO-8601 day, month or year; nil where it is none.
    static func days(of text: String) -> (first: CalendarDay, last: CalendarDay)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = year(String(parts[0])),
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let numbers = parts.dropFirst().map { Int($0) ?? 0 }
        let (month, day) = (numbers.first ?? 1, numbers.count > 1 ? numbers[1] : 1)
        guard exists(year: year, month: month, day: day) else { return nil }
        let first = CalendarDay(year: year, month: month, day: day)
        switch numbers.count {
        case 0: return (first, CalendarDay(year: year, month: 12, day: 31))
        case 1: return (first, CalendarDay(year: year, month: month, day: length(ofMonth: month, in: year)))
        default: return (first, first)
        }
    }
}
