import Findings

/// One line of the rule table: which words, in which company, tell of which event, and who takes part.
struct EventRule: Sendable {
    enum Trigger: UInt8, Sendable {
        case verb = 118, noun = 110, adjective = 97  // v, n, a
    }

    /// Where a participant stands in the trigger's clause or phrase.
    enum Slot: Hashable, Sendable {
        case subject, object, indirectObject
        /// The object of an infinitive complement, the subject of a clause.
        case complement
        /// Those concerned by what it is done for: "to demand reforms by the government", "in protest at the arrest of X".
        case purpose
        /// The subject of a condition: "unless Israel withdraws".
        case proviso
        /// Of a noun: possessor, adjective of nationality, "by", the subject of its light verb.
        case agent
        /// Of a noun: the possessor alone.
        case possessor
        /// Who says the sentence.
        case speaker
        case preposition(String)

        init(_ name: Substring) {
            switch name {
            case "subj": self = .subject
            case "obj": self = .object
            case "iobj": self = .indirectObject
            case "comp": self = .complement
            case "purpose": self = .purpose
            case "unless": self = .proviso
            case "agent": self = .agent
            case "poss": self = .possessor
            case "speaker": self = .speaker
            default: self = .preposition(String(name))
            }
        }
    }

    let trigger: Trigger
    let lemma: String
    let conditions: [RuleCondition]
    let kind: Event.Kind
    let mode: String?
    let cameo: String?
    /// All parties act: "met", "agreed".
    let isReciprocal: Bool
    /// The first slots that hold an actor count.
    let source: [Slot]
    let target: [Slot]
    /// A sentence and the parties that it must yield: the rule's own test.
    let example: String
    let expected: String

    /// - Parameter columns: trigger and lemma, conditions, event, participants, example, expected parties.
    init?(_ columns: [Substring]) {
        guard columns.count == 6 else { return nil }
        let head = columns[0].split(separator: " ")
        let event = columns[2].split(separator: " ")
        let sides = columns[3].components(around: ">")
        guard head.count == 2, let letter = head[0].utf8.first, let trigger = Trigger(rawValue: letter), event.count == 3,
            let kind = Event.Kind(rawValue: String(event[0].filter { $0 != "*" }))
        else { return nil }
        self.trigger = trigger
        self.kind = kind
        lemma = String(head[1])
        isReciprocal = event[0].hasSuffix("*")
        mode = event[1] == "-" ? nil : String(event[1])
        cameo = event[2] == "-" ? nil : String(event[2])
        conditions = columns[1] == "-" ? [] : columns[1].split(separator: " ").map { RuleCondition($0) }
        source = sides.first.map { Self.slots($0) } ?? []
        target = sides.last.map { Self.slots($0) } ?? []
        example = String(columns[4])
        expected = String(columns[5])
    }

    private static func slots(_ names: Substring) -> [Slot] {
        names.split(separator: "/").map { $0.trimmed }.filter { $0 != "-" && !$0.isEmpty }.map { Slot($0) }
    }
}

extension Substring {
    /// What stands before and after the first `separator`.
    func components(around separator: Character) -> [Substring] {
        guard let index = firstIndex(of: separator) else { return [trimmed] }
        return [self[..<index].trimmed, self[self.index(after: index)...].trimmed]
    }

    var trimmed: Substring {
        var result = self
        while result.first == " " { result.removeFirst() }
        while result.last == " " { result.removeLast() }
        return result
    }
}
