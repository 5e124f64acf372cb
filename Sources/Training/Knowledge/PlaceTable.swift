import Knowledge

/// Cities with coordinates and alternative names, sorted by folded name.
///
/// A row is key, name, country, latitude, longitude, population in thousands, alternatives; the row of an alternative name
/// has an empty name and the main row's key in place of the country.
struct PlaceTable {
    struct Place {
        var key: String
        var name: String
        var country: String
        var latitude: String
        var longitude: String
        var thousands: Int
        var alternatives: [String]
    }

    /// Alternative names are kept for places of at least this many people.
    private static let populationForAlternatives = 50_000
    private(set) var places: [Place] = []

    /// `rows`: the gazetteer's cities; `names`: what the press calls some of them besides (name, country, alternatives).
    init(_ rows: [[String]], names: [[String]], countries: CountryCodes) throws {
        var pressNames: [String: [String]] = [:]
        for row in names { pressNames["\(row[0])\t\(row[1])"] = row[2].split(separator: "|").map(String.init) }
        for row in rows {
            guard let country = countries[row[2]], let population = Int(row[6]) else { continue }
            let name = Self.plain(row[1])
            let key = Self.key(name)
            guard Self.isLatin(key) else { continue }
            var alternatives = (pressNames["\(row[1])\t\(country)"] ?? []).map(Self.key).filter { $0 != key }
            if population >= Self.populationForAlternatives {
                for other in row[8].split(separator: "|") where other.first?.isUppercase == true {
                    let otherKey = Self.key(String(other))
                    if otherKey.utf8.count >= 3, otherKey != key, Self.isLatin(otherKey), !alternatives.contains(otherKey) {
                        alternatives.append(otherKey)
                    }
                }
            }
            places.append(
                Place(
                    key: key, name: name, country: country, latitude: Self.coordinate(row[4]),
                    longitude: Self.coordinate(row[5]), thousands: population / 1000, alternatives: alternatives))
        }
    }

    var lines: [String] {
        var lines: [String] = []
        for place in places {
            lines.append(
                [place.key, place.name, place.country, place.latitude, place.longitude, "\(place.thousands)", place.alternatives.joined(separator: "|")]
                    .joined(separator: "\t"))
            for other in place.alternatives {
                lines.append([other, "", place.key, place.latitude, place.longitude].joined(separator: "\t"))
            }
        }
        lines.sort { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        return ["key\tname\tcountry\tlatitude\tlongitude\tthousands\talternatives"] + lines
    }

    /// Transliteration signs that no newspaper prints (Rafaḩ) go; the diacritics of European spelling stay.
    static func plain(_ name: String) -> String {
        guard name.unicodeScalars.contains(where: { $0.value > 0x17F || (0x100...0x17F).contains($0.value) && "āēīōū".unicodeScalars.contains($0) })
        else { return name }
        return Folding.plain(name)
    }

    private static func key(_ name: String) -> String { String(decoding: Folding.key(name), as: UTF8.self) }

    private static func isLatin(_ key: String) -> Bool { !key.isEmpty && key.utf8.allSatisfy { $0 < 0x80 } }

    /// Two decimals, about a kilometre.
    private static func coordinate(_ text: String) -> String {
        guard let value = Double(text) else { return "" }
        let hundredths = Int((value * 100).rounded())
        let digits = String(abs(hundredths) % 100)
        return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
    }
}
