/// Dates counted from the article's day, or from the date that the text named last.
struct RelativeDates {
    let words: SentenceWords

    func expression(at token: Int) -> DateExpression? {
        let first = words[token]
        switch first {
        case "today", "tonight", "yesterday", "tomorrow": return day(at: token, ["yesterday": -1, "tomorrow": 1][first] ?? 0)
        case "overnight": return DateExpression(tokens: token..<token + 1, meaning: .night(0))
        case "weekend": return DateExpression(tokens: token..<token + 1, meaning: .unit(.weekend, 0))
        case "last", "past", "next", "coming", "this", "current": return shifted(at: token, first)
        case "previous", "following", "same", "that": return counted(fromLast: token, first)
        case "the": return article(at: token)
        case "in", "within", "for": return measured(at: token, first)
        case "spring", "summer", "autumn", "fall", "winter": return season(at: token, first)
        default: return counted(at: token)
        }
    }

    private func day(at token: Int, _ offset: Int) -> DateExpression {
        DateExpression(tokens: token..<(TemporalWords.partsOfDay.contains(words[token + 1]) ? token + 2 : token + 1), meaning: .day(offset))
    }

    // MARK: last week, next Monday, this year, last night, the next few days

    private func shifted(at token: Int, _ first: String) -> DateExpression? {
        let shift = ["last": -1, "past": -1, "next": 1, "coming": 1][first] ?? 0
        let second = words[token + 1]
        let tokens = token..<token + 2
        if let weekday = TemporalWords.weekday(second) {
            // "next Wednesday, July 31"
            if let dated = CalendarDates(words: words).expression(at: token + 1), case .date = dated.meaning {
                return DateExpression(tokens: token..<dated.tokens.upperBound, meaning: dated.meaning)
            }
            return DateExpression(tokens: tokens, meaning: .weekday(weekday, shift: shift == 0 ? nil : shift))
        }
        if TemporalWords.partsOfDay.contains(second) { return DateExpression(tokens: tokens, meaning: .day(shift)) }
        if let unit = TemporalWords.unit(second), !second.hasSuffix("s") { return DateExpression(tokens: tokens, meaning: .unit(unit, shift)) }
        if let season = Season(rawValue: second) { return DateExpression(tokens: tokens, meaning: .season(season, year: nil, shift: shift == 0 ? nil : shift)) }
        if let month = TemporalWords.month(second), words.context.isCapitalized(token + 1) {
            return DateExpression(tokens: tokens, meaning: .date(year: nil, month: month, day: nil))
        }
        guard shift != 0, let count = count(at: token + 1), let unit = TemporalWords.unit(words[count.end]) else { return nil }
        let meaning = count.value.map { DateMeaning.span(unit, shift * $0) } ?? .vagueSpan(isAhead: shift > 0)
        return DateExpression(tokens: token..<count.end + 1, meaning: meaning)
    }

    // MARK: the next day, the day before, the past week, the weekend

    private func article(at token: Int) -> DateExpression? {
        let (second, third) = (words[token + 1], words[token + 2])
        switch second {
        case "weekend": return DateExpression(tokens: token..<token + 2, meaning: .unit(.weekend, 0))
        case "spring", "summer", "autumn", "fall", "winter": return season(at: token + 1, second)
        case "last", "past", "next", "coming":
            guard let unit = TemporalWords.unit(third), unit != .weekend, !third.hasSuffix("s") else { return nil }
            let isAhead = second == "next" || second == "coming"
            if isAhead, !["in", "over", "within", "during", "for"].contains(words[token - 1]) {
                return second == "next" ? DateExpression(tokens: token..<token + 3, meaning: .unitFromLast(unit, 1)) : nil
            }
            return DateExpression(tokens: token..<token + 3, meaning: .span(unit, isAhead ? 1 : -1))
        case "day", "night", "week", "month", "year":
            guard third == "before" || third == "after" else { return nil }
            let shift = third == "before" ? -1 : 1
            if let offset = ["yesterday": -2, "tomorrow": 2][words[token + 3]] { return DateExpression(tokens: token..<token + 4, meaning: .day(offset)) }
            guard endsPhrase(token + 3) else { return nil }
            return DateExpression(tokens: token..<token + 3, meaning: .unitFromLast(TemporalWords.unit(second) ?? .day, shift))
        default: return nil
        }
    }

    /// "before" and "after" without an object.
    private func endsPhrase(_ token: Int) -> Bool {
        guard words.sentence.contains(token) else { return true }
        return [.punct, .cconj].contains(words.context.document.upos[token])
    }

    private func counted(fromLast token: Int, _ first: String) -> DateExpression? {
        let shift = ["previous": -1, "following": 1][first] ?? 0
        let second = words[token + 1]
        let isDay = TemporalWords.partsOfDay.contains(second)
        // "that week" tells when, "that year's vote" which.
        guard let unit = isDay ? .day : TemporalWords.unit(second), isDay || !second.hasSuffix("s"), words[token - 1] != "of" else { return nil }
        return DateExpression(tokens: token..<token + 2, meaning: .unitFromLast(unit, shift))
    }

    // MARK: two weeks ago, a year earlier, several months later

    private func counted(at token: Int) -> DateExpression? {
        guard let count = count(at: token), let unit = TemporalWords.unit(words[count.end]) else { return nil }
        let tokens = token..<count.end + 2
        switch words[count.end + 1] {
        case "ago" where words[count.end + 2] == "today":
            return DateExpression(tokens: token..<count.end + 3, meaning: .distance(unit, count.value.map { -$0 }))
        case "ago": return DateExpression(tokens: tokens, meaning: .distance(unit, count.value.map { -$0 }))
        case "earlier", "previously": return count.value.map { DateExpression(tokens: tokens, meaning: .distanceFromLast(unit, -$0)) }
        case "later": return count.value.map { DateExpression(tokens: tokens, meaning: .distanceFromLast(unit, $0)) }
        case "before" where endsPhrase(count.end + 2): return count.value.map { DateExpression(tokens: tokens, meaning: .distanceFromLast(unit, -$0)) }
        case "after" where endsPhrase(count.end + 2): return count.value.map { DateExpression(tokens: tokens, meaning: .distanceFromLast(unit, $0)) }
        default: return nil
        }
    }

    /// A number of units and what follows it; the value is nil for "several".
    private func count(at token: Int) -> (value: Int?, end: Int)? {
        var next = token
        if words[next] == "a", words[next + 1] == "couple" {
            next += words[next + 2] == "of" ? 3 : 2
            return (2, next)
        }
        if words[next] == "a", TemporalWords.isVagueNumber(words[next + 1]) { next += 1 }
        if TemporalWords.isVagueNumber(words[next]) { return (nil, next + 1) }
        guard let number = TemporalWords.number(words[next]), number > 0, number < 1000 else { return nil }
        // "twenty-two", which may be three tokens
        if words[next + 1] == "-", let whole = TemporalWords.number(words[next] + "-" + words[next + 2]) { return (whole, next + 3) }
        return (number, next + 1)
    }

    // MARK: in three days, within a week, for seventeen years

    private func measured(at token: Int, _ first: String) -> DateExpression? {
        guard let count = count(at: token + 1), let unit = TemporalWords.unit(words[count.end]) else { return nil }
        let tokens = token..<count.end + 1
        switch first {
        case "in": return words[count.end + 1] == "ago" ? nil : DateExpression(tokens: tokens, meaning: .ahead(unit, count.value))
        case "within": return count.value.map { DateExpression(tokens: tokens, meaning: .span(unit, $0)) }
        default: return count.value.map { DateExpression(tokens: tokens, meaning: .lasting(unit, -$0)) }
        }
    }

    // MARK: in the spring of 2022

    private func season(at token: Int, _ first: String) -> DateExpression? {
        guard let season = Season(rawValue: first) else { return nil }
        let end = words[token + 1] == "of" ? token + 2 : token + 1
        guard words[end].utf8.count == 4, let year = Int(words[end]), (1800...2100).contains(year) else {
            // Without a year only after "in the": "fall" and "spring" are words as well.
            guard words[token - 1] == "the", words[token - 2] == "in" else { return nil }
            return DateExpression(tokens: token..<token + 1, meaning: .season(season, year: nil, shift: nil))
        }
        return DateExpression(tokens: token..<end + 1, meaning: .season(season, year: year, shift: nil))
    }
}
