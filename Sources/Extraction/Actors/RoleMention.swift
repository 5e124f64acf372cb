import Findings

/// A role as the text gives it: the words, and where its organisation or country is named.
struct RoleMention: Sendable {
    /// The role's own words without organisation, country and tenure.
    var tokens: Range<Int>
    /// From the organisation or country before it to the end of its complement.
    var extent: Range<Int>
    var text: String
    var tenure: Role.Tenure = .current
    /// Index of the name that the role is held for.
    var organization: Int?
    /// Index of the country's name or demonym, where it stands beside an organisation.
    var country: Int?
    /// The head of a common noun that it is held for ("the bank's chief economist", "police spokesman").
    var body: Int?
}
