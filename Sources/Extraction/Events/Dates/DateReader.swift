import Language

/// An expression of time in the text.
struct DateExpression {
    var tokens: Range<Int>
    var meaning: DateMeaning
}

/// Finds expressions of time in a sentence.
struct DateReader {
    let context: ArticleContext

    func expressions(in sentence: Range<Int>) -> [DateExpression] {
        var found: [DateExpression] = []
        var token = sentence.lowerBound
        while token < sentence.upperBound {
            if let expression = expression(at: token, limit: sentence.upperBound) {
                found.append(expression)
                token = expression.tokens.upperBound
            } else {
                token += 1
            }
        }
        return found
    }

    private func word(_ token: Int, _ limit: Int) -> String { token < limit ? context.folded(token) : "" }

    private func expression(at token: Int, limit: Int) -> DateExpression? {
        let first = word(token, limit)
        if first == "since" || first == "until", let inner = expression(at: token + 1, limit: limit) {
            return DateExpression(
                tokens: token..<inner.tokens.upperBound, meaning: first == "since" ? .since(inner.meaning) : .until(inner.meaning))
        }
        return simpleDay(at: token, first) ?? calendarDate(at: token, first, limit) ?? shifted(at: token, first, limit)
            ?? counted(at: token, first, limit) ?? feast(at: token, first, limit)
    }

    private func simpleDay(at token: Int, _ first: String) -> DateExpression? {
        let offset: Int? =
            switch first {
            case "today", "tonight": 0
            case "yesterday": -1
            case "tomorrow": 1
            default: nil
            }
        if let offset { return DateExpression(tokens: token..<token + 1, meaning: .day(offset)) }
        if let weekday = TemporalWords.weekday(first) { return DateExpression(tokens: token..<token + 1, meaning: .weekday(weekday, shift: nil)) }
        return nil
    }

    // MARK: 7 October 2023, October 7, in March 2020, 2024-03-25, in 2015

    private func calendarDate(at token: Int, _ first: String, _ limit: Int) -> DateExpression? {
        if first.utf8.count == 10, let date = CivilDate(iso: first) {
            let (year, month, day) = date.components
            return DateExpression(tokens: token..<token + 1, meaning: .date(year: year, month: month, day: day))
        }
        if context.isCapitalized(token), let month = TemporalWords.month(first) {
            var end = token + 1
            var day: Int?
            if let number = dayNumber(word(end, limit)), number <= 31 {
                day = number
                end += 1
            }
            let year = yearNumber(at: end, limit, after: day != nil)
            if let year { end = year.end }
            // "May" and "March" alone are words as well.
            if day == nil, year == nil, first == "may" || first == "march", context.document.upos[token] != .propn { return nil }
            return DateExpression(tokens: token..<end, meaning: .date(year: year?.year, month: month, day: day))
        }
        if let day = dayNumber(first), day <= 31, let month = TemporalWords.month(word(token + 1, limit)), token + 1 < limit, context.isCapitalized(token + 1) {
            let year = yearNumber(at: token + 2, limit, after: true)
            return DateExpression(tokens: token..<(year?.end ?? token + 2), meaning: .date(year: year?.year, month: month, day: day))
        }
        if let year = Int(first), first.utf8.count == 4, (1800...2100).contains(year), token > 0,
            ["in", "since", "until", "of", "by", "during", "from"].contains(context.lemma(token - 1))
        {
            return DateExpression(tokens: token..<token + 1, meaning: .year(year))
        }
        return nil
    }

    private func dayNumber(_ word: String) -> Int? {
        var digits = word[...]
        for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { digits = word.dropLast(2) }
        guard digits.utf8.count <= 2, let number = Int(digits), number > 0 else { return nil }
        return number
    }

    private func yearNumber(at token: Int, _ limit: Int, after day: Bool) -> (year: Int, end: Int)? {
        let skip = day && word(token, limit) == "," ? 1 : 0
        let text = word(token + skip, limit)
        guard text.utf8.count == 4, let year = Int(text), (1800...2100).contains(year) else { return nil }
        return (year, token + skip + 1)
    }

    // MARK: last week, next Monday, this year, last night

    private func shifted(at token: Int, _ first: String, _ limit: Int) -> DateExpression? {
        let shift: Int
        switch first {
        case "last", "past", "previous": shift = -1
        case "next", "coming", "following": shift = 1
        case "this", "current": shift = 0
        default: return nil
        }
        let second = word(token + 1, limit)
        let tokens = token..<token + 2
        if let weekday = TemporalWords.weekday(second) {
            return DateExpression(tokens: tokens, meaning: .weekday(weekday, shift: shift == 0 ? nil : shift))
        }
        if ["night", "evening", "morning", "afternoon"].contains(second) { return DateExpression(tokens: tokens, meaning: .day(shift)) }
        if second == "weekend" { return DateExpression(tokens: tokens, meaning: .unit(.week, shift)) }
        if let unit = unit(second) { return DateExpression(tokens: tokens, meaning: .unit(unit, shift)) }
        if let month = TemporalWords.month(second), token + 1 < limit, context.isCapitalized(token + 1) {
            return DateExpression(tokens: tokens, meaning: .date(year: nil, month: month, day: nil))
        }
        // the last four years, the next few days
        guard shift != 0, let count = TemporalWords.number(second), let unit = unit(word(token + 2, limit)) else { return nil }
        return DateExpression(tokens: token..<token + 3, meaning: .span(unit, shift * count))
    }

    // MARK: two weeks ago, in three days, a year earlier

    private func counted(at token: Int, _ first: String, _ limit: Int) -> DateExpression? {
        guard let count = TemporalWords.number(first), count < 1000, let unit = unit(word(token + 1, limit)) else { return nil }
        switch word(token + 2, limit) {
        case "ago", "earlier", "before": return DateExpression(tokens: token..<token + 3, meaning: .distance(unit, -count))
        case "later": return nil
        default: break
        }
        guard token > 0, context.document.sentenceOf[token - 1] == context.document.sentenceOf[token] else { return nil }
        switch context.lemma(token - 1) {
        case "in", "within": return DateExpression(tokens: token - 1..<token + 2, meaning: unit == .day || unit == .week ? .distance(unit, count) : .span(unit, count))
        case "for": return unit == .year || unit == .decade || unit == .month ? DateExpression(tokens: token - 1..<token + 2, meaning: .span(unit, -count)) : nil
        default: return nil
        }
    }

    private func unit(_ word: String) -> DateUnit? {
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        return TemporalWords.units[singular].flatMap { DateUnit(rawValue: $0) }
    }

    // MARK: Ramadan, Christmas Eve

    private func feast(at token: Int, _ first: String, _ limit: Int) -> DateExpression? {
        guard context.isCapitalized(token) else { return nil }
        let second = word(token + 1, limit)
        if let feast = Feast(rawValue: first + " " + second) { return DateExpression(tokens: token..<token + 2, meaning: .feast(feast)) }
        return Feast(rawValue: first).map { DateExpression(tokens: token..<token + 1, meaning: .feast($0)) }
    }
}
