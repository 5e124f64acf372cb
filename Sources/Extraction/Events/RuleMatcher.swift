import Language

/// Tells whether a rule's conditions hold of a trigger's phrase.
struct RuleMatcher {
    let context: ArticleContext
    private let nouns = EventNouns.shared

    init(context: ArticleContext) { self.context = context }

    func matches(_ rule: EventRule, _ phrase: TriggerPhrase, _ participants: inout ParticipantReader) -> Bool {
        for condition in rule.conditions {
            var holdsAny = false
            for wanted in condition.alternatives where !holdsAny { holdsAny = holds(wanted, rule, phrase, &participants) }
            if holdsAny == condition.isNegated { return false }
        }
        return true
    }

    private func holds(
        _ wanted: RuleCondition.Alternative, _ rule: EventRule, _ phrase: TriggerPhrase, _ participants: inout ParticipantReader
    ) -> Bool {
        func fits(_ heads: [Int]) -> Bool { self.fits(heads, wanted, &participants) }
        switch wanted.key {
        case .always: return true
        case .passive: return phrase.isPassive || context.document.penn[phrase.trigger] == .vbn && phrase.subjects.isEmpty
        case .object: return fits(phrase.objects.isEmpty ? phrase.indirectObjects : phrase.objects)
        case .subject: return fits(phrase.subjects)
        case .agent: return fits(phrase.agents)
        case .possessor: return fits(phrase.possessors)
        case .modifier: return fits(phrase.modifiers)
        case .particle: return fits(phrase.particles) || !wanted.words.isEmpty && fits(phrase.adverbs)
        case .infinitive:
            guard let head = phrase.infinitive, isInfinitive(head) else { return false }
            return fits([head])
        case .clause: return phrase.clause.map { fits([$0]) } ?? false
        case .complement:
            for head in complements(phrase) where fits([head]) || fits(Array(context.tree.children(of: head))) { return true }
            return false
        case .actor:
            let found = participants.participants(rule, phrase)
            return !found.source.isEmpty || !found.target.isEmpty
        case .twoActors:
            let found = participants.participants(rule, phrase)
            return !found.source.isEmpty && (!found.target.isEmpty || rule.isReciprocal && found.source.count > 1)
        case .word(let word):
            if fits(phrase.heads(after: word)) { return true }
            return wanted.words.isEmpty && phrase.adverbs.contains { context.lemma($0) == word }
        }
    }

    private func isInfinitive(_ token: Int) -> Bool {
        switch context.document.penn[token] {
        case .vb, .vbg, .vbp, .vbn: true
        default: false
        }
    }

    private func complements(_ phrase: TriggerPhrase) -> [Int] {
        [phrase.infinitive, phrase.clause].compactMap(\.self) + phrase.objects.dropFirst()
    }

    private func fits(_ heads: [Int], _ wanted: RuleCondition.Alternative, _ participants: inout ParticipantReader) -> Bool {
        guard !wanted.words.isEmpty || wanted.isActor || wanted.isPerson || wanted.isCountry else { return !heads.isEmpty }
        for head in heads {
            if !participants.actors.isPerson(head), senses(of: head).contains(where: { wanted.words.contains(context.lemma($0)) || wanted.words.contains(context.folded($0)) }) { return true }
            guard wanted.isActor || wanted.isPerson || wanted.isCountry, let record = participants.record(headedBy: head) else { continue }
            if wanted.isActor || wanted.isPerson && record.kind == .person || wanted.isCountry && record.kind == .country { return true }
        }
        return false
    }

    /// The words that tell what a phrase is about: its head; what it measures ("tons of food"); what a general noun is an
    /// instance of ("ceasefire agreement", "medical equipment deliveries").
    private func senses(of head: Int) -> [Int] {
        var words = [head]
        let lemma = context.lemma(head)
        if nouns.words(of: "MEASURE")?.contains(lemma) == true {
            words += context.tree.children(of: head, .nmod).filter { context.preposition(of: $0) == "of" }
        }
        if nouns.words(of: "GENERAL")?.contains(lemma) == true { words += context.tree.children(of: head, .compound) }
        return words
    }
}
