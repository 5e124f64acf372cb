import Knowledge

/// Collects the phrases of all tables with what they are.
struct LexiconEntries {
    private(set) var entries: [(key: UInt64, flags: WordFlags)] = []

    mutating func add(_ phrase: String, _ flags: WordFlags) {
        let key = PhraseKey(phrase)
        let folded = Folding.key(phrase)
        guard !folded.isEmpty else { return }
        entries.append((key.isAcronym ? key.exact : key.folded, flags))
        for (offset, byte) in folded.enumerated() where byte == UInt8(ascii: " ") {
            entries.append((PhraseKey(String(decoding: folded[..<offset], as: UTF8.self)).folded, .continues))
        }
    }

    mutating func add(_ table: PlaceTable) {
        for place in table.places {
            let flags: WordFlags = place.thousands >= 300 ? [.city, .largeCity] : .city
            add(place.key, flags)
            for other in place.alternatives { add(other, flags) }
        }
    }

    mutating func add(_ table: SubdivisionTable) {
        for subdivision in table.subdivisions {
            for name in [subdivision.name] + subdivision.alternatives { add(name, .subdivision) }
        }
    }

    mutating func add(_ table: OfficeholderTable) {
        for holder in table.officeholders {
            add(holder.name, .officeholder)
            addPerson(holder.name)
        }
    }

    /// The first word of a person's name as forename, the last as surname.
    private mutating func addPerson(_ name: String) {
        let words = name.split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last, words.count > 1 else { return }
        if first.count > 2 { add(first, .forename) }
        if last.count > 2 { add(last, .surname) }
    }

    mutating func addForenames(_ rows: [[String]]) {
        for row in rows {
            let female = Double(row[2]) ?? 0
            let male = Double(row[3]) ?? 0
            switch row[1] {
            case "f": add(row[0], [.forename, .female])
            case "m": add(row[0], [.forename, .male])
            case _ where female > 20 * male && male + female > 0: add(row[0], [.forename, .female])
            case _ where male > 20 * female && male + female > 0: add(row[0], [.forename, .male])
            default: add(row[0], [.forename, .female, .male])
            }
        }
    }

    mutating func addSurnames(_ rows: [[String]]) {
        for row in rows { add(row[0], (Int(row[2]) ?? .max) <= 20_000 ? .surname : .rareSurname) }
    }

    /// Columns: name, gender.
    mutating func addGivenNames(_ rows: [[String]]) {
        for row in rows { add(row[0], row[1] == "f" ? [.forename, .female] : [.forename, .male]) }
    }

    /// Columns: iso3, name, demonyms, alternatives, capitals.
    mutating func addCountries(_ rows: [[String]]) {
        for row in rows {
            for name in [row[1]] + alternatives(row[3]) { add(name, .country) }
            for demonym in alternatives(row[2]) {
                add(demonym, .demonym)
                if !["s", "h", "e", "n's"].contains(where: demonym.hasSuffix) { add(demonym + "s", .demonym) }
            }
            for capital in alternatives(row[4]) { add(capital, .capital) }
        }
    }

    /// Columns: name, of, kind.
    mutating func addSeats(_ rows: [[String]]) {
        for row in rows { add(row[0], row[2] == "organization" ? [.seat, .organization] : .seat) }
    }

    /// Columns: name, alternatives, kind, parent, country.
    mutating func addOrganizations(_ rows: [[String]]) {
        for row in rows {
            let flags: WordFlags = row[2] == "media" ? [.organization, .media] : .organization
            for name in [row[0]] + alternatives(row[1]) { add(name, flags) }
        }
    }

    /// Columns: role, category, body, gender.
    mutating func addRoles(_ rows: [[String]]) {
        for row in rows {
            var flags: WordFlags = row[1] == "honorific" ? .honorific : .role
            if row[3] == "f" { flags.insert(.female) }
            if row[3] == "m" { flags.insert(.male) }
            add(row[0], flags)
            if flags.contains(.role), let last = row[0].last, last.isLetter, last != "s" { add(row[0] + "s", .role) }
        }
    }

    /// Columns: head, kind.
    mutating func addInstitutions(_ rows: [[String]]) {
        for row in rows { add(row[0], .institution) }
    }

    /// Columns: name, country, latitude, longitude, alternatives.
    mutating func addRegions(_ rows: [[String]]) {
        for row in rows { for name in [row[0]] + alternatives(row[4]) { add(name, .region) } }
    }

    /// Columns: name, body, role, from, to, gender.
    mutating func addLeaders(_ rows: [[String]]) {
        for row in rows {
            add(row[0], .officeholder)
            addPerson(row[0])
        }
    }

    private func alternatives(_ column: String) -> [String] {
        column.split(separator: "|").map(String.init)
    }
}
