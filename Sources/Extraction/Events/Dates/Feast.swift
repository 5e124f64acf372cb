import Articles

/// Feasts and days of remembrance that news names instead of a date; each by the letters of its name.
///
/// Those of one country are here where the name is that country's alone.
enum Feast: String, CaseIterable, Sendable {
    // By the solar calendar
    case newYear = "newyear", newYearsDay = "newyearsday", newYearsEve = "newyearseve", epiphany, orthodoxChristmas = "orthodoxchristmas"
    case valentinesDay = "valentinesday", womensDay = "internationalwomensday", mayDay = "mayday", victoryInEuropeDay = "veday"
    case juneteenth, bastilleDay = "bastilleday", halloween, armisticeDay = "armisticeday", remembranceDay = "remembranceday"
    case veteransDay = "veteransday", guyFawkesNight = "guyfawkesnight"
    case christmas, christmasDay = "christmasday", christmasEve = "christmaseve", boxingDay = "boxingday"
    // By a weekday of a month
    case martinLutherKingDay = "martinlutherkingday", memorialDay = "memorialday", thanksgiving, thanksgivingDay = "thanksgivingday"
    // Counted from Easter
    case easter, easterSunday = "eastersunday", easterMonday = "eastermonday", goodFriday = "goodfriday", palmSunday = "palmsunday"
    case ashWednesday = "ashwednesday", ascensionDay = "ascensionday", pentecost, orthodoxEaster = "orthodoxeaster"
    // By the moon
    case ramadan, eidAlFitr = "eidalfitr", eidAlAdha = "eidaladha"
    case lunarNewYear = "lunarnewyear", chineseNewYear = "chinesenewyear"

    /// The feast that is last, or next, at a day; nil where no table reaches.
    func span(nearest date: CalendarDay, isAhead: Bool) -> ClosedRange<CalendarDay>? {
        let year = date.components.year
        let spans = [year - 1, year, year + 1].compactMap { span(in: $0) }
        if let current = spans.first(where: { $0.contains(date) }) { return current }
        return isAhead ? spans.first { $0.lowerBound >= date } : spans.last { $0.upperBound <= date }
    }

    private func span(in year: Int) -> ClosedRange<CalendarDay>? {
        func day(_ month: Int, _ day: Int) -> ClosedRange<CalendarDay> { single(CalendarDay(year: year, month: month, day: day)) }
        let easter = Self.easterSunday(year)
        switch self {
        case .newYear, .newYearsDay: return day(1, 1)
        case .epiphany: return day(1, 6)
        case .orthodoxChristmas: return day(1, 7)
        case .valentinesDay: return day(2, 14)
        case .womensDay: return day(3, 8)
        case .mayDay: return day(5, 1)
        case .victoryInEuropeDay: return day(5, 8)
        case .juneteenth: return day(6, 19)
        case .bastilleDay: return day(7, 14)
        case .halloween: return day(10, 31)
        case .guyFawkesNight: return day(11, 5)
        case .armisticeDay, .remembranceDay, .veteransDay: return day(11, 11)
        case .christmasEve: return day(12, 24)
        case .christmas, .christmasDay: return day(12, 25)
        case .boxingDay: return day(12, 26)
        case .newYearsEve: return day(12, 31)
        case .martinLutherKingDay: return single(monday(year, from: 15, of: 1))
        case .memorialDay: return single(monday(year, from: 25, of: 5))
        case .thanksgiving, .thanksgivingDay: return single(monday(year, from: 19, of: 11) + 3)
        case .easter, .easterSunday: return single(easter)
        case .easterMonday: return single(easter + 1)
        case .goodFriday: return single(easter - 2)
        case .palmSunday: return single(easter - 7)
        case .ashWednesday: return single(easter - 46)
        case .ascensionDay: return single(easter + 39)
        case .pentecost: return single(easter + 49)
        case .orthodoxEaster: return single(Self.orthodoxEaster(year))
        case .ramadan:
            guard let first = Self.firstDay(of: Self.ramadans, year), let feast = Self.firstDay(of: Self.endsOfRamadan, year) else { return nil }
            return first...(feast - 1)
        case .eidAlFitr: return Self.firstDay(of: Self.endsOfRamadan, year).map { single($0) }
        case .eidAlAdha: return Self.firstDay(of: Self.feastsOfSacrifice, year).map { single($0) }
        case .lunarNewYear, .chineseNewYear: return Self.firstDay(of: Self.lunarNewYears, year).map { single($0) }
        }
    }

    private func single(_ date: CalendarDay) -> ClosedRange<CalendarDay> { date...date }

    /// The first Monday that is not before a day.
    private func monday(_ year: Int, from day: Int, of month: Int) -> CalendarDay {
        let date = CalendarDay(year: year, month: month, day: day)
        return date + (7 - date.weekday) % 7
    }

    /// Western Easter, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991).
    static func easterSunday(_ year: Int) -> CalendarDay {
        let a = year % 19, b = year / 100, c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Meeus's Julian algorithm, and the 13 days between the calendars from 1900 to 2099.
    static func orthodoxEaster(_ year: Int) -> CalendarDay {
        let d = (19 * (year % 19) + 15) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        let sum = d + e + 114
        return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1) + 13
    }

    // MARK: Tables from 2010 on, month and day

    private static func firstDay(of days: [(Int, Int)], _ year: Int) -> CalendarDay? {
        guard days.indices.contains(year - 2010) else { return nil }
        let (month, day) = days[year - 2010]
        return CalendarDay(year: year, month: month, day: day)
    }

    /// First days of Ramadan by the calendar of Umm al-Qura; the day that is kept differs by one in some countries.
    private static let ramadans = [
        (8, 11), (8, 1), (7, 20), (7, 9), (6, 28), (6, 18), (6, 6), (5, 27), (5, 16), (5, 6), (4, 24), (4, 13), (4, 2), (3, 23), (3, 11),
        (3, 1), (2, 18), (2, 8), (1, 28), (1, 16), (1, 5),
    ]
    private static let endsOfRamadan = [
        (9, 10), (8, 30), (8, 19), (8, 8), (7, 28), (7, 17), (7, 6), (6, 25), (6, 15), (6, 4), (5, 24), (5, 13), (5, 2), (4, 21), (4, 10),
        (3, 30), (3, 20), (3, 9), (2, 26), (2, 14), (2, 4),
    ]
    private static let feastsOfSacrifice = [
        (11, 16), (11, 6), (10, 26), (10, 15), (10, 4), (9, 24), (9, 12), (9, 1), (8, 21), (8, 11), (7, 31), (7, 20), (7, 9), (6, 28), (6, 16),
        (6, 6), (5, 27), (5, 16), (5, 5), (4, 24), (4, 13),
    ]
    private static let lunarNewYears = [
        (2, 14), (2, 3), (1, 23), (2, 10), (1, 31), (2, 19), (2, 8), (1, 28), (2, 16), (2, 5), (1, 25), (2, 12), (2, 1), (1, 22), (2, 10),
        (1, 29), (2, 17), (2, 6), (1, 26), (2, 13), (2, 3),
    ]
}
