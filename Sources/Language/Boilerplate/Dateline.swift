import Knowledge

/// Place, agency and date before the first sentence of a story: `DES MOINES, Iowa (AP) —`, `LONDON, March 3 (Reuters) -`,
/// `GENEVA/KINSHASA —`, `KYIV |`, `PARIS:`, `Washington (CNN)`.
///
/// In capitals, a place or a place with its state is enough before a dash or a bar; in small letters an agency must follow. Before
/// a colon a country may be who speaks (`IRAN: “We shall not”`), and so may whoever stands before a quotation.
enum Dateline {
    private static let longest = 90

    /// Where the story begins behind its dateline; nil where there is none.
    static func end(in text: [UInt8], paragraph: Range<Int>) -> Int? {
        let window = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + longest)
        if let dash = firstDash(in: text, window) {
            let words = String(decoding: text[window.lowerBound..<dash.lowerBound], as: UTF8.self)
            if isPlaceAndAgency(words, endsInDash: true), startsSentence(text, dash.upperBound, paragraph) {
                return dash.upperBound
            }
        }
        if let end = endOfLabel(in: text, window), startsSentence(text, end, paragraph), text.characterClass(at: end).0 != .doubleQuote {
            return end
        }
        // Without a dash only a known agency's brackets end it.
        guard let bracket = text[window].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        let words = String(decoding: text[window.lowerBound...bracket], as: UTF8.self)
        var end = bracket + 1
        while end < paragraph.upperBound, text[end] == UInt8(ascii: " ") { end += 1 }
        guard isPlaceAndAgency(words, endsInDash: false), startsSentence(text, end, paragraph) else { return nil }
        return end
    }

    /// Whether a line holds a date and nothing else: `Friday, January 4, 2019`.
    ///
    /// - Parameter words: In lower case.
    static func isDate(_ words: [Substring]) -> Bool {
        var rest = words[...]
        if let first = rest.first, weekdays.contains(first) { rest = rest.dropFirst() }
        guard rest.count == 3, let year = Int(rest[rest.startIndex + 2]), (1_800...2_200).contains(year) else { return false }
        let dayAndMonth = rest.prefix(2)
        return dayAndMonth.contains { months.contains($0) } && dayAndMonth.contains { Int($0).map { (1...31).contains($0) } ?? false }
    }

    private static let weekdays: Set<Substring> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let months: Set<Substring> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    /// Behind the colon of `PARIS: `; nil where what stands before one is no city in capitals.
    private static func endOfLabel(in text: [UInt8], _ window: Range<Int>) -> Int? {
        guard let colon = text[window].firstIndex(of: UInt8(ascii: ":")), colon + 1 < window.upperBound, text[colon + 1] == UInt8(ascii: " ")
        else { return nil }
        let words = String(decoding: text[window.lowerBound..<colon], as: UTF8.self)[...]
        return isCapitals(words) && arePlaces(words) && !Lexicon.shared.flags(words).contains(.country) ? colon + 2 : nil
    }

    /// A dash between words, with the spaces around it: —, –, --, or a hyphen or a bar between spaces.
    private static func firstDash(in text: [UInt8], _ window: Range<Int>) -> Range<Int>? {
        for index in window {
            var end = index
            if text[index] == 0xE2, index + 2 < window.upperBound, text[index + 1] == 0x80,
                text[index + 2] == 0x93 || text[index + 2] == 0x94 {
                end = index + 3
            } else if text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "|"), index + 1 < window.upperBound {
                if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-") { end = index + 2 }
                let isSpaced = index > window.lowerBound && text[index - 1] == UInt8(ascii: " ")
                if isSpaced && text[index + 1] == UInt8(ascii: " ") { end = index + 1 }
            }
            guard end > index else { continue }
            var start = index
            while start > window.lowerBound, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
            while end < window.upperBound, text[end] == UInt8(ascii: " ") { end += 1 }
            return start..<end
        }
        return nil
    }

    /// A capital, a figure or a quotation mark: `IRAN — which had refused …` goes on in small letters and is a sentence.
    private static func startsSentence(_ text: [UInt8], _ position: Int, _ paragraph: Range<Int>) -> Bool {
        guard position < paragraph.upperBound else { return false }
        let (characterClass, _) = text.characterClass(at: position)
        switch characterClass {
        case .upper, .letter, .digit, .doubleQuote, .apostrophe, .currency: return true
        default: return false
        }
    }

    private static func isPlaceAndAgency(_ words: String, endsInDash: Bool) -> Bool {
        var place = Substring(words)
        var hasAgency = false
        if place.last == ")", let bracket = place.lastIndex(of: "(") {
            let agency = place[place.index(after: bracket)...].dropLast()
            hasAgency = BoilerplatePhrases.agencies.contains(String(agency))
                || endsInDash && agency.count <= 20 && agency.first?.isUppercase == true
            guard hasAgency else { return false }
            place = place[..<bracket]
        }
        guard hasAgency || endsInDash else { return false }
        let parts = place.split(separator: ",").map { Substring($0.trimming(" ")) }.filter { !$0.isEmpty }
        guard let first = parts.first else { return hasAgency }
        guard parts.count <= 4, parts.dropFirst().allSatisfy({ isRegion($0) || isDay($0) }) else { return false }
        if isDay(first) { return hasAgency && parts.count == 1 }
        if isCapitals(first) { return hasAgency || arePlaces(first) || parts.dropFirst().contains(where: isRegion) }
        return hasAgency && arePlaces(first)
    }

    /// One place, or several with a slash between them.
    private static func arePlaces(_ words: Substring) -> Bool {
        let places = words.split(separator: "/")
        return !places.isEmpty && places.allSatisfy { isPlace($0.trimming(" ")) }
    }

    private static func isPlace(_ words: Substring) -> Bool {
        !Lexicon.shared.flags(words).isDisjoint(with: .anyPlace)
    }

    /// A state or country, in full or as newspapers shorten it (`N.H.`, `Calif.`).
    private static func isRegion(_ words: Substring) -> Bool {
        if words.last == "." && words.count <= 6 && words.first?.isUppercase == true { return !isDay(words) }
        return isPlace(words)
    }

    /// `March 3`, `Dec. 11`, `Aug 27`, `3 March`, `Friday`
    private static func isDay(_ words: Substring) -> Bool {
        let parts = words.lowercased().split(separator: " ").map { $0.trimming(".") }
        if parts.count == 1 { return weekdays.contains(parts[0]) }
        return parts.count == 2 && parts.contains { months.contains($0) }
            && parts.contains { Int($0).map { (1...31).contains($0) } ?? false }
    }

    /// Three letters at least, and no small one: `ST. LOUIS`.
    private static func isCapitals(_ words: Substring) -> Bool {
        words.count { $0.isLetter } >= 3 && !words.contains { $0.isLowercase || $0.isNumber }
    }
}

extension StringProtocol {
    /// Without one character at either end.
    fileprivate func trimming(_ character: Character) -> Substring {
        var result = Substring(self)
        while result.first == character { result.removeFirst() }
        while result.last == character { result.removeLast() }
        return result
    }
}
