import Findings
import Knowledge

/// One place that refers to a record.
struct RecordMention: Sendable {
    var tokens: Range<Int>
    var head: Int
    var form: Mention.Form
}

/// An actor while the article is read; its index in `ArticleActors.records` is its identity until the end.
struct ActorRecord: Sendable {
    var kind: ActorKind
    /// As it is shown: the fullest form, or the common name of what the tables know.
    var name: String
    /// The folded words of its fullest name.
    var words: [String] = []
    /// Code of a country, common name of a known organisation.
    var canonical: String?
    var country: String?
    var gender: Gender?
    var genderEvidence = GenderEvidence.sure
    var isPlural = false
    var isNamed = true
    /// The lemma of the noun that names an unnamed actor.
    var nounLemma: String?
    var parent: Int?
    var roles: [RoleRecord] = []
    var mentions: [RecordMention] = []
    var aliases: [String] = []
    /// Something beyond a nationality's adjective or a place named in passing: reported even if nobody refers to it.
    var isProminent = false

    var isPerson: Bool { kind == .person || (kind == .anonymous && !isPlural) }
}

/// What tells the gender of a person, the surest last: a pronoun may know better than a forename, and women are spokesmen, too.
enum GenderEvidence: Int, Comparable, Sendable {
    case role, forename, sure

    static func < (a: GenderEvidence, b: GenderEvidence) -> Bool { a.rawValue < b.rawValue }
}

/// A role that an actor holds.
struct RoleRecord: Sendable {
    var mention: RoleMention?
    var text: String
    /// The actor that it is held for.
    var organization: Int?
    /// The organisation's name where it is no actor (a city's mayor).
    var organizationName: String?
    var country: String?
    var tenure: Role.Tenure = .current
}

extension [ActorRecord] {
    /// - Parameter code: ISO 3166-1 alpha-3.
    func indexOfCountry(_ code: String) -> Int? { firstIndex { $0.kind == .country && $0.canonical == code } }

    /// The record of a country, made where the article has not named it yet.
    mutating func country(_ code: String) -> Int {
        if let known = indexOfCountry(code) { return known }
        append(
            ActorRecord(
                kind: .country, name: Countries.shared.country(code: code)?.name ?? code, canonical: code, country: code))
        return count - 1
    }
}
