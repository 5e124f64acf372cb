import Language

/// Nouns that tell of events.
extension PhraseReader {
    func noun(_ noun: Int) -> TriggerPhrase {
        var phrase = TriggerPhrase(trigger: noun)
        phrase.prepositions = nominalPrepositions(of: noun)
        if let next = phraseAfter(noun) { phrase.prepositions.append(next) }
        addModifiers(of: noun, to: &phrase)
        // In "attacks and killings by rebels" both are the rebels'.
        if tree.relation(of: noun) == .conj, let first = tree.head(of: noun), phrase.agents.isEmpty, document.upos[first] == .noun { addModifiers(of: first, to: &phrase) }
        if let verb = carrier(of: noun) {
            phrase.lightVerb = verb
            let clause = self.ownOrInherited(verb)
            if phrase.agents.isEmpty || !clause.subjects.isEmpty { phrase.agents = clause.subjects + phrase.agents }
            phrase.prepositions += clause.prepositions
            phrase.purposes += clause.purposes
        }
        phrase.purposes += tree.children(of: noun, .nmod).filter { isPurpose($0) }
        return phrase
    }

    /// "escaped the bombings in the north": a phrase that follows the noun at once is its own too, wherever the parser hangs it.
    private func phraseAfter(_ noun: Int) -> (word: String, head: Int)? {
        guard noun + 1 < context.count, tree.relation(of: noun + 1) == .case, let head = tree.head(of: noun + 1),
            tree.relation(of: head) == .obl, tree.head(of: head) == tree.head(of: noun)
        else { return nil }
        return (context.lemma(noun + 1), head)
    }

    private func addModifiers(of noun: Int, to phrase: inout TriggerPhrase) {
        for child in tree.children(of: noun) {
            switch tree.relation(of: child) {
            case .nmodPoss:
                phrase.agents += withConjuncts(child)
                phrase.possessors += withConjuncts(child)
            case .amod, .compound, .nmod, .nmodDesc:
                if context.preposition(of: child) == "by" {
                    phrase.agents += withConjuncts(child)
                } else if child < noun, context.preposition(of: child) == nil {
                    phrase.modifiers.append(child)
                    // "the Paris attack" is one in Paris, "the US airstrike" one by the US.
                    if isPlaceName(child) {
                        phrase.prepositions.append(("in", child))
                    } else if isNationality(child) { phrase.agents += withConjuncts(child).filter { isNationality($0) } }
                }
            case .oblAgent: phrase.agents += withConjuncts(child)
            case .acl where document.penn[child] == .vbn: phrase.agents += doers(child)
            default: break
            }
        }
    }

    /// "an attack carried out by rebels", "a bombing blamed on rebels"
    private func doers(_ participle: Int) -> [Int] {
        let lemma = context.lemma(participle)
        guard let wanted = Self.attributing[lemma] ?? (EventNouns.shared.words(of: "LIGHT")?.contains(lemma) == true ? "by" : nil) else { return [] }
        return ownPrepositions(of: participle).filter { $0.word == wanted }.map(\.head)
    }

    private static let attributing = ["blame": "on", "ascribe": "to", "attribute": "to", "claim": "by", "perpetrate": "by"]

    /// The name of a country, city or region written out, not its adjective or letters.
    func isPlaceName(_ token: Int) -> Bool {
        guard tree.relation(of: token) == .compound, context.flags[token].isDisjoint(with: .demonym),
            !context.flags[token].isDisjoint(with: .anyPlace) || document.names.contains(where: { $0.kind == .location && $0.tokens.contains(token) })
        else { return false }
        let form = document.form(token)
        return form.contains { $0.isLowercase }
    }

    private func isNationality(_ token: Int) -> Bool {
        context.isCapitalized(token) && (!context.flags[token].isDisjoint(with: [.demonym, .country, .organization]) || document.upos[token] == .propn)
    }

    /// The verb that carries the noun: "launched an attack", "talks were held".
    private func carrier(of noun: Int) -> Int? {
        var first = noun
        while tree.relation(of: first) == .conj, let head = tree.head(of: first) { first = head }
        guard let verb = tree.head(of: first), isVerb(verb) else { return nil }
        let lemma = context.lemma(verb)
        switch tree.relation(of: first) {
        case .obj, .nsubjPass: return EventNouns.shared.words(of: "LIGHT")?.contains(lemma) == true ? verb : nil
        case .obl:
            // "responded with attacks"
            if ["respond", "react", "reply", "retaliate", "answer"].contains(lemma), context.preposition(of: first) == "with" { return verb }
            if lemma == "engage" || lemma == "participate" || lemma == "take" && tree.hasChild(verb, .obj) { return verb }
            // "flew to Geneva for talks"
            return Self.meetingVerbs.contains(lemma) && context.preposition(of: first) == "for"
                && ["TALKS", "VISIT"].contains { EventNouns.shared.words(of: $0)?.contains(context.lemma(noun)) == true } ? verb : nil
        default: return nil
        }
    }

    private static let meetingVerbs: Set<String> = ["arrive", "come", "fly", "gather", "go", "join", "meet", "return", "sit", "travel"]
}
