import Articles
import Testing

@Suite struct CalendarDayTests {
    @Test func conversionsAgreeOverCenturies() {
        var date = CalendarDay(year: 1890, month: 12, day: 31)
        while date < CalendarDay(year: 2110, month: 1, day: 1) {
            let (year, month, day) = date.components
            #expect(CalendarDay(year: year, month: month, day: day) == date)
            date = date + 17
        }
        #expect(CalendarDay(year: 1970, month: 1, day: 1).days == 0)
        #expect(CalendarDay(iso: "2024-02-30") == nil)
        #expect(CalendarDay(iso: "2024-02-29")?.description == "2024-02-29")
        #expect(CalendarDay(year: 2024, month: 3, day: 25).weekday == 0)
        #expect(CalendarDay(year: 2024, month: 1, day: 31).adding(months: 1).description == "2024-02-29")
        #expect(CalendarDay(year: 1, month: 1, day: 31).adding(months: -2) == CalendarDay(year: 0, month: 11, day: 30))
        #expect((CalendarDay(year: 2024, month: 2, day: 28) + 1).description == "2024-02-29")
        #expect((CalendarDay(year: 2024, month: 1, day: 1) - 1).description == "2023-12-31")
        #expect(CalendarDay.exists(year: 2024, month: 6, day: 31) == false)
        #expect(CalendarDay.exists(year: 2024, month: 0, day: 1) == false)
    }
}
