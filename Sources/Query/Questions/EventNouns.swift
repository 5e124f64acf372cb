import Findings

/// The events that a question's noun asks for (meetings, sanctions), in PLOVER's terms.
enum EventNouns {
    /// Nil where the noun is none of an event.
    static func type(of noun: String) -> Event.Kind? { types[noun.lowercased()] }

    /// The status that an adjective asks for (planned visits).
    static func status(of adjective: String) -> Event.Status? { statuses[adjective.lowercased()] }

    private static let statuses: [String: Event.Status] = [
        "planned": .planned, "upcoming": .planned, "future": .planned, "cancelled": .cancelled, "canceled": .cancelled,
        "hypothetical": .hypothetical, "possible": .hypothetical, "demanded": .demanded,
    ]

    private static let types: [String: Event.Kind] = {
        // In the singular; those in the second text have no regular plural, or none.
        let nouns: [(type: Event.Kind, regular: String, other: String)] = [
            (.consult, "meeting visit summit consultation call", "talks"),
            (.accuse, "accusation condemnation", "criticism"),
            (.support, "endorsement", "praise"),
            (.request, "demand request appeal", ""),
            (.reject, "rejection refusal veto", "vetoes"),
            (.threaten, "threat warning", ""),
            (.protest, "protest demonstration", ""),
            (.sanction, "sanction embargo", "embargoes"),
            (.coerce, "arrest detention deportation expulsion", ""),
            (.assault, "attack assault bombing raid killing shooting airstrike invasion", ""),
            (.retreat, "withdrawal resignation retreat surrender", ""),
            (.mobilize, "deployment mobilisation mobilization", ""),
            (.agree, "agreement deal accord", "treaty treaties"),
            (.concede, "concession apology", "apologies"),
            (.aid, "donation", "aid"),
        ]
        var types: [String: Event.Kind] = [:]
        for (type, regular, other) in nouns {
            for noun in regular.split(separator: " ") { (types[String(noun)], types["\(noun)s"]) = (type, type) }
            for noun in other.split(separator: " ") { types[String(noun)] = type }
        }
        return types
    }()
}
