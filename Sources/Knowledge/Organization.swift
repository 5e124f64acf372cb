/// A known organisation: world and regional bodies, departments and agencies, parties, armed groups, media.
public struct Organization: Hashable, Sendable {
    /// The common English name.
    public let name: String
    public let alternatives: [String]
    /// world, union, alliance, government, parliament, court, police, military, agency, bank, party, armed, company, ngo, media …
    public let kind: String
    /// The name of the organisation or country that it is part of.
    public let parent: String?
    /// ISO 3166-1 alpha-3, or UNO, EUR, NATO for bodies of those.
    public let country: String?
}

/// Organisations by name, alternative name and acronym; seats of power count as the body that sits there.
public struct Organizations: Sendable {
    public static let shared = Organizations()

    public let all: [Organization]
    private let byName: NameIndex

    init() {
        var all: [Organization] = []
        var names = NameIndex()
        for row in Table.organizations.rows {
            for name in [row[0]] + row.alternatives(1) { names.add(name, all.count) }
            all.append(
                Organization(
                    name: row[0], alternatives: row.alternatives(1), kind: row[2],
                    parent: row[3].isEmpty ? nil : row[3], country: row[4].isEmpty ? nil : row[4]))
        }
        for row in Table.seats.rows where row[2] == "organization" || row[2] == "parliament" {
            names.add(row[0], all.count)
            let country = Countries.shared.country(code: row[1])
            all.append(
                Organization(
                    name: row[0], alternatives: [], kind: row[2] == "parliament" ? "parliament" : "government",
                    parent: country?.name, country: country?.code))
        }
        self.all = all
        byName = names
    }

    public func named(_ name: String) -> Organization? { byName[name].map { all[$0] } }
}

/// Places that stand for those who rule there.
public struct Seats: Sendable {
    public static let shared = Seats()

    /// What a seat of power stands for.
    public struct Seat: Hashable, Sendable {
        public let name: String
        /// ISO 3166-1 alpha-3, `EUR` for the European Union, `UNO` for the United Nations.
        public let of: String?
        /// `organization`: an actor of its own (the White House); `metonym`: another name of the government (Foggy Bottom);
        /// `parliament`; `union`: the European Union; `market`.
        public let kind: String
    }

    private let seats: [Seat]
    private let byName: NameIndex

    init() {
        var seats: [Seat] = []
        var names = NameIndex()
        for row in Table.seats.rows {
            names.add(row[0], seats.count)
            seats.append(Seat(name: row[0], of: row[1].isEmpty ? nil : row[1], kind: row[2]))
        }
        self.seats = seats
        byName = names
    }

    public func named(_ name: String) -> Seat? { byName[name].map { seats[$0] } }
}
