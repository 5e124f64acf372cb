import Knowledge

/// Who held a public office of which country when, from the dated names of the PETRARCH actor dictionary (to about 2014).
/// A row is key, name, country, first year, last year (empty: still in office when the list was made).
struct OfficeholderTable {
    struct Officeholder {
        var key: String
        var name: String
        var country: String
        var from: String
        var to: String
    }

    private(set) var officeholders: [Officeholder] = []

    init(_ rows: [[String]]) throws {
        var merged: [String: Officeholder] = [:]
        for row in rows where row[4] == "country" {
            // AFGGOV, USAGOVMIL: a country's code, then the sector.
            let code = row[1]
            guard code.count >= 6, code.dropFirst(3).hasPrefix("GOV"), !row[2].isEmpty || !row[3].isEmpty else { continue }
            let name = Self.name(row[0])
            let words = name.split(separator: " ")
            guard words.count >= 2, words.count <= 6 else { continue }
            let key = String(decoding: Folding.key(name), as: UTF8.self)
            let country = String(code.prefix(3))
            let (from, to) = (String(row[2].prefix(4)), String(row[3].prefix(4)))
            if var known = merged["\(key)\t\(country)"] {
                known.from = min(known.from, from)
                known.to = known.to.isEmpty || to.isEmpty ? "" : max(known.to, to)
                merged["\(key)\t\(country)"] = known
            } else {
                merged["\(key)\t\(country)"] = Officeholder(key: key, name: name, country: country, from: from, to: to)
            }
        }
        officeholders = merged.values.sorted { ($0.key, $0.country) < ($1.key, $1.country) }
    }

    var lines: [String] {
        ["key\tname\tcountry\tfrom\tto"]
            + officeholders.map { [$0.key, $0.name, $0.country, $0.from, $0.to].joined(separator: "\t") }
    }

    /// `PRESIDENT MOHAMMED MURSI` → `Mohammed Mursi`.
    private static func name(_ capitals: String) -> String {
        var words = capitals.split(separator: " ").map(String.init)
        while let first = words.first, Lexicon.titleWords.contains(first) { words.removeFirst() }
        return words.map { word in
            word.split(separator: "-", omittingEmptySubsequences: false).map { part in
                ["BIN", "AL", "EL", "IBN", "ABU", "OULD"].contains(part) && part != words[0]
                    ? part.lowercased() : part.prefix(1) + part.dropFirst().lowercased()
            }.joined(separator: "-")
        }.joined(separator: " ")
    }
}

extension Lexicon {
    /// Words before a name in the dictionary that are no part of it.
    fileprivate static let titleWords: Set<String> = [
        "PRESIDENT", "MINISTER", "PRIME", "KING", "QUEEN", "SIR", "DR", "DR.", "GENERAL", "SENATOR", "SECRETARY", "STATE",
        "FOREIGN", "VICE", "DEPUTY", "PREMIER", "CHANCELLOR", "COLONEL", "MR", "MR.", "MRS", "MRS.", "MS", "MS.", "PRINCE",
        "PRINCESS", "SHEIKH", "EMIR", "SULTAN", "POPE", "LORD", "LADY", "BARONESS", "HON", "HON.", "AMBASSADOR",
        "FORMER", "ACTING", "DEFENSE", "DEFENCE", "OF", "THE", "AMERICAN", "BRITISH", "FRENCH", "GERMAN", "RUSSIAN", "ISRAELI",
    ]
}
