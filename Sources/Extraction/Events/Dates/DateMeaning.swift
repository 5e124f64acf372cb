import Findings

/// What an expression of time says, before it is counted from the article's date.
enum DateMeaning: Equatable, Sendable {
    /// today (0), yesterday (-1), tomorrow (1)
    case day(Int)
    /// 0 for Monday; -1 for "last", 1 for "next", nil for a bare one
    case weekday(Int, shift: Int?)
    /// last week (-1), this month (0), next year (1)
    case unit(DateUnit, Int)
    /// two weeks ago (-14 days), in three days
    case distance(DateUnit, Int)
    /// over the last four years (-4), within the next few days
    case span(DateUnit, Int)
    case date(year: Int?, month: Int, day: Int?)
    case year(Int)
    case feast(Feast)
    /// since 7 October: open at the end; until 7 October: open at the start
    indirect case since(DateMeaning)
    indirect case until(DateMeaning)
}

enum DateUnit: Int {
    case day, week, month, year, decade

    func shift(_ date: CivilDate, by count: Int) -> CivilDate {
        switch self {
        case .day: date + count
        case .week: date + 7 * count
        case .month: date.adding(months: count)
        case .year: date.adding(months: 12 * count)
        case .decade: date.adding(months: 120 * count)
        }
    }

    /// The whole week, month or year that holds a day.
    func around(_ date: CivilDate) -> ClosedRange<CivilDate> {
        let (year, month, _) = date.components
        switch self {
        case .day: return date...date
        case .week:
            let monday = date - date.weekday
            return monday...(monday + 6)
        case .month:
            return CivilDate(year: year, month: month, day: 1)...CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year))
        case .year: return CivilDate(year: year, month: 1, day: 1)...CivilDate(year: year, month: 12, day: 31)
        case .decade:
            let first = year / 10 * 10
            return CivilDate(year: first, month: 1, day: 1)...CivilDate(year: first + 9, month: 12, day: 31)
        }
    }

    var precision: EventDate.Precision {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .year: .year
        case .decade: .period
        }
    }
}

extension DateMeaning {
    /// - Parameters:
    ///   - published: the article's date; without it nothing relative is resolved.
    ///   - isAhead: the event lies in the future, so a bare weekday or month does too.
    func resolved(from published: CivilDate?, isAhead: Bool) -> (start: CivilDate?, end: CivilDate?, precision: EventDate.Precision) {
        switch self {
        case .year(let year): return whole(.year, CivilDate(year: year, month: 7, day: 1))
        case .date(.some(let year), let month, .some(let day)):
            let date = CivilDate(year: year, month: month, day: min(day, CivilDate.length(ofMonth: month, year)))
            return (date, date, .day)
        case .date(.some(let year), let month, .none): return whole(.month, CivilDate(year: year, month: month, day: 1))
        case .since(let inner):
            let found = inner.resolved(from: published, isAhead: false)
            return (found.start, isAhead ? nil : published, .period)
        case .until(let inner):
            return (nil, inner.resolved(from: published, isAhead: true).end, .period)
        default: break
        }
        guard let published else { return (nil, nil, precision) }
        switch self {
        case .day(let offset): return (published + offset, published + offset, .day)
        case .weekday(let weekday, let shift):
            let day = self.day(weekday, shift, published, isAhead)
            return (day, day, .day)
        case .unit(let unit, let count): return whole(unit, unit.shift(published, by: count))
        case .distance(let unit, let count):
            let date = unit.shift(published, by: count)
            return unit == .year || unit == .decade ? whole(.year, date) : unit == .month ? whole(.month, date) : (date, date, .day)
        case .span(let unit, let count):
            let other = unit.shift(published, by: count)
            return (min(other, published), max(other, published), .period)
        case .date(_, let month, let day): return inferred(month, day, published, isAhead)
        case .feast(let feast):
            guard let span = feast.span(nearest: published, isAhead: isAhead) else { return (nil, nil, .period) }
            return (span.lowerBound, span.upperBound, span.lowerBound == span.upperBound ? .day : .period)
        default: return (nil, nil, precision)
        }
    }

    private var precision: EventDate.Precision {
        switch self {
        case .unit(let unit, _), .distance(let unit, _): unit.precision
        case .date(_, _, nil): .month
        case .span, .since, .until, .feast: .period
        default: .day
        }
    }

    var basis: EventDate.Basis {
        switch self {
        case .year, .date(.some, _, _): .absolute
        case .feast: .named
        case .since(let inner), .until(let inner): inner.basis
        default: .relative
        }
    }

    private func whole(_ unit: DateUnit, _ date: CivilDate) -> (start: CivilDate?, end: CivilDate?, precision: EventDate.Precision) {
        let range = unit.around(date)
        return (range.lowerBound, range.upperBound, unit.precision)
    }

    private func day(_ weekday: Int, _ shift: Int?, _ published: CivilDate, _ isAhead: Bool) -> CivilDate {
        let back = (published.weekday - weekday + 7) % 7
        let ahead = (weekday - published.weekday + 7) % 7
        switch shift {
        case .some(-1): return published - (back == 0 ? 7 : back)
        case .some(1): return published + (ahead == 0 ? 7 : ahead)
        default: return isAhead ? published + ahead : published - back
        }
    }

    /// A month or day of a year that the text leaves out: the last one for the past, the next one for the future.
    private func inferred(
        _ month: Int, _ day: Int?, _ published: CivilDate, _ isAhead: Bool
    ) -> (start: CivilDate?, end: CivilDate?, precision: EventDate.Precision) {
        let year = published.components.year
        let candidates = [year - 1, year, year + 1].map { year in
            CivilDate(year: year, month: month, day: day.map { min($0, CivilDate.length(ofMonth: month, year)) } ?? 1)
        }
        let unit = day == nil ? DateUnit.month : .day
        let chosen = isAhead
            ? candidates.first { unit.around($0).upperBound >= published } : candidates.last { unit.around($0).lowerBound <= published }
        guard let chosen else { return (nil, nil, precision) }
        return whole(unit, chosen)
    }
}
