/// Amounts of money, percentages and times of day, found by rule around the numbers: "$ 1.5 billion", "three per cent", "10:30 p.m. GMT".
///
/// They have few forms, and the name corpora mark them thinly or not at all.
struct QuantityNames {
    private let document: Document

    /// The document must be tagged.
    init(_ document: Document) {
        self.document = document
    }

    /// The network's names and those of the rules in order. A rule's name takes the place of what it overlaps, but for the names of
    /// persons, organizations and places.
    func merged(into names: [Name]) -> [Name] {
        let firm: Set<Name.Kind> = [.person, .organization, .location, .facility, .norp, .product]
        var result: [Name] = []
        var quantities = self.names()[...]
        for name in names {
            while let next = quantities.first, next.tokens.upperBound <= name.tokens.lowerBound {
                result.append(quantities.removeFirst())
            }
            guard let next = quantities.first, next.tokens.overlaps(name.tokens) else {
                result.append(name)
                continue
            }
            if firm.contains(name.kind) {
                quantities.removeFirst()
                result.append(name)
            }
        }
        return result + quantities
    }

    /// In order, no two of them overlapping.
    func names() -> [Name] {
        var names: [Name] = []
        for sentence in document.sentences {
            var token = sentence.lowerBound
            while token < sentence.upperBound {
                guard document.upos[token] == .num else {
                    token += 1
                    continue
                }
                var end = token + 1
                while end < sentence.upperBound, document.upos[end] == .num { end += 1 }
                if let name = name(around: token..<end, in: sentence) {
                    names.append(name)
                    end = max(end, name.tokens.upperBound)
                }
                token = end
            }
        }
        return names
    }

    private func name(around number: Range<Int>, in sentence: Range<Int>) -> Name? {
        let next = form(number.upperBound, in: sentence)
        let end = number.upperBound
        if Self.percentSigns.contains(next) { return Name(tokens: number.lowerBound..<end + 1, kind: .percent) }
        if next == "per", form(end + 1, in: sentence) == "cent" {
            return Name(tokens: number.lowerBound..<end + 2, kind: .percent)
        }
        if let money = money(number, next, in: sentence) { return Name(tokens: money, kind: .money) }
        if let end = endOfTime(number, next, in: sentence) { return Name(tokens: number.lowerBound..<end, kind: .time) }
        return nil
    }

    private func money(_ number: Range<Int>, _ next: String, in sentence: Range<Int>) -> Range<Int>? {
        let before = number.lowerBound - 1
        if before >= sentence.lowerBound, isCurrencySign(before) { return before..<number.upperBound }
        if Self.currencies.contains(next) { return number.lowerBound..<number.upperBound + 1 }
        // "40 million U.S. dollars", "10,000 Australian dollars"
        let describesCurrency = number.upperBound < sentence.upperBound
            && [.adj, .propn].contains(document.upos[number.upperBound])
        if describesCurrency, Self.currencies.contains(form(number.upperBound + 1, in: sentence)) {
            return number.lowerBound..<number.upperBound + 2
        }
        return nil
    }

    /// A clock's figures, or an hour followed by the half of the day; a time zone belongs to it.
    private func endOfTime(_ number: Range<Int>, _ next: String, in sentence: Range<Int>) -> Int? {
        guard number.count == 1 else { return nil }
        var end = number.upperBound
        let isClock = Self.isClock(document.text[document.tokens[number.lowerBound].bytes])
        if Self.halves.contains(next) {
            end += 1
        } else if !isClock {
            return nil
        }
        if Self.zones.contains(form(end, in: sentence)) { end += 1 }
        return end
    }

    private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && (1...2).contains(parts[0].count)
            && parts.dropFirst().allSatisfy { $0.count == 2 } && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    }

    private func isCurrencySign(_ token: Int) -> Bool {
        document.penn[token] == .dollar || Self.currencySigns.contains(document.form(token))
    }

    /// In lower case; empty past the end.
    private func form(_ token: Int, in sentence: Range<Int>) -> String {
        token < sentence.upperBound ? document.form(token).lowercased() : ""
    }

    private static let percentSigns: Set<String> = ["%", "percent", "pct"]
    private static let halves: Set<String> = ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock"]
    private static let zones: Set<String> = [
        "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "bst", "cet", "cest",
        "eet", "ist", "jst", "msk",
    ]
    private static let currencySigns: Set<String> = [
        "$", "£", "€", "¥", "₹", "₽", "₩", "₦", "₪", "₺", "₴", "₱", "฿", "US$", "A$", "AU$", "C$", "CA$", "NZ$", "HK$", "S$",
        "NT$", "R$", "Rs", "Rs.", "USD", "EUR", "GBP",
    ]
    private static let currencies: Set<String> = [
        "dollar", "dollars", "cent", "cents", "euro", "euros", "pound", "pounds", "pence", "franc", "francs", "yen", "yuan",
        "renminbi", "won", "rupee", "rupees", "ruble", "rubles", "rouble", "roubles", "lira", "liras", "peso", "pesos",
        "real", "reais", "rand", "naira", "shekel", "shekels", "dinar", "dinars", "dirham", "dirhams", "riyal", "riyals",
        "rial", "rials", "krona", "kronor", "krone", "kroner", "zloty", "zlotys", "hryvnia", "hryvnias", "forint", "forints",
        "shilling", "shillings", "baht", "ringgit", "rupiah", "dong", "taka", "cedi", "cedis", "kwacha", "birr", "usd", "eur",
        "gbp", "bitcoin", "bitcoins",
    ]
}
