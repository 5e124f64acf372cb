/// Somebody who holds or held a public office.
public struct Officeholder: Hashable, Sendable {
    public let name: String
    /// ISO 3166-1 alpha-3 where the office is one of a country.
    public let country: String?
    /// The body that the office belongs to: a country's or organisation's common name; nil where only the country is known.
    public let body: String?
    public let role: String?
    /// The first year; nil where it is not known. The last; nil: still in office when the table was made.
    public let from: Int?
    public let to: Int?
    public let isFemale: Bool?

    /// Whether the office was held in `year`, with a year's grace on both sides.
    public func holds(in year: Int) -> Bool {
        from.map { $0 - 1 <= year } ?? true && to.map { year <= $0 + 1 } ?? true
    }
}

/// Office holders by name: heads of state and government, foreign ministers and the like worldwide with their roles (our
/// own table), and ministers to about 2014 with their country alone.
public struct Officeholders: Sendable {
    public static let shared = Officeholders()

    private let leaders: [Officeholder]
    private let bySurname: [String: [Int]]

    init() {
        var leaders: [Officeholder] = []
        var bySurname: [String: [Int]] = [:]
        for row in Table.leaders.rows {
            let country = Countries.shared.country(code: row[1])
            let organization = country == nil ? Organizations.shared.named(row[1]) : nil
            let name = row[0]
            for word in Officeholders.words(name).suffix(2) { bySurname[word, default: []].append(leaders.count) }
            leaders.append(
                Officeholder(
                    name: name, country: country?.code ?? organization?.country, body: country?.name ?? row[1],
                    role: row[2], from: Int(row[3]), to: Int(row[4]), isFemale: row[5] == "f"))
        }
        self.leaders = leaders
        self.bySurname = bySurname
    }

    /// Leaders with this name: all words of `name` are words of theirs, the surname among them; or differ in the spelling
    /// of a forename alone. A single surname finds every leader of that surname.
    public func leaders(named name: String) -> [Officeholder] {
        let words = Officeholders.words(name)
        guard let last = words.last else { return [] }
        var result: [Officeholder] = []
        for index in bySurname[last] ?? [] {
            let other = Officeholders.words(leaders[index].name)
            guard words.count == 1 || Officeholders.agree(words, other) else { continue }
            if !result.contains(leaders[index]) { result.append(leaders[index]) }
        }
        return result
    }

    /// Ministers and the like with this full name, to about 2014.
    public func ministers(named name: String) -> [Officeholder] {
        Table.officeholders.rows(sortedUnder: Folding.key(name)).map { row in
            Officeholder(
                name: row[1], country: row[2], body: Countries.shared.country(code: row[2])?.name, role: nil,
                from: Int(row[3]), to: Int(row[4]), isFemale: nil)
        }
    }

    private static func words(_ name: String) -> [String] {
        String(decoding: Folding.key(name), as: UTF8.self).split(separator: " ").map(String.init)
    }

    /// Same first letter and, but for the spelling, the same forename.
    private static func agree(_ words: [String], _ other: [String]) -> Bool {
        words.dropLast().allSatisfy { word in
            other.contains(word)
                || (word.count == 1 && other.contains { $0.first == word.first })
                || other.contains { $0.first == word.first && EditDistance.between($0, word) <= max(1, word.count / 4) }
        }
    }
}
