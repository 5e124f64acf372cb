import Articles
@testable import Extraction
import Testing

@Suite struct DateMeaningTests {
    @Test func easterIsReckoned() {
        #expect(Feast.easterSunday(2024).description == "2024-03-31")
    }

    /// Counted from Monday, 25 March 2024.
    @Test(arguments: [
        (DateMeaning.day(1), true, "2024-03-26", "2024-03-26"),
        (.weekday(4, shift: nil), false, "2024-03-22", "2024-03-22"),
        (.weekday(4, shift: nil), true, "2024-03-29", "2024-03-29"),
        (.weekday(0, shift: -1), false, "2024-03-18", "2024-03-18"),
        (.unit(.week, -1), false, "2024-03-18", "2024-03-24"),
        (.unit(.month, 1), true, "2024-04-01", "2024-04-30"),
        (.distance(.week, -2), false, "2024-03-11", "2024-03-11"),
        (.span(.year, -4), false, "2020-03-25", "2024-03-25"),
        (.date(year: nil, month: 10, day: 7), false, "2023-10-07", "2023-10-07"),
        (.date(year: nil, month: 4, day: nil), true, "2024-04-01", "2024-04-30"),
        (.date(year: 2020, month: 3, day: nil), false, "2020-03-01", "2020-03-31"),
        (.year(2015), false, "2015-01-01", "2015-12-31"),
        (.feast(.ramadan), false, "2024-03-11", "2024-04-09"),
        (.feast(.christmas), false, "2023-12-25", "2023-12-25"),
        (.since(.date(year: nil, month: 10, day: 7)), false, "2023-10-07", "2024-03-25"),
        (.unit(.weekend, -1), false, "2024-03-23", "2024-03-24"),
        (.unit(.weekend, 0), false, "2024-03-23", "2024-03-24"),
        (.unit(.weekend, 0), true, "2024-03-30", "2024-03-31"),
        (.weekdayOfWeek(1, -1), false, "2024-03-19", "2024-03-19"),
        (.decade(1990), false, "1990-01-01", "1999-12-31"),
        (.season(.winter, year: nil, shift: -1), false, "2023-12-01", "2024-02-29"),
        (.season(.summer, year: nil, shift: 1), true, "2024-06-01", "2024-08-31"),
        (.range(.weekday(5, shift: nil), .weekday(6, shift: nil)), false, "2024-03-23", "2024-03-24"),
        (.range(.date(year: nil, month: 5, day: 3), .date(year: nil, month: 5, day: 5)), true, "2024-05-03", "2024-05-05"),
        (.feast(.goodFriday), true, "2024-03-29", "2024-03-29"),
        (.feast(.orthodoxEaster), true, "2024-05-05", "2024-05-05"),
        (.feast(.thanksgiving), false, "2023-11-23", "2023-11-23"),
        (.feast(.eidAlFitr), true, "2024-04-10", "2024-04-10"),
        (.feast(.lunarNewYear), false, "2024-02-10", "2024-02-10"),
    ])
    func resolution(meaning: DateMeaning, isAhead: Bool, start: String, end: String) {
        let found = meaning.resolved(from: DateOrigin(published: CalendarDay(year: 2024, month: 3, day: 25), isAhead: isAhead))
        #expect(found.start?.description == start)
        #expect(found.end?.description == end)
    }

    @Test(arguments: [
        (DateMeaning.since(.weekday(4, shift: nil)), false, "2024-03-22", "2024-03-25" as String?),
        (.since(.weekday(4, shift: nil)), true, "2024-03-29", nil),
        // "Russia bans exports from tomorrow": the tense tells of no future.
        (.since(.day(1)), false, "2024-03-26", nil),
        (.since(.date(year: 2025, month: 5, day: nil)), false, "2025-05-01", nil),
    ])
    func whatBeginsAfterTheArticleGoesOn(meaning: DateMeaning, isAhead: Bool, start: String, end: String?) {
        let found = meaning.resolved(from: DateOrigin(published: CalendarDay(year: 2024, month: 3, day: 25), isAhead: isAhead))
        #expect(found.start?.description == start)
        #expect(found.end?.description == end)
    }

    @Test func withoutArticleDateNothingRelativeIsResolved() {
        #expect(DateMeaning.day(0).resolved(from: DateOrigin()).start == nil)
        #expect(DateMeaning.weekday(2, shift: nil).resolved(from: DateOrigin()).start == nil)
        #expect(DateMeaning.year(2015).resolved(from: DateOrigin()).start?.description == "2015-01-01")
    }

    /// Counted from what the text named last; days cannot be counted from a month.
    @Test func countedFromTheLastDate() {
        let day = CalendarDay(year: 2022, month: 5, day: 3)
        #expect(DateMeaning.distanceFromLast(.day, 2).resolved(from: DateOrigin(last: day...day)).start?.description == "2022-05-05")
        #expect(DateMeaning.unitFromLast(.week, 1).resolved(from: DateOrigin(last: day...day)).start?.description == "2022-05-09")
        let month = DateUnit.month.around(day)
        #expect(DateMeaning.distanceFromLast(.month, 1).resolved(from: DateOrigin(last: month)).end?.description == "2022-06-30")
        #expect(DateMeaning.distanceFromLast(.day, 2).resolved(from: DateOrigin(last: month)).start == nil)
        #expect(DateMeaning.distanceFromLast(.day, 2).resolved(from: DateOrigin()).start == nil)
    }
}
