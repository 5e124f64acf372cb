/// A name in the text with what it is a name of.
struct NameMention: Sendable {
    enum Kind: Sendable {
        case person, organization, country
        /// Adjective or noun of nationality.
        case demonym
        /// A city, province or region that may yet act for its people.
        case place
        /// A nationality, creed or party as a noun in the plural (Republicans, Kurds).
        case people
    }

    /// Without article, titles and possessive mark.
    var tokens: Range<Int>
    /// The token that heads the name in the tree.
    var head: Int
    var kind: Kind
    /// The name's words, folded.
    var words: [String]
    /// Titles that the recogniser took for a part of the name.
    var titles: [Range<Int>] = []
    /// A country's code, or the common name of a known organisation.
    var canonical: String?
    /// A capital that the sentence uses for its government.
    var isMetonym = false
}
