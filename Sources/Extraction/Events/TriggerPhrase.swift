import Language

/// What hangs together with a trigger in its tree: who does it, what it is done to, with which prepositions.
struct TriggerPhrase {
    let trigger: Int
    var subjects: [Int] = []
    var objects: [Int] = []
    var indirectObjects: [Int] = []
    /// Preposition and the head of its phrase, nearest level first.
    var prepositions: [(word: String, head: Int)] = []
    var particles: [Int] = []
    var adverbs: [Int] = []
    var modifiers: [Int] = []
    /// Of a noun: possessor, adjective of nationality, "by".
    var agents: [Int] = []
    /// Of a noun: "Rabin" of "Rabin's murder".
    var possessors: [Int] = []
    /// Head of an infinitive or clause that completes the verb.
    var infinitive: Int?
    var clause: Int?
    /// Heads of "to disperse the crowd", "in protest at the arrest": what it is done for.
    var purposes: [Int] = []
    /// Heads of "unless Israel withdraws".
    var provisos: [Int] = []
    /// With "unless": done to somebody who does not do as he is told.
    var isConditional = false
    var isPassive = false
    /// The verb that only carries a noun: "held talks".
    var lightVerb: Int?

    /// The same phrase with another trigger: an auxiliary's is its verb's.
    func under(_ other: Int) -> TriggerPhrase {
        var phrase = TriggerPhrase(trigger: other)
        phrase.subjects = isPassive ? objects : subjects
        phrase.lightVerb = trigger
        return phrase
    }

    func heads(after preposition: String) -> [Int] {
        prepositions.filter { $0.word == preposition }.map(\.head)
    }
}
