/// A place with coordinates.
public struct Place: Hashable, Sendable {
    public let name: String
    /// ISO 3166-1 alpha-3; nil for what crosses borders (Middle East).
    public let country: String?
    /// Degrees, north and east positive; nil for a province or country, whose extent no point stands for.
    public let latitude: Double?
    public let longitude: Double?
    /// 0 where not counted.
    public let population: Int
    /// Other names in the gazetteer, without diacritics and in lower case as it compares them.
    public let alternatives: [String]
}

/// Cities over 15,000 people, regions, provinces and countries by any name; diacritics and case do not count.
public struct Places: Sendable {
    public static let shared = Places()

    private let regions: NamedPlaces

    init() {
        var regions = NamedPlaces()
        for row in Table.regions.rows {
            regions.add(
                Place(
                    name: row[0], country: row[1].isEmpty ? nil : row[1], latitude: Double(row[2]),
                    longitude: Double(row[3]), population: 0, alternatives: row.alternatives(4)))
        }
        self.regions = regions
    }

    /// Read only where a name is neither a region's nor a country's.
    private static let subdivisions: NamedPlaces = {
        let places = Table.subdivisions.rows.map { row in
            Place(
                name: row[0], country: row[1], latitude: nil, longitude: nil, population: 0,
                alternatives: row.alternatives(3))
        }
        var subdivisions = NamedPlaces()
        // Of two with one name the one that news abbreviates is the known one: Florida, Fla.
        for place in places where !place.alternatives.isEmpty { subdivisions.add(place) }
        for place in places where place.alternatives.isEmpty { subdivisions.add(place) }
        return subdivisions
    }()

    /// Everything of this name: cities by size, then regions and provinces. Alternative names count after main ones unless
    /// the place is ten times as large.
    public func named(_ name: String) -> [Place] {
        var found: [(rank: Int, place: Place)] = []
        let key = Folding.key(name)
        for row in Table.places.rows(sortedUnder: key) {
            if row[1].isEmpty {
                for main in Table.places.rows(sortedUnder: Array(row[2].utf8)) where main[3] == row[3] && main[4] == row[4] {
                    let place = city(main)
                    found.append((place.population / 10, place))
                }
            } else {
                let place = city(row)
                found.append((place.population, place))
            }
        }
        let cities = found.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element.place)
        return cities + [regions[name], Self.subdivisions[name]].compactMap(\.self)
    }

    /// The likeliest place of this name: a region of our own table, a country, then a large city, a province,
    /// or the largest city.
    /// `country` prefers places of that country.
    public func best(_ name: String, country: String? = nil) -> Place? {
        if let region = regions[name] { return region }
        if let found = Countries.shared.named(name) {
            return Place(
                name: found.name, country: found.code, latitude: nil, longitude: nil, population: 0,
                alternatives: found.alternatives)
        }
        let all = named(name)
        if let own = all.first(where: { $0.country == country }) { return own }
        // Florida is the state before it is a town elsewhere.
        if let subdivision = Self.subdivisions[name], let first = all.first, first.country != subdivision.country,
            first.population < 500_000
        { return subdivision }
        return all.first
    }

    /// All names of the places and countries that `name` may mean, folded, itself first: what a search should look for.
    public func synonyms(of name: String) -> [String] {
        var names = [String(decoding: Folding.key(name), as: UTF8.self)]
        func add(_ other: String) {
            let key = String(decoding: Folding.key(other), as: UTF8.self)
            if !names.contains(key) { names.append(key) }
        }
        if let country = Countries.shared.named(name) { ([country.name] + country.alternatives).forEach(add) }
        if let place = best(name), place.latitude != nil { ([place.name] + place.alternatives).forEach(add) }
        return names
    }

    private func city(_ row: Table.Row) -> Place {
        Place(
            name: row[1], country: row[2], latitude: Double(row[3]), longitude: Double(row[4]),
            population: (Int(row[5]) ?? 0) * 1000, alternatives: row.alternatives(6))
    }
}

/// Places by their names; the first of a name wins.
private struct NamedPlaces: Sendable {
    private var places: [Place] = []
    private var index = NameIndex()

    mutating func add(_ place: Place) {
        for name in [place.name] + place.alternatives { index.add(name, places.count) }
        places.append(place)
    }

    subscript(name: String) -> Place? { index[name].map { places[$0] } }
}
