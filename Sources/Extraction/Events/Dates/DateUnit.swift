import Articles
import Findings

enum DateUnit: Int, Sendable {
    case day, week, month, year, decade, weekend

    func shift(_ date: CalendarDay, by count: Int) -> CalendarDay {
        switch self {
        case .day: date + count
        case .week, .weekend: date + 7 * count
        case .month: date.adding(months: count)
        case .year: date.adding(months: 12 * count)
        case .decade: date.adding(months: 120 * count)
        }
    }

    /// The whole week, month or year that holds a day; of a weekend that of the day's week.
    func around(_ date: CalendarDay) -> ClosedRange<CalendarDay> {
        let (year, month, _) = date.components
        switch self {
        case .day: return date...date
        case .week:
            let monday = date - date.weekday
            return monday...(monday + 6)
        case .weekend:
            let saturday = date - date.weekday + 5
            return saturday...(saturday + 1)
        case .month:
            return CalendarDay(year: year, month: month, day: 1)...CalendarDay(year: year, month: month, day: CalendarDay.length(ofMonth: month, in: year))
        case .year: return CalendarDay(year: year, month: 1, day: 1)...CalendarDay(year: year, month: 12, day: 31)
        case .decade:
            let first = year / 10 * 10
            return CalendarDay(year: first, month: 1, day: 1)...CalendarDay(year: first + 9, month: 12, day: 31)
        }
    }

    var precision: EventDate.Precision {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .year: .year
        case .decade, .weekend: .period
        }
    }
}

/// A season of the northern half of the world, by whole months, as news of most countries means it.
enum Season: String, Sendable {
    case spring, summer, autumn, fall, winter

    /// A winter goes by the year in which it begins.
    func span(in year: Int) -> ClosedRange<CalendarDay> {
        let first =
            switch self {
            case .spring: 3
            case .summer: 6
            case .autumn, .fall: 9
            case .winter: 12
            }
        let start = CalendarDay(year: year, month: first, day: 1)
        return start...(start.adding(months: 3) - 1)
    }

    /// The last one that is over, the next one to begin, or the nearest.
    func span(from date: CalendarDay, shift: Int?, isAhead: Bool) -> ClosedRange<CalendarDay>? {
        let year = date.components.year
        let spans = (year - 2...year + 1).map { span(in: $0) }
        switch shift {
        case .some(-1): return spans.last { $0.upperBound < date }
        case .some(1): return spans.first { $0.lowerBound > date }
        default: return isAhead ? spans.first { $0.upperBound >= date } : spans.last { $0.lowerBound <= date }
        }
    }
}
