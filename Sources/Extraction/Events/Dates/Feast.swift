/// Feasts and months that news names instead of a date.
enum Feast: String, CaseIterable {
    case ramadan, christmas, easter
    case christmasEve = "christmas eve"
    case newYear = "new year"
    case eidAlFitr = "eid al-fitr"

    /// The feast that is last, or next, at a day; nil where no table reaches.
    func span(nearest date: CivilDate, isAhead: Bool) -> ClosedRange<CivilDate>? {
        let year = date.components.year
        let spans = [year - 1, year, year + 1].compactMap { span(in: $0) }
        if let current = spans.first(where: { $0.contains(date) }) { return current }
        return isAhead ? spans.first { $0.lowerBound >= date } : spans.last { $0.upperBound <= date }
    }

    private func span(in year: Int) -> ClosedRange<CivilDate>? {
        switch self {
        case .christmas: return day(year, 12, 25)
        case .christmasEve: return day(year, 12, 24)
        case .newYear: return day(year, 1, 1)
        case .easter:
            let sunday = Self.easterSunday(year)
            return sunday...sunday
        case .ramadan:
            guard let first = Self.ramadanStart(year) else { return nil }
            return first...(first + 29)
        case .eidAlFitr:
            guard let first = Self.ramadanStart(year) else { return nil }
            return (first + 30)...(first + 30)
        }
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> ClosedRange<CivilDate> {
        let date = CivilDate(year: year, month: month, day: day)
        return date...date
    }

    /// Western Easter, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991).
    static func easterSunday(_ year: Int) -> CivilDate {
        let a = year % 19, b = year / 100, c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// First day of Ramadan by the calendar of Umm al-Qura; the day that is kept differs by one in some countries.
    private static func ramadanStart(_ year: Int) -> CivilDate? {
        let firstDays = [
            (8, 11), (8, 1), (7, 20), (7, 9), (6, 28), (6, 18), (6, 6), (5, 27), (5, 16), (5, 6), (4, 24), (4, 13), (4, 2), (3, 23), (3, 11),
            (3, 1), (2, 18), (2, 8), (1, 28), (1, 16), (1, 5),
        ]
        guard firstDays.indices.contains(year - 2010) else { return nil }
        let (month, day) = firstDays[year - 2010]
        return CivilDate(year: year, month: month, day: day)
    }
}
