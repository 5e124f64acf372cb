import Articles
import Findings

/// What an expression of time says, before it is counted from the article's date.
indirect enum DateMeaning: Equatable, Sendable {
    /// today (0), yesterday (-1), tomorrow (1)
    case day(Int)
    /// The night to a day: overnight (0).
    case night(Int)
    /// 0 for Monday; -1 for "last", 1 for "next", nil for a bare one
    case weekday(Int, shift: Int?)
    /// Monday last week: the day, and which week
    case weekdayOfWeek(Int, Int)
    /// last week (-1), this month (0), next year (1)
    case unit(DateUnit, Int)
    /// two weeks ago (-2); nil where the count is vague: "several weeks ago"
    case distance(DateUnit, Int?)
    /// in three days: a date only of what lies ahead, else how long it took
    case ahead(DateUnit, Int?)
    /// over the last four years (-4), within the next few days
    case span(DateUnit, Int)
    /// over the last few years: open at its far end
    case vagueSpan(isAhead: Bool)
    /// for seventeen years: a date only of what still goes on, else how long it took
    case lasting(DateUnit, Int)
    case date(year: Int?, month: Int, day: Int?)
    case year(Int)
    /// in the 1990s
    case decade(Int)
    /// last summer (shift -1), the spring of 2022
    case season(Season, year: Int?, shift: Int?)
    case feast(Feast)
    /// since 7 October: open at the end; until 7 October: open at the start
    case since(DateMeaning)
    case until(DateMeaning)
    case range(DateMeaning, DateMeaning)
    /// Counted from the date that the text named last: two days later (2), the same unit away.
    case distanceFromLast(DateUnit, Int)
    /// Counted from the date that the text named last: the following week (1), that year (0).
    case unitFromLast(DateUnit, Int)
}

/// From a day to a day, both inclusive; nil where open or unknown.
struct DateSpan: Equatable, Sendable {
    var start: CalendarDay?
    var end: CalendarDay?
    var precision: EventDate.Precision

    /// What would end before it begins goes on: "bans exports from tomorrow", as of today.
    init(_ start: CalendarDay?, _ end: CalendarDay?, _ precision: EventDate.Precision) {
        let isReversed = start.flatMap { start in end.map { $0 < start } } ?? false
        (self.start, self.end, self.precision) = (start, isReversed ? nil : end, precision)
    }

    init(_ range: ClosedRange<CalendarDay>, _ precision: EventDate.Precision) {
        self.init(range.lowerBound, range.upperBound, precision)
    }

    var range: ClosedRange<CalendarDay>? {
        guard let start, let end else { return nil }
        return start...end
    }
}

/// What relative expressions are counted from.
struct DateOrigin: Sendable {
    /// The article's date; without it nothing relative to it is resolved.
    var published: CalendarDay?
    /// The date that the text named last.
    var last: ClosedRange<CalendarDay>?
    /// The event lies in the future, so a bare weekday or month does too.
    var isAhead = false
}

extension DateMeaning {
    func resolved(from origin: DateOrigin) -> DateSpan {
        switch self {
        case .year(let year): return whole(.year, CalendarDay(year: year, month: 7, day: 1))
        case .decade(let year): return whole(.decade, CalendarDay(year: year, month: 7, day: 1))
        case .season(let season, .some(let year), _): return DateSpan(season.span(in: year), .period)
        case .date(.some(let year), let month, .some(let day)):
            let date = CalendarDay(year: year, month: month, day: min(day, CalendarDay.length(ofMonth: month, in: year)))
            return DateSpan(date, date, .day)
        case .date(.some(let year), let month, .none): return whole(.month, CalendarDay(year: year, month: month, day: 1))
        case .since(let inner):
            return DateSpan(inner.resolved(from: origin).start, origin.isAhead ? nil : origin.published, .period)
        case .until(let inner):
            var ahead = origin
            ahead.isAhead = true
            return DateSpan(nil, inner.resolved(from: ahead).end, .period)
        case .range(let first, let last): return between(first.resolved(from: origin), last, origin)
        case .distanceFromLast(let unit, let count): return origin.last.map { moved($0, unit, count) } ?? unknown
        case .unitFromLast(let unit, let count): return origin.last.map { whole(unit, unit.shift($0.lowerBound, by: count)) } ?? unknown
        default: return origin.published.map { relative(to: $0, isAhead: origin.isAhead) } ?? unknown
        }
    }

    private func relative(to published: CalendarDay, isAhead: Bool) -> DateSpan {
        switch self {
        case .day(let offset): return DateSpan(published + offset, published + offset, .day)
        case .night(let offset): return DateSpan(published + offset - 1, published + offset, .period)
        case .weekday(let weekday, let shift):
            let day = self.day(weekday, shift, published, isAhead)
            return DateSpan(day, day, .day)
        case .weekdayOfWeek(let weekday, let shift):
            let day = published - published.weekday + 7 * shift + weekday
            return DateSpan(day, day, .day)
        case .unit(.weekend, 0) where !isAhead && published.weekday < 5: return whole(.weekend, published - 7)
        case .unit(let unit, let count): return whole(unit, unit.shift(published, by: count))
        case .distance(let unit, .some(let count)), .ahead(let unit, .some(let count)):
            let date = unit.shift(published, by: count)
            return unit == .year || unit == .decade ? whole(.year, date) : unit == .month ? whole(.month, date) : DateSpan(date, date, .day)
        case .span(let unit, let count), .lasting(let unit, let count):
            let other = unit.shift(published, by: count)
            return DateSpan(min(other, published), max(other, published), .period)
        case .vagueSpan(let liesAhead): return liesAhead ? DateSpan(published, nil, .period) : DateSpan(nil, published, .period)
        case .date(_, let month, let day): return inferred(month, day, published, isAhead)
        case .season(let season, _, let shift):
            return season.span(from: published, shift: shift, isAhead: isAhead).map { DateSpan($0, .period) } ?? unknown
        case .feast(let feast):
            guard let span = feast.span(nearest: published, isAhead: isAhead) else { return unknown }
            return DateSpan(span, span.lowerBound == span.upperBound ? .day : .period)
        default: return unknown
        }
    }

    /// What is known where there is nothing to count from.
    private var unknown: DateSpan {
        switch self {
        case .unit(let unit, _), .distance(let unit, _), .ahead(let unit, _), .distanceFromLast(let unit, _), .unitFromLast(let unit, _):
            DateSpan(nil, nil, unit.precision)
        case .date(_, _, nil): DateSpan(nil, nil, .month)
        case .day, .weekday, .weekdayOfWeek, .date: DateSpan(nil, nil, .day)
        default: DateSpan(nil, nil, .period)
        }
    }

    var isDay: Bool {
        switch self {
        case .day, .weekday, .weekdayOfWeek, .date(_, _, .some): true
        default: false
        }
    }

    var basis: EventDate.Basis {
        switch self {
        case .year, .decade, .date(.some, _, _), .season(_, .some, _): .absolute
        case .feast: .named
        case .since(let inner), .until(let inner), .range(_, let inner): inner.basis
        default: .relative
        }
    }

    private func whole(_ unit: DateUnit, _ date: CalendarDay) -> DateSpan { DateSpan(unit.around(date), unit.precision) }

    /// Both ends moved; days and weeks cannot be counted from anything longer than a day.
    private func moved(_ last: ClosedRange<CalendarDay>, _ unit: DateUnit, _ count: Int) -> DateSpan {
        let isDay = last.lowerBound == last.upperBound
        switch unit {
        case .day, .week, .weekend:
            guard isDay else { return unknown }
            let date = unit.shift(last.lowerBound, by: count)
            return DateSpan(date, date, .day)
        case .month, .year, .decade:
            let (first, final) = (unit.shift(last.lowerBound, by: count), unit.shift(last.upperBound, by: count))
            if isDay { return whole(unit == .month ? .month : .year, first) }
            if last == DateUnit.month.around(last.lowerBound) { return whole(.month, first) }
            return DateSpan(first, final, final.days - first.days > 31 ? .year : .month)
        }
    }

    private func between(_ first: DateSpan, _ last: DateMeaning, _ origin: DateOrigin) -> DateSpan {
        var final = last.resolved(from: origin)
        // "Saturday and Sunday": the second follows the first, wherever it is counted from.
        if case .weekday = last, let start = first.start, let end = final.end, end < start { final.end = end + 7 }
        guard let start = first.start, let end = final.end, start <= end else { return DateSpan(nil, nil, .period) }
        return DateSpan(start, end, .period)
    }

    private func day(_ weekday: Int, _ shift: Int?, _ published: CalendarDay, _ isAhead: Bool) -> CalendarDay {
        let back = (published.weekday - weekday + 7) % 7
        let ahead = (weekday - published.weekday + 7) % 7
        switch shift {
        case .some(-1): return published - (back == 0 ? 7 : back)
        case .some(1): return published + (ahead == 0 ? 7 : ahead)
        default: return isAhead ? published + ahead : published - back
        }
    }

    /// A month or day of a year that the text leaves out: the last one for the past, the next one for the future.
    private func inferred(_ month: Int, _ day: Int?, _ published: CalendarDay, _ isAhead: Bool) -> DateSpan {
        let year = published.components.year
        let candidates = [year - 1, year, year + 1].map { year in
            CalendarDay(year: year, month: month, day: day.map { min($0, CalendarDay.length(ofMonth: month, in: year)) } ?? 1)
        }
        let unit = day == nil ? DateUnit.month : .day
        let chosen = isAhead
            ? candidates.first { unit.around($0).upperBound >= published } : candidates.last { unit.around($0).lowerBound <= published }
        return chosen.map { whole(unit, $0) } ?? unknown
    }
}
