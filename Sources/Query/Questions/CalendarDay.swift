/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO-8601.
    public var description: String { Self.text(year: year, month: month) + "-" + Self.padded(day, 2) }

    /// 0 for Monday to 6 for Sunday.
    var weekday: Int { (daysSinceEpoch % 7 + 10) % 7 }

    var previousMonth: (Int, Int) { month == 1 ? (year - 1, 12) : (year, month - 1) }

    func adding(days: Int) -> CalendarDay { CalendarDay(daysSinceEpoch: daysSinceEpoch + days) }

    // H. Hinnant, "chrono-compatible low-level date algorithms" (2013): days_from_civil and civil_from_days.

    private var daysSinceEpoch: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private init(daysSinceEpoch: Int) {
        let z = daysSinceEpoch + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        month = shifted + (shifted < 10 ? 3 : -9)
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    static func text(year: Int, month: Int? = nil) -> String {
        padded(year, 4) + (month.map { "-" + padded($0, 2) } ?? "")
    }

    /// 1 to 12, by the English name or its first three letters.
    static func month(named name: String) -> Int? {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december",
        ]
        let name = name.hasSuffix(".") ? String(name.dropLast()) : name
        return months.firstIndex { $0 == name || name == $0.prefix(3) || name == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    /// Four digits.
    static func year(_ text: String) -> Int? {
        text.utf8.count == 4 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
    }

    /// 0 for Monday to 6 for Sunday, by the English name.
    static func weekday(named name: String) -> Int? {
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].firstIndex(of: name)
    }

    /// `2024`, `2024-03` or `2024-03-20`, where there is such a day.
    static func isISO(_ text: String) -> Bool {
        guard let days = days(of: text) else { return false }
        return days.first.description.hasPrefix(text)
    }

    /// The first and the last day of an ISO-8601 day, month or year; nil where it is none.
    static func days(of text: String) -> (first: CalendarDay, last: CalendarDay)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = year(String(parts[0])),
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        let numbers = parts.dropFirst().map { Int($0) ?? 0 }
        guard numbers.allSatisfy({ $0 > 0 }), numbers.first ?? 1 <= 12 else { return nil }
        let month = numbers.first ?? 1
        let first = CalendarDay(year: year, month: month, day: numbers.count > 1 ? numbers[1] : 1)
        // A day that the month does not have is another month's.
        guard first.adding(days: 0) == first else { return nil }
        switch numbers.count {
        case 0: return (first, CalendarDay(year: year, month: 12, day: 31))
        case 1:
            let next = month == 12 ? CalendarDay(year: year + 1, month: 1, day: 1) : CalendarDay(year: year, month: month + 1, day: 1)
            return (first, next.adding(days: -1))
        default: return (first, first)
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
