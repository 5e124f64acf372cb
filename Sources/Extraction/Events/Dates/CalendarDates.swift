import Articles

/// Dates by the calendar: days, months, years, feasts, and weekdays with or without them.
struct CalendarDates {
    let words: SentenceWords

    func expression(at token: Int) -> DateExpression? {
        let first = words[token]
        if let digit = first.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { return numeric(at: token, first) ?? dayFirst(at: token) }
        if first == "the" || first == "mid" || first.hasPrefix("mid-") { return dayFirst(at: token + 1, after: first) ?? decade(at: token + 1, after: first) ?? middle(at: token, first) }
        if let weekday = TemporalWords.weekday(first) { return dayOfWeek(at: token, weekday) }
        return monthFirst(at: token, first) ?? feast(at: token)
    }

    // MARK: Friday, March 22; Sunday night; Monday last week

    private func dayOfWeek(at token: Int, _ weekday: Int) -> DateExpression? {
        var end = token + 1
        if TemporalWords.partsOfDay.contains(words[end]) { end += 1 }
        let comma = [",", "(", "the"].contains(words[end]) ? 1 : 0
        if let date = dayFirst(at: end + comma) ?? monthFirst(at: end + comma, words[end + comma]), case .date(_, _, .some) = date.meaning {
            return DateExpression(tokens: token..<date.tokens.upperBound, meaning: date.meaning)
        }
        let link = words[end] == "of" ? 1 : 0
        if words[end + link + 1] == "week", let shift = ["last": -1, "this": 0, "next": 1][words[end + link]] {
            return DateExpression(tokens: token..<end + link + 2, meaning: .weekdayOfWeek(weekday, shift))
        }
        return DateExpression(tokens: token..<end, meaning: .weekday(weekday, shift: nil))
    }

    // MARK: 2024-03-25, 3/25/2024, 2015, 2011-2012

    private func numeric(at token: Int, _ first: String) -> DateExpression? {
        if first.utf8.count == 10, let date = CalendarDay(iso: first) {
            let (year, month, day) = date.components
            return DateExpression(tokens: token..<token + 1, meaning: .date(year: year, month: month, day: day))
        }
        if let slashed = slashed(first) { return DateExpression(tokens: token..<token + 1, meaning: slashed) }
        if let decade = decade(at: token, after: "") { return decade }
        guard let year = yearNumber(first), isYearPosition(token) else { return nil }
        return DateExpression(tokens: token..<token + 1, meaning: .year(year))
    }

    /// Month first where one of the numbers can be no month; a date that may be read both ways is none.
    private func slashed(_ word: String) -> DateMeaning? {
        let parts = word.split { $0 == "/" || $0 == "." }.map { Int($0) }
        guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2], (1800...2100).contains(year),
            let (month, day) = first <= 12 && (second > 12 || first == second) ? (first, second) : second <= 12 && (first > 12 || word.contains(".")) ? (second, first) : nil,
            month >= 1, (1...CalendarDay.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        return .date(year: year, month: month, day: day)
    }

    /// A number of four digits is a year after a preposition, or after a word that cuts it in parts.
    private func isYearPosition(_ token: Int) -> Bool {
        ["in", "since", "until", "of", "by", "during", "from", "early", "late", "mid", "between", "to", "and", "year", "-", "–"].contains(words[token - 1])
    }

    private func yearNumber(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1800...2100).contains(year) else { return nil }
        return year
    }

    private func decade(at token: Int, after opener: String) -> DateExpression? {
        var start = token
        if ["early", "late", "mid"].contains(words[start]) { start += 1 }
        if words[start] == "-" { start += 1 }
        var word = words[start]
        if word.hasPrefix("mid-") { word.removeFirst(4) }
        guard word.hasSuffix("0s"), let year = yearNumber(String(word.dropLast())) else { return nil }
        return DateExpression(tokens: (opener.isEmpty ? token : token - 1)..<start + 1, meaning: .decade(year))
    }

    // MARK: 7 October 2023, the 25th of March, 3-5 May

    private func dayFirst(at token: Int, after opener: String = "") -> DateExpression? {
        guard let days = days(at: token) else { return nil }
        let ofMonth = words[days.end] == "of" ? days.end + 1 : days.end
        guard let month = TemporalWords.month(words[ofMonth]), words.context.isCapitalized(ofMonth) else { return nil }
        // "the 25 March protests" and "the 25th of March"
        if ofMonth != days.end, !isOrdinal(words[token]) { return nil }
        let year = yearNumber(after: ofMonth + 1, day: true)
        return DateExpression(
            tokens: (opener == "the" ? token - 1 : token)..<(year?.end ?? ofMonth + 1), meaning: meaning(days.first, days.last, month, year?.year))
    }

    private func meaning(_ first: Int?, _ last: Int?, _ month: Int, _ year: Int?) -> DateMeaning {
        let start = DateMeaning.date(year: year, month: month, day: first)
        guard let last else { return start }
        return .range(start, .date(year: year, month: month, day: last))
    }

    /// 3; 3-5; 3 and 5; 3 to 5.
    private func days(at token: Int) -> (first: Int, last: Int?, end: Int)? {
        let word = words[token]
        let parts = word.split { $0 == "-" || $0 == "–" }
        if parts.count == 2, let first = dayNumber(String(parts[0])), let last = dayNumber(String(parts[1])), first < last { return (first, last, token + 1) }
        guard let first = dayNumber(word) else { return nil }
        if ["-", "–", "to", "and"].contains(words[token + 1]), let last = dayNumber(words[token + 2]), first < last, yearNumber(words[token + 2]) == nil {
            return (first, last, token + 3)
        }
        return (first, nil, token + 1)
    }

    private func dayNumber(_ word: String) -> Int? {
        let digits = isOrdinal(word) ? word.dropLast(2) : word[...]
        guard digits.utf8.count <= 2, let number = Int(digits), (1...31).contains(number) else { return nil }
        return number
    }

    private func isOrdinal(_ word: String) -> Bool { ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } }

    private func yearNumber(after token: Int, day: Bool) -> (year: Int, end: Int)? {
        let start = day && words[token] == "," ? token + 1 : token
        return yearNumber(words[start]).map { ($0, start + 1) }
    }

    // MARK: October 7, May 3-5, in March 2020, mid-March

    private func monthFirst(at token: Int, _ first: String) -> DateExpression? {
        guard let month = TemporalWords.month(first), words.context.isCapitalized(token), !words.isInsidePersonName(token) else { return nil }
        let days = days(at: token + 1)
        let end = days?.end ?? token + 1
        let year = yearNumber(after: words[end] == "of" ? end + 1 : end, day: days != nil)
        // "May" and "March" alone are words as well.
        if days == nil, year == nil, first == "may" || first == "march", words.context.document.upos[token] != .propn { return nil }
        return DateExpression(tokens: token..<(year?.end ?? end), meaning: meaning(days?.first, days?.last, month, year?.year ?? knownYear(month, days?.first, end)))
    }

    /// The September 11 attacks are those of 2001.
    private func knownYear(_ month: Int, _ day: Int?, _ end: Int) -> Int? {
        month == 9 && day == 11 && ["attack", "attacks", "terrorist", "terror", "hijackings", "hijackers"].contains(words[end]) ? 2001 : nil
    }

    private func middle(at token: Int, _ first: String) -> DateExpression? {
        if first == "mid", words[token + 1] == "-" { return monthFirst(at: token + 2, words[token + 2]) }
        guard first.hasPrefix("mid-") else { return nil }
        let rest = String(first.dropFirst(4))
        if let year = yearNumber(rest) { return DateExpression(tokens: token..<token + 1, meaning: .year(year)) }
        if let decade = decade(at: token, after: "") { return decade }
        return TemporalWords.months.firstIndex(of: rest).map { month in
            let year = yearNumber(after: token + 1, day: false)
            return DateExpression(tokens: token..<(year?.end ?? token + 1), meaning: .date(year: year?.year, month: month + 1, day: nil))
        }
    }

    // MARK: Ramadan, Christmas Eve

    private func feast(at token: Int) -> DateExpression? {
        guard words.context.isCapitalized(token) else { return nil }
        var key = ""
        var found: DateExpression?
        for next in token..<min(token + 5, words.sentence.upperBound) {
            let letters = words[next].filter { $0.isLetter }
            guard !letters.isEmpty else { continue }
            key += letters
            if let feast = Feast(rawValue: key) { found = DateExpression(tokens: token..<next + 1, meaning: .feast(feast)) }
        }
        return found
    }
}
