import Findings

/// The third-person pronouns, by what they may refer to.
package enum PronounKind: Int, Sendable, CaseIterable {
    case masculine, feminine, neuter, plural

    package init?(_ word: String) {
        if WordLists.masculine.contains(word) {
            self = .masculine
        } else if WordLists.feminine.contains(word) {
            self = .feminine
        } else if WordLists.neuter.contains(word) {
            self = .neuter
        } else if WordLists.plural.contains(word) {
            self = .plural
        } else {
            return nil
        }
    }

    /// The class whose weights it shares: persons, things, many.
    package var weightClass: Int {
        switch self {
        case .masculine, .feminine: 0
        case .neuter: 1
        case .plural: 2
        }
    }

    /// Whether an actor may be meant; nil gender fits both.
    /// - Parameter evidence: The least that a gender must rest on to count.
    func fits(_ record: ActorRecord, from evidence: GenderEvidence = .role) -> Bool {
        let gender = record.genderEvidence < evidence ? nil : record.gender
        return switch self {
        case .masculine: record.isPerson && gender != .female
        case .feminine: record.isPerson && gender != .male
        case .neuter: record.kind == .organization || record.kind == .country
        case .plural: record.isPlural || record.kind == .organization || record.kind == .country || record.kind == .group
        }
    }
}

/// Chooses among a pronoun's candidates; nil for none of them.
package typealias PronounChoice = (PronounQuestion) -> Int?
