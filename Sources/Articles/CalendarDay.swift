/// A day of the proleptic Gregorian calendar. Conversions after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (2013).
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Counted from 1970-01-01.
    public var days: Int

    public init(days: Int) { self.days = days }

    /// - Parameters:
    ///   - month: 1 to 12.
    ///   - day: From 1; one that the month does not have is another month's.
    public init(year: Int, month: Int, day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        days = era * 146_097 + dayOfEra - 719_468
    }

    /// The date at the start of an ISO-8601 date or date-time; nil unless it has year, month and day.
    public init?(iso text: String) {
        let parts = text.prefix(10).split(separator: "-")
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...9999).contains(year), Self.exists(year: year, month: month, day: day)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var components: (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }

    /// 0 for Monday to 6 for Sunday.
    public var weekday: Int { ((days + 3) % 7 + 7) % 7 }

    /// ISO-8601.
    public var description: String {
        let (year, month, day) = components
        return "\(Self.text(year: year, month: month))-\(Self.padded(day, 2))"
    }

    /// ISO-8601 for a year or a month.
    public static func text(year: Int, month: Int? = nil) -> String {
        padded(year, 4) + (month.map { "-" + padded($0, 2) } ?? "")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The same day so many months later, or the month's last one.
    public func adding(months: Int) -> CalendarDay {
        let (year, month, day) = components
        let total = year * 12 + month - 1 + months
        let newMonth = (total % 12 + 12) % 12 + 1
        let newYear = (total - newMonth + 1) / 12
        return CalendarDay(year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, in: newYear)))
    }

    public static func + (date: CalendarDay, days: Int) -> CalendarDay { CalendarDay(days: date.days + days) }
    public static func - (date: CalendarDay, days: Int) -> CalendarDay { CalendarDay(days: date.days - days) }
    public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.days < b.days }

    /// In English, from January.
    public static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    /// In English, from Monday.
    public static let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// Whether there is such a day.
    public static func exists(year: Int, month: Int, day: Int) -> Bool {
        (1...12).contains(month) && (1...length(ofMonth: month, in: year)).contains(day)
    }

    /// How many days a month has.
    /// - Parameter month: 1 to 12.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
