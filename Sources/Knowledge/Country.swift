/// A country or territory with what newspapers call it.
public struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-3 (XKX for Kosovo).
    public let code: String
    /// The common English name.
    public let name: String
    public let demonyms: [String]
    public let alternatives: [String]
    /// Cities whose names stand for the government.
    public let capitals: [String]
}

/// Countries by code, name, demonym and capital. Read at first use.
public struct Countries: Sendable {
    public static let shared = Countries()

    public let all: [Country]
    private let byCode: [String: Int]
    private let byName: NameIndex
    private let byDemonym: NameIndex
    private let byCapital: NameIndex

    init() {
        var all: [Country] = []
        var byCode: [String: Int] = [:]
        var names = NameIndex(), demonyms = NameIndex(), capitals = NameIndex()
        for (index, row) in Table.countries.rows.enumerated() {
            let country = Country(
                code: row[0], name: row[1], demonyms: row.alternatives(2), alternatives: row.alternatives(3),
                capitals: row.alternatives(4))
            all.append(country)
            byCode[country.code] = index
            for name in [country.name] + country.alternatives { names.add(name, index) }
            for demonym in country.demonyms {
                demonyms.add(demonym, index)
                demonyms.add(demonym + "s", index)
            }
            for capital in country.capitals { capitals.add(capital, index) }
        }
        self.all = all
        self.byCode = byCode
        byName = names
        byDemonym = demonyms
        byCapital = capitals
    }

    public func country(code: String) -> Country? { byCode[code].map { all[$0] } }

    /// By common name or an alternative (`US`, `Britain`, `the Netherlands`).
    public func named(_ name: String) -> Country? { byName[name].map { all[$0] } }

    /// By adjective or noun of nationality (`Israeli`, `Frenchmen`, `Americans`).
    public func demonym(_ word: String) -> Country? { byDemonym[word].map { all[$0] } }

    /// By a city that stands for its government (`Washington`, `Beijing`).
    public func capital(_ city: String) -> Country? { byCapital[city].map { all[$0] } }
}

/// Names as the text writes them → an index into a table. Acronyms count only in capitals; the first entry of a name wins.
struct NameIndex: Sendable {
    private var indices: [UInt64: Int] = [:]

    mutating func add(_ name: String, _ index: Int) {
        let key = PhraseKey(name)
        let hash = key.isAcronym ? key.exact : key.folded
        if indices[hash] == nil { indices[hash] = index }
    }

    subscript(name: String) -> Int? {
        let key = PhraseKey(name)
        if key.isAcronym, let index = indices[key.exact] { return index }
        if let index = indices[key.folded] { return index }
        return name.hasPrefix("the ") || name.hasPrefix("The ") ? self[String(name.dropFirst(4))] : nil
    }
}
