/// A condition of a rule: alternatives, one of which must hold, written `obj:TROOPS/POLICE`, `with/obj`, `!against`.
struct RuleCondition: Sendable {
    enum Key: Hashable, Sendable {
        case object, subject, infinitive, clause, complement, particle, passive, modifier, agent, possessor
        /// At least one participant, or two, is an actor.
        case actor, twoActors
        case always
        /// A phrase with this preposition, or an adverb.
        case word(String)
    }

    struct Alternative: Sendable {
        var key: Key
        /// Lemmas, of which one must be the head of what `key` names; empty for any.
        var words: Set<String> = []
        /// Or it must be an actor, or a person, or a country.
        var isActor = false
        var isPerson = false
        var isCountry = false
    }

    let isNegated: Bool
    let alternatives: [Alternative]

    init(_ text: Substring) {
        isNegated = text.hasPrefix("!")
        var alternatives: [Alternative] = []
        var open = false
        for piece in text.drop(while: { $0 == "!" }).split(separator: "/") {
            let parts = piece.split(separator: ":", maxSplits: 1)
            if parts.count == 2 {
                var alternative = Alternative(key: Self.key(parts[0]))
                alternative.add(parts[1])
                alternatives.append(alternative)
                open = true
            } else if open, !alternatives.isEmpty {
                alternatives[alternatives.count - 1].add(piece)
            } else {
                alternatives.append(Alternative(key: Self.key(piece.drop { $0 == "!" })))
            }
        }
        self.alternatives = alternatives
    }

    /// What the condition asks of the object, if it names words: the event's own noun, which tells no second event.
    var objectWords: Bool { !isNegated && alternatives.contains { $0.key == .object && !$0.words.isEmpty } }

    private static func key(_ name: Substring) -> Key {
        switch name {
        case "obj": .object
        case "subj": .subject
        case "xcomp": .infinitive
        case "ccomp": .clause
        case "comp": .complement
        case "prt": .particle
        case "passive": .passive
        case "mod": .modifier
        case "agent": .agent
        case "poss": .possessor
        case "@": .actor
        case "@2": .twoActors
        case "-", "any": .always
        default: .word(String(name))
        }
    }
}

extension RuleCondition.Alternative {
    fileprivate mutating func add(_ value: Substring) {
        switch value {
        case "@": isActor = true
        case "@person": isPerson = true
        case "@country": isCountry = true
        case "-": key = .always
        default:
            if let known = EventNouns.shared.words(of: String(value)) {
                words.formUnion(known)
            } else {
                words.insert(String(value))
            }
        }
    }
}
