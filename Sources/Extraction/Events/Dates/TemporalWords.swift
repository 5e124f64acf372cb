import Articles

/// Words that name times.
enum TemporalWords {
    static let months = CalendarDay.monthNames
    private static let shortMonths = months.map { String($0.prefix(3)) }
    static let weekdays = CalendarDay.weekdayNames
    private static let shortWeekdays = weekdays.map { String($0.prefix(3)) }
    private static let units: [String: DateUnit] = [
        "day": .day, "week": .week, "month": .month, "year": .year, "decade": .decade, "weekend": .weekend,
    ]
    static let partsOfDay: Set<String> = ["night", "evening", "morning", "afternoon", "dawn", "noon", "midnight"]
    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    ]
    private static let vagueNumbers: Set<String> = ["several", "few", "some", "many"]

    /// 1 to 12.
    static func month(_ word: String) -> Int? {
        if let index = months.firstIndex(of: word) { return index + 1 }
        let stem = word.hasSuffix(".") ? String(word.dropLast()) : word
        if stem == "sept" { return 9 }
        return stem == "may" ? nil : shortMonths.firstIndex(of: stem).map { $0 + 1 }
    }

    /// 0 for Monday.
    static func weekday(_ word: String) -> Int? {
        if let index = weekdays.firstIndex(of: word) { return index }
        // "Sat" and "Sun" alone are words as well.
        return word.hasSuffix(".") ? shortWeekdays.firstIndex(of: String(word.dropLast())) : nil
    }

    /// Of a noun in singular or plural.
    static func unit(_ word: String) -> DateUnit? { units[word] ?? (word.hasSuffix("s") ? units[String(word.dropLast())] : nil) }

    static func number(_ word: String) -> Int? {
        if let number = numbers[word] ?? Int(word) { return number }
        let parts = word.split(separator: "-")
        guard parts.count == 2, let tens = numbers[String(parts[0])], tens >= 20, let ones = numbers[String(parts[1])], ones < 10 else { return nil }
        return tens + ones
    }

    /// What an expression of time may begin with, besides what has a capital.
    static func isOpener(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return openers.contains(word) || numbers[word] != nil || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) || word.hasPrefix("mid")
    }

    private static let openers: Set<String> = [
        "since", "from", "until", "till", "by", "through", "between", "the", "today", "tonight", "yesterday", "tomorrow", "overnight", "weekend",
        "last", "past", "next", "coming", "this", "current", "previous", "following", "same", "that", "in", "within", "for", "spring", "summer",
        "autumn", "fall", "winter", "several", "few", "some", "many",
    ]

    static func isVagueNumber(_ word: String) -> Bool { vagueNumbers.contains(word) }

    static func isTime(_ lemma: String) -> Bool {
        units[lemma] != nil || weekday(lemma) != nil || months.contains(lemma) || partsOfDay.contains(lemma)
            || ["today", "yesterday", "tomorrow", "tonight", "time", "moment", "minute", "hour"].contains(lemma)
    }
}
