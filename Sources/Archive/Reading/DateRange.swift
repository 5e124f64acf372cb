import Articles

/// Days from one ISO-8601 date to another, both inclusive; a date without a day stands for its whole month or year.
struct DateRange {
    private let after: String?
    private let before: String?

    init(after: String?, before: String?) {
        // From the first day of a month on is from the month on, also for what is dated by the month alone.
        var after = after
        while let date = after, date.utf8.count > 4, date.hasSuffix("-01") { after = String(date.dropLast(3)) }
        self.after = after
        self.before = before
    }

    var isEmpty: Bool { after == nil && before == nil }

    /// - Parameter index: The smallest index of the articles that has the column, where one has.
    func conditions(on column: String, index: ArticleIndex?) -> [SQLCondition] {
        var conditions: [SQLCondition] = []
        if let after { conditions.append(SQLCondition("\(column) >= ?", [after], index: index)) }
        // A tilde sorts after all that can follow in a longer date: 2024-03 includes 2024-03-25T10:00.
        if let before { conditions.append(SQLCondition("\(column) < ? || '~'", [before], index: index)) }
        if !openEnds.isEmpty {
            conditions.append(
                SQLCondition("\(column) NOT IN (SELECT value FROM json_each(?))", [jsonArray(openEnds)], index: index))
        }
        return conditions
    }

    /// Months and years of which a part lies outside: what has no other date may or may not fit.
    var inexact: [String] { Self.wholes(of: after) + openEnds }

    /// Those that begin before the last day and end after it.
    private var openEnds: [String] {
        Self.wholes(of: before).filter { whole in
            switch (whole.utf8.count, before?.dropFirst(5)) {
            case (4, let rest?): rest != "12" && rest != "12-31"
            case (_, let rest?): rest != Self.lastDay(ofMonth: whole)
            default: false
            }
        }
    }

    /// The month and the year that a day is in, the year that a month is in.
    private static func wholes(of date: String?) -> [String] {
        guard let date else { return [] }
        return [7, 4].filter { $0 < date.utf8.count }.map { String(date.prefix($0)) }
    }

    /// Month and day of the month's last day.
    private static func lastDay(ofMonth month: String) -> String {
        guard let year = Int(month.prefix(4)), let number = Int(month.suffix(2)), (1...12).contains(number) else { return "" }
        return "\(month.suffix(2))-\(CalendarDay.length(ofMonth: number, in: year))"
    }
}
