import Findings

/// The event type that a question's verb asks for, in PLOVER's terms.
enum EventVerbs {
    /// - Parameter phrase: A verb, also with a preposition or a noun of its own: "met with", "imposed sanctions on".
    static func type(of phrase: String) -> Event.Kind? {
        types[phrase.lowercased()]
    }

    /// Regular verbs by their base forms, irregular ones by all of theirs.
    private static let verbs: [(type: Event.Kind, regular: String, irregular: String)] = [
        (.consult, "visit call phone telephone consult host", "meet meets met"),
        (.accuse, "accuse criticise criticize blame condemn denounce", ""),
        (.support, "support back praise endorse congratulate welcome", ""),
        (.request, "demand ask urge request", ""),
        (.reject, "reject refuse veto", ""),
        (.threaten, "threaten warn", ""),
        (.protest, "protest demonstrate", ""),
        (.sanction, "sanction", ""),
        (.coerce, "arrest detain deport jail expel", ""),
        (.assault, "attack bomb kill assault shell invade raid", "strike strikes struck shoot shoots shot"),
        (.aid, "aid help assist", ""),
        (.retreat, "retreat surrender resign", "withdraw withdraws withdrew withdrawn"),
        (.mobilize, "mobilise mobilize deploy", ""),
        (.agree, "agree sign", ""),
        (.concede, "concede apologise apologize", ""),
        (.cooperate, "cooperate", ""),
    ]

    /// What may follow a verb's form and belongs to it.
    private static let particles: [(type: Event.Kind, verb: String, particles: [String])] = [
        (.consult, "meet", ["with"]), (.consult, "met", ["with"]), (.consult, "consult", ["with"]),
        (.consult, "consulted", ["with"]), (.agree, "agree", ["with"]), (.agree, "agreed", ["with"]),
        (.cooperate, "cooperate", ["with"]), (.cooperate, "cooperated", ["with"]), (.protest, "protest", ["against"]),
        (.protest, "protested", ["against"]), (.concede, "apologise", ["to"]), (.concede, "apologised", ["to"]),
        (.concede, "apologize", ["to"]), (.concede, "apologized", ["to"]), (.consult, "speak", ["with", "to"]),
        (.consult, "spoke", ["with", "to"]), (.consult, "spoken", ["with", "to"]), (.consult, "talk", ["with", "to"]),
        (.consult, "talked", ["with", "to"]),
    ]

    /// A light verb with its noun.
    private static let lightVerbs: [(type: Event.Kind, verbs: [String], rest: [String])] = [
        (.sanction, ["impose", "imposes", "imposed"], ["sanctions on", "sanctions against"]),
        (.consult, ["hold", "holds", "held"], ["talks with", "a meeting with"]),
        (.agree, ["sign", "signs", "signed"], ["an agreement with", "a deal with", "a treaty with"]),
        (.assault, ["launch", "launches", "launched"], ["an attack on", "attacks on", "an assault on"]),
    ]

    private static let types: [String: Event.Kind] = {
        var types: [String: Event.Kind] = [:]
        for (type, regular, irregular) in verbs {
            for verb in regular.split(separator: " ") {
                let stem = verb.hasSuffix("e") ? verb.dropLast() : verb
                let doubled = verb == "expel" ? "l" : ""
                types[String(verb)] = type
                types[verb == "veto" ? "vetoes" : "\(verb)s"] = type
                types["\(stem)\(doubled)ed"] = type
            }
            for form in irregular.split(separator: " ") { types[String(form)] = type }
        }
        for (type, verb, particles) in particles {
            for particle in particles { types["\(verb) \(particle)"] = type }
        }
        for (type, verbs, rest) in lightVerbs {
            for verb in verbs { for noun in rest { types["\(verb) \(noun)"] = type } }
        }
        return types
    }()
}
