/// Reads a written date from left to right: a date, then perhaps a time and a zone.
struct DateScanner {
    private enum Token: Equatable {
        case digits(String)
        /// In lower case.
        case word(String)
        case mark(Character)
    }

    private var tokens: [Token] = []
    private var position = 0

    init(_ text: String) {
        for character in text {
            switch (character, tokens.last) {
            case ("0"..."9", .digits(let digits)): tokens[tokens.count - 1] = .digits(digits + String(character))
            case ("0"..."9", _): tokens.append(.digits(String(character)))
            case (" ", _): tokens.append(.mark(" "))
            case (_, .word(let word)) where character.isLetter:
                tokens[tokens.count - 1] = .word(word + character.lowercased())
            case (_, _) where character.isLetter: tokens.append(.word(character.lowercased()))
            default: tokens.append(.mark(character))
            }
        }
    }

    var isAtEnd: Bool { position == tokens.count }

    // MARK: Date

    /// A date as `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.
    mutating func date() -> String? {
        if case .word(let word) = peek, Self.isWeekday(word) {
            position += 1
            skip(".", ",", " ")
        }
        guard let first = next() else { return nil }
        switch first {
        case .word(let word): return monthFirst(word)
        case .digits(let digits) where digits.count == 4: return yearFirst(Int(digits))
        case .digits(let digits) where digits.count == 8:
            return Self.iso(Int(digits.prefix(4)), Int(digits.dropFirst(4).prefix(2)), Int(digits.suffix(2)))
        case .digits(let digits) where digits.count <= 2: return dayFirst(Int(digits))
        default: return nil
        }
    }

    /// March 25, 2024; March 2024
    private mutating func monthFirst(_ word: String) -> String? {
        guard let month = Self.month(word) else { return nil }
        skip(".", " ", ",")
        guard let number = digits(1...4) else { return nil }
        if number.count == 4 { return Self.iso(Int(number), month) }
        skipOrdinal()
        skip(",", " ")
        return Self.iso(digits(4...4).flatMap { Int($0) }, month, Int(number) ?? 0)
    }

    /// 2024-03-25, 2024/3/25, 2024-Mar-25, 2024-03, 2024
    private mutating func yearFirst(_ year: Int?) -> String? {
        guard let year, case .mark(let separator) = peek, "-/.".contains(separator) else { return Self.iso(year) }
        position += 1
        var month = digits(1...2).flatMap { Int($0) }
        if month == nil, case .word(let word)? = next() { month = Self.month(word) }
        guard let month else { return nil }
        guard peek == .mark(separator) else { return Self.iso(year, month) }
        position += 1
        return Self.iso(year, month, digits(1...2).flatMap { Int($0) } ?? 0)
    }

    /// 25 March 2024, 25-Mar-2024, 25th of March, 2024; 25/03/2024 where only one reading is a day
    private mutating func dayFirst(_ number: Int?) -> String? {
        guard let number else { return nil }
        skipOrdinal()
        if case .mark(let separator) = peek, "/.-".contains(separator), position + 1 < tokens.count,
            case .digits = tokens[position + 1] {
            position += 1
            guard let second = digits(1...2).flatMap({ Int($0) }), next() == .mark(separator),
                let year = digits(4...4).flatMap({ Int($0) })
            else { return nil }
            if second > 12 || number == second { return Self.iso(year, number, second) }
            return number > 12 ? Self.iso(year, second, number) : nil
        }
        skip(" ", "-")
        if peek == .word("of") {
            position += 1
            skip(" ")
        }
        guard case .word(let word)? = next(), let month = Self.month(word) else { return nil }
        skip(".", ",", " ", "-")
        return Self.iso(digits(4...4).flatMap { Int($0) }, month, number)
    }

    private mutating func skipOrdinal() {
        if case .word(let word) = peek, ["st", "nd", "rd", "th"].contains(word) { position += 1 }
    }

    // MARK: Time

    /// A time as `Thh:mm:ss`, with `Z` or an offset where the words have one.
    mutating func time() -> String? {
        skip(" ", ",", "-", "–", "|")
        if case .word(let word) = peek, word == "t" || word == "at" { position += 1 }
        skip(" ")
        guard let clock = clock() else { return nil }
        skip(" ")
        guard let zone = zone() else { return nil }
        skip(" ")
        // A comment after an RFC 2822 offset names the zone once more.
        if peek == .mark("(") { position = tokens.count }
        return clock + zone
    }

    private mutating func clock() -> String? {
        guard let first = digits(1...6), var hour = Int(first.prefix(2)) else { return nil }
        var (minute, second) = (0, 0)
        var hasMinutes = true
        if first.count >= 4 {
            minute = Int(first.dropFirst(2).prefix(2)) ?? 60
            second = first.count == 6 ? Int(first.suffix(2)) ?? 60 : 0
        } else if peek == .mark(":") {
            position += 1
            minute = digits(2...2).flatMap { Int($0) } ?? 60
            if peek == .mark(":") {
                position += 1
                second = digits(2...2).flatMap { Int($0) } ?? 60
            }
        } else {
            hasMinutes = false
        }
        if peek == .mark("."), position + 1 < tokens.count, case .digits = tokens[position + 1] { position += 2 }
        skip(" ")
        if let isAfternoon = halfOfDay() {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        } else if !hasMinutes {
            return nil
        }
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return "T\(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))"
    }

    /// am, pm, a.m., p.m.
    private mutating func halfOfDay() -> Bool? {
        guard case .word(let word) = peek else { return nil }
        if word == "am" || word == "pm" {
            position += 1
            return word == "pm"
        }
        guard word == "a" || word == "p", tokens[position...].dropFirst().first == .mark("."),
            tokens[position...].dropFirst(2).first == .word("m")
        else { return nil }
        position += 3
        skip(".")
        return word == "p"
    }

    /// "" where none is stated; nil for one that cannot be read.
    private mutating func zone() -> String? {
        switch peek {
        case .word(let word):
            position += 1
            return Self.zones[word]
        case .mark(let sign) where sign == "+" || sign == "-" || sign == "−":
            position += 1
            guard let first = digits(2...4) else { return nil }
            var minutes = first.count == 4 ? String(first.suffix(2)) : "00"
            if peek == .mark(":") {
                position += 1
                guard let written = digits(2...2) else { return nil }
                minutes = written
            }
            guard let hour = Int(first.prefix(2)), hour <= 14, let minute = Int(minutes), minute < 60 else { return nil }
            return "\(sign == "+" ? "+" : "-")\(Self.two(hour)):\(minutes)"
        default:
            return ""
        }
    }

    // MARK: Tokens

    private var peek: Token? { position < tokens.count ? tokens[position] : nil }

    private mutating func next() -> Token? {
        defer { if position < tokens.count { position += 1 } }
        return peek
    }

    private mutating func digits(_ count: ClosedRange<Int>) -> String? {
        guard case .digits(let digits) = peek, count.contains(digits.count) else { return nil }
        position += 1
        return digits
    }

    private mutating func skip(_ marks: Character...) {
        while case .mark(let mark) = peek, marks.contains(mark) { position += 1 }
    }

    // MARK: Calendar

    /// Names and their abbreviations of three letters or more (Sept, Thurs).
    private static func month(_ word: String) -> Int? {
        word.count < 3 ? nil : CalendarDay.monthNames.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static func isWeekday(_ word: String) -> Bool {
        word.count >= 3 && CalendarDay.weekdayNames.contains { $0.hasPrefix(word) }
    }

    /// RFC 2822, 4.3, and the European ones that are in common use; "ET" leaves open which offset.
    private static let zones = [
        "z": "Z", "utc": "Z", "gmt": "Z", "ut": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
        "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
        "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "et": "", "ct": "", "mt": "", "pt": "",
    ]

    private static func iso(_ year: Int?, _ month: Int? = nil, _ day: Int? = nil) -> String? {
        guard let year, (1400...2999).contains(year) else { return nil }
        guard let month else { return String(year) }
        guard CalendarDay.exists(year: year, month: month, day: day ?? 1) else { return nil }
        return CalendarDay.text(year: year, month: month) + (day.map { "-\(two($0))" } ?? "")
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
