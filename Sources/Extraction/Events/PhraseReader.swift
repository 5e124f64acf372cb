import Language

/// Reads trigger phrases off the trees.
struct PhraseReader {
    let context: ArticleContext

    var tree: DependencyTree { context.tree }
    var document: Document { context.document }

    // MARK: Verbs

    func verb(_ verb: Int) -> TriggerPhrase {
        var phrase = ownVerb(verb)
        if phrase.subjects.isEmpty || (phrase.objects.isEmpty && phrase.isPassive) { inherit(into: &phrase) }
        if phrase.objects.isEmpty, let noun = relativeObject(of: phrase) { phrase.objects = [noun] }
        for object in phrase.objects { phrase.prepositions += nominalPrepositions(of: object) }
        for (word, head) in phrase.prepositions {
            // "entered into a pact with", "clashed in front of parliament with", "protested in Paris against"
            let isPlace = !context.flags[head].isDisjoint(with: .anyPlace) || context.lemma(head) == "front"
            phrase.prepositions += nominalPrepositions(of: head).filter { nested in
                word == "into" || word == "for" && nested.word == "to" || isPlace && ["with", "against"].contains(nested.word) && !phrase.prepositions.contains { $0.word == nested.word }
            }
        }
        if tree.relation(of: verb) == .ccomp, let head = tree.head(of: verb) {
            // "announced that it will leave unless …": the condition may hang from the verb of saying.
            for clause in tree.children(of: head, .advcl) where proviso(clause) != nil { addProviso(clause, to: &phrase) }
        }
        if let complement = phrase.infinitive { phrase.prepositions += ownPrepositions(of: complement) }
        return phrase
    }

    private func isPerfect(_ verb: Int) -> Bool {
        let auxiliaries = tree.children(of: verb, .aux).map { context.lemma($0) }
        return auxiliaries.contains("have") && !auxiliaries.contains("be")
    }

    func ownVerb(_ verb: Int) -> TriggerPhrase {
        var phrase = TriggerPhrase(trigger: verb)
        // "has repeatedly called": the parser may take a perfect for a passive.
        phrase.isPassive = tree.children(of: verb, .auxPass).contains { context.lemma($0) != "have" } || tree.hasChild(verb, .nsubjPass) && !isPerfect(verb)
        phrase.prepositions = ownPrepositions(of: verb)
        let hasSubject = tree.children(of: verb).contains { Self.subjectRelations.contains(tree.relation(of: $0)) && context.preposition(of: $0) == nil }
        for child in tree.children(of: verb) {
            switch tree.relation(of: child) {
            case .nsubjPass, .csubjPass,
                .nsubj where phrase.isPassive && child < verb && tree.hasChild(verb, .auxPass):
                let undergone = withConjuncts(antecedent(child, of: verb))
                if phrase.isPassive { phrase.objects += undergone } else { phrase.subjects += undergone }
            case .nsubj, .nsubjOuter, .csubj:
                // The parser may take for a second subject a complement before the verb ("supporters of the president
                // blocked") or the object behind it.
                if !hasSubject || !isOblique(child) {
                    let isSecond = child > verb && !phrase.subjects.isEmpty && !phrase.isPassive
                    if isSecond {
                        phrase.objects += withConjuncts(child)
                    } else {
                        // "While he has said so, his party has denied it": of two before the verb the nearer is its own, but
                        // "both" and "all" only float.
                        guard phrase.subjects.isEmpty || document.penn[child] != .dt else { continue }
                        phrase.subjects = withConjuncts(antecedent(child, of: verb))
                    }
                }
            case .obj where isOblique(child): for word in tree.children(of: child, .case) { phrase.prepositions.append((context.lemma(word), child)) }
            case .obj: phrase.objects += withConjuncts(antecedent(child, of: verb))
            case .iobj: phrase.indirectObjects += withConjuncts(child)
            case .oblAgent: phrase.subjects += withConjuncts(child)
            case .compoundPrt: phrase.particles.append(child)
            case .advmod: phrase.adverbs.append(child)
            case .xcomp: phrase.infinitive = phrase.infinitive ?? child
            case .ccomp: phrase.clause = phrase.clause ?? child
            case .advcl where document.penn[child] == .vb && phrase.infinitive == nil && tree.children(of: child, .mark).contains { context.lemma($0) == "to" }:
                // "threatened on Monday to leave": the parser takes it for a purpose
                phrase.infinitive = child
                phrase.purposes.append(child)
            case .advcl where proviso(child) != nil: addProviso(child, to: &phrase)
            case .advcl where document.penn[child] == .vb: phrase.purposes.append(child)
            case .obl where isPurpose(child): phrase.purposes.append(child)
            default: break
            }
        }
        if phrase.objects.isEmpty, !phrase.isPassive { addHiddenObjects(to: &phrase) }
        if phrase.subjects.isEmpty, !phrase.isPassive, let subject = hiddenSubject(of: verb) {
            phrase.subjects = withConjuncts(subject)
            phrase.objects.removeAll { $0 == subject }
        }
        if phrase.subjects.isEmpty, !phrase.isPassive { phrase.subjects += tree.children(of: verb, .expl) }
        if phrase.isPassive, phrase.subjects.isEmpty {
            for (word, head) in phrase.prepositions where word == "by" && !TemporalWords.isTime(context.lemma(head)) {
                phrase.subjects += withConjuncts(head)
            }
        }
        return phrase
    }

    /// Objects that the parser takes for something else.
    private func addHiddenObjects(to phrase: inout TriggerPhrase) {
        for child in tree.children(of: phrase.trigger, .obl) where context.isNoun(child) {
            guard let word = tree.child(of: child, [.case]) else {
                // "arrested more than 100 people"
                if child > phrase.trigger, !TemporalWords.isTime(context.lemma(child)) { phrase.objects += withConjuncts(child) }
                continue
            }
            if Self.particles.contains(context.lemma(word)) {
                // "called off the strike": the particle is read as a preposition
                phrase.particles.append(word)
                phrase.objects += withConjuncts(child)
            } else if context.lemma(word) == "to", word > 0, context.lemma(word - 1) == "up", tree.hasChild(child, .nummod) {
                // "arrested up to 20 people"
                phrase.objects += withConjuncts(child)
            }
        }
    }

    /// "after unions met the government": a noun before a finite verb without a subject, which the parser takes for something else.
    private func hiddenSubject(of verb: Int) -> Int? {
        guard [.vbd, .vbz, .vbp].contains(document.penn[verb]), tree.relation(of: verb) == .advcl else { return nil }
        // "two years after Russia invaded"
        for time in tree.children(of: verb, .oblUnmarked) where time < verb && TemporalWords.isTime(context.lemma(time)) {
            let subject = tree.children(of: time, .nmod).first { $0 < verb && ["after", "before"].contains(context.preposition(of: $0) ?? "") }
            if let subject { return subject }
        }
        return tree.children(of: verb).first { child in
            child < verb && context.isNoun(child) && [.obl, .obj, .iobj].contains(tree.relation(of: child)) && !tree.hasChild(child, .case)
                && !TemporalWords.isTime(context.lemma(child))
        }
    }

    /// "in protest", "in response": no act but the reason of one.
    func isPurpose(_ noun: Int) -> Bool {
        Self.purposeNouns.contains(context.lemma(noun)) && context.preposition(of: noun) == "in" && !tree.hasChild(noun, .det)
    }

    private func isOblique(_ token: Int) -> Bool {
        context.preposition(of: token).map { Self.complementMarks.contains($0) } ?? false
    }

    private static let subjectRelations: Set<Relation> = [.nsubj, .nsubjOuter, .csubj]
    private static let complementMarks: Set<String> = ["of", "in", "on", "at", "from", "with", "by", "for", "against", "to"]
    /// The word of condition that opens a clause.
    private func proviso(_ clause: Int) -> String? {
        tree.children(of: clause, .mark).lazy.map { context.lemma($0) }.first { Self.provisoMarks.contains($0) }
    }

    private func addProviso(_ clause: Int, to phrase: inout TriggerPhrase) {
        phrase.provisos.append(clause)
        if proviso(clause) == "unless" { phrase.isConditional = true }
    }

    private static let provisoMarks: Set<String> = ["unless", "if", "until"]
    private static let purposeNouns: Set<String> = ["protest", "response", "retaliation", "reaction", "support", "solidarity", "defiance"]
    private static let particles: Set<String> = ["off", "up", "out", "over", "down"]

    func ownPrepositions(of head: Int) -> [(word: String, head: Int)] {
        var found: [(word: String, head: Int)] = []
        for child in tree.children(of: head) {
            switch tree.relation(of: child) {
            case .obl, .nmod, .oblAgent:
                for word in tree.children(of: child, .case) where !context.isPossessiveMark(word) {
                    for conjunct in withConjuncts(child) { found.append((context.lemma(word), conjunct)) }
                }
            case .advcl, .acl, .xcomp:
                // accused of lying, described as terrible
                if let mark = tree.child(of: child, [.mark, .case]), context.lemma(mark) != "to" { found.append((context.lemma(mark), child)) }
            default: break
            }
        }
        return found
    }

    /// Prepositions of the noun and of the nouns under it.
    func nominalPrepositions(of noun: Int, depth: Int = 0) -> [(word: String, head: Int)] {
        let own = ownPrepositions(of: noun)
        guard depth < 2 else { return own }
        // In "the arrest of a man in the killing of a woman" the woman was not arrested.
        let words = Set(own.map(\.word))
        return own + own.flatMap { nominalPrepositions(of: $0.head, depth: depth + 1) }.filter { !words.contains($0.word) }
    }

    // MARK: Both

    func isVerb(_ token: Int) -> Bool { document.upos[token] == .verb || document.upos[token] == .aux && tree.relation(of: token) != .aux }

    func withConjuncts(_ token: Int) -> [Int] {
        // "Ted Cruz and John Kasich": the parser may hang the second from the first one's surname.
        [token] + tree.children(of: token, .conj) + tree.children(of: token, .flat).flatMap { tree.children(of: $0, .conj) }
    }
}
