/// Words that tell whether a stop ends a sentence.
enum SentenceStarters {
    /// Capitalised only where a sentence starts, so an abbreviation before one ends its sentence.
    static func contains(_ text: [UInt8], _ range: ByteRange) -> Bool {
        guard range.bytes.count <= 8 else { return false }
        return starters.contains(String(decoding: text[range.bytes], as: UTF8.self))
    }

    /// The verbs that come right after a quotation and its speaker.
    static func isSpeechVerb(_ text: [UInt8], _ range: ByteRange) -> Bool {
        guard range.bytes.count <= 10 else { return false }
        return speechVerbs.contains(String(decoding: text[range.bytes], as: UTF8.self))
    }

    /// "e.g." and its like always go on.
    static func neverEnds(_ text: [UInt8], _ range: ByteRange) -> Bool {
        for abbreviation in ["e.g.", "i.e.", "cf.", "viz.", "a.k.a.", "approx.", "incl."] as [StaticString] where text.equals(abbreviation, in: range.bytes) {
            return true
        }
        return false
    }

    private static let starters: Set<String> = [
        "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "You", "His", "Her", "Its", "Their",
        "Our", "My", "But", "And", "Or", "So", "Yet", "In", "On", "At", "By", "For", "From", "With", "As", "If", "When", "While",
        "After", "Before", "Since", "Because", "Although", "Though", "However", "There", "Here", "What", "Who", "Why", "How",
        "Some", "Many", "Most", "More", "No", "Not", "Now", "Then", "Also", "Once", "Only", "Even", "Both", "Such", "Other",
        "Another", "Under", "During", "Despite", "Among", "According", "Last", "Next", "Earlier", "Later", "Still", "Meanwhile",
        "Is", "Are", "Was", "Were", "Did", "Do", "Does", "Has", "Have", "Had", "Will", "Would", "Can", "Could",
    ]

    private static let speechVerbs: Set<String> = [
        "said", "says", "asked", "asks", "told", "tells", "wrote", "writes", "replied", "replies", "added", "adds", "shouted",
        "cried", "exclaimed", "declared", "tweeted", "yelled", "wondered", "joked", "quipped", "continued", "answered", "responded",
        "screamed", "demanded", "insisted", "remarked", "posted",
    ]
}
