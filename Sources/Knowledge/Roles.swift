/// A title, office, profession or position of a person.
public struct RoleFact: Hashable, Sendable {
    public enum Gender: Sendable { case female, male }

    public let role: String
    /// state, royal, religious, government, minister, legislator, local, diplomat, international, military, law, police,
    /// business, press, media, academic, politics, official, sport, arts, people, honorific.
    public let category: String
    /// The kind of body it belongs to: country, parliament, place, court, police, military, company, university, church,
    /// party, organization, team, media, world, any.
    public let body: String
    public let gender: Gender?
}

/// Roles by their words; a plural finds its singular.
public struct Roles: Sendable {
    public static let shared = Roles()

    private let facts: [RoleFact]
    private let byName: NameIndex

    init() {
        var facts: [RoleFact] = []
        var names = NameIndex()
        for row in Table.roles.rows {
            names.add(row[0], facts.count)
            let gender: RoleFact.Gender? = row[3] == "f" ? .female : row[3] == "m" ? .male : nil
            facts.append(RoleFact(role: row[0], category: row[1], body: row[2], gender: gender))
        }
        self.facts = facts
        byName = names
    }

    public func named(_ role: String) -> RoleFact? {
        if let index = byName[role] { return facts[index] }
        return role.hasSuffix("s") ? byName[String(role.dropLast())].map { facts[$0] } : nil
    }
}

/// The usual head words of institutions' names → kind of body (ministry: government, bank: bank, university: university).
public struct Institutions: Sendable {
    public static let shared = Institutions()

    private let kinds: [String]
    private let byHead: NameIndex

    init() {
        var kinds: [String] = []
        var heads = NameIndex()
        for row in Table.institutions.rows {
            heads.add(row[0], kinds.count)
            kinds.append(row[1])
        }
        self.kinds = kinds
        byHead = heads
    }

    public func kind(head: String) -> String? { byHead[head].map { kinds[$0] } }
}
