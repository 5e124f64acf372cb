/// Words that name times.
enum TemporalWords {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let shortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    static let units = ["day": 0, "week": 1, "month": 2, "year": 3, "decade": 4, "hour": 5, "night": 6, "weekend": 7]
    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "several": 3, "few": 3, "couple": 2, "fifteen": 15, "seventeen": 17, "twenty": 20, "thirty": 30,
    ]

    /// 1 to 12.
    static func month(_ word: String) -> Int? {
        if let index = months.firstIndex(of: word) { return index + 1 }
        let stem = word.hasSuffix(".") ? String(word.dropLast()) : word
        if stem == "sept" { return 9 }
        return stem == "may" ? nil : shortMonths.firstIndex(of: stem).map { $0 + 1 }
    }

    /// 0 for Monday.
    static func weekday(_ word: String) -> Int? { weekdays.firstIndex(of: word) }

    static func number(_ word: String) -> Int? { numbers[word] ?? Int(word) }

    static func isTime(_ lemma: String) -> Bool {
        units[lemma] != nil || weekday(lemma) != nil || months.contains(lemma)
            || ["today", "yesterday", "tomorrow", "tonight", "morning", "evening", "afternoon", "time", "moment", "minute"].contains(lemma)
    }
}
