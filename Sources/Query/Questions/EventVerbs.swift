import Findings

/// The event type that a question's verb asks for, in PLOVER's terms.
enum EventVerbs {
    static func type(of phrase: String) -> Event.Kind? {
        types[phrase.lowercased()]
    }

    /// Events in which either side may be named first.
    static func isMutual(_ type: Event.Kind) -> Bool {
        type == .consult || type == .agree || type == .cooperate
    }

    /// Base form, third person, past and participle of each verb.
    private static let types: [String: Event.Kind] = {
        let regular: [(Event.Kind, String)] = [
            (.consult, "visit call phone telephone consult host"),
            (.accuse, "accuse criticise criticize blame condemn denounce"),
            (.support, "support back praise endorse congratulate welcome"),
            (.request, "demand ask urge request"),
            (.reject, "reject refuse"),
            (.threaten, "threaten warn"),
            (.protest, "protest"),
            (.sanction, "sanction"),
            (.coerce, "arrest detain deport jail expel"),
            (.assault, "attack bomb kill assault shell invade raid"),
            (.aid, "aid help assist"),
            (.retreat, "retreat surrender"),
            (.mobilize, "mobilise mobilize deploy"),
            (.agree, "agree"),
            (.concede, "concede apologise apologize"),
            (.cooperate, "cooperate"),
        ]
        var types: [String: Event.Kind] = [
            "meet": .consult, "meets": .consult, "met": .consult, "speak": .consult, "spoke": .consult, "spoken": .consult,
            "withdraw": .retreat, "withdrew": .retreat, "withdrawn": .retreat, "strike": .assault, "struck": .assault,
            "shoot": .assault, "shot": .assault, "sign": .agree, "signed": .agree,
        ]
        for (type, verbs) in regular {
            for verb in verbs.split(separator: " ") {
                let stem = verb.hasSuffix("e") ? verb.dropLast() : verb
                let doubled = verb == "expel" ? "l" : ""
                types[String(verb)] = type
                types["\(verb)s"] = type
                types["\(stem)\(doubled)ed"] = type
            }
        }
        return types
    }()
}
