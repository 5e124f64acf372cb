import Knowledge

/// Provinces, states and regions by name; the states of the United States with the press's abbreviations.
/// A row is name, country, type, alternatives.
struct SubdivisionTable {
    struct Subdivision {
        var name: String
        var country: String
        var type: String
        var alternatives: [String]
    }

    private(set) var subdivisions: [Subdivision] = []
    /// Below this level names are those of towns and boroughs, which the places know better.
    private static let types: Set<String> = [
        "Province", "Region", "State", "Department", "Governorate", "Prefecture", "County", "Oblast", "Canton", "Emirate",
        "Republic", "Territory", "Autonomous region", "Autonomous republic", "Autonomous community", "Union territory",
        "Land", "Voivodship", "Country", "Administrative region",
    ]

    init(states: [[String]], all: [[String]], countries: CountryCodes) throws {
        for state in states {
            subdivisions.append(
                Subdivision(name: state[1], country: "USA", type: "State", alternatives: [state[2]].filter { !$0.isEmpty }))
        }
        for row in all where Self.types.contains(row[2]) && !row[0].hasPrefix("US-") {
            guard let country = countries[row[0].prefix(2)] else { continue }
            // "Haifa (Hefa)", "Tallinn; Reval": the first is what a newspaper writes.
            let name = row[1].split(whereSeparator: { "(;[".contains($0) }).first.map(String.init) ?? row[1]
            subdivisions.append(
                Subdivision(name: PlaceTable.plain(name.trimmed), country: country, type: row[2], alternatives: []))
        }
        subdivisions.sort { ($0.name, $0.country) < ($1.name, $1.country) }
    }

    var lines: [String] {
        ["name\tcountry\ttype\talternatives"]
            + subdivisions.map { "\($0.name)\t\($0.country)\t\($0.type)\t\($0.alternatives.joined(separator: "|"))" }
    }
}

extension String {
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
