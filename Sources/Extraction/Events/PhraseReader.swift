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
        phrase.isPassive = tree.hasChild(verb, .auxPass) || tree.hasChild(verb, .nsubjPass) && !isPerfect(verb)
        phrase.prepositions = ownPrepositions(of: verb)
        let hasSubject = tree.children(of: verb).contains { Self.subjectRelations.contains(tree.relation(of: $0)) && context.preposition(of: $0) == nil }
        for child in tree.children(of: verb) {
            switch tree.relation(of: child) {
            case .nsubjPass, .csubjPass, .nsubj where phrase.isPassive && child < verb && tree.hasChild(verb, .auxPass):
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
                        // "While he has said so, his party has denied it": of two before the verb the nearer is its own.
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

    /// Subject and object of a verb that has none of its own: of a participle, an infinitive, a second conjunct.
    private func inherit(into phrase: inout TriggerPhrase) {
        let verb = phrase.trigger
        guard let head = tree.head(of: verb) else { return }
        switch tree.relation(of: verb) {
        case .conj:
            guard isVerb(head) else { return }
            let other = self.verb(head)
            if phrase.isPassive || (document.penn[verb] == .vbn && other.isPassive) {
                if phrase.objects.isEmpty { phrase.objects = other.objects }
                phrase.isPassive = true
            } else if phrase.subjects.isEmpty {
                phrase.subjects = other.isPassive ? other.objects : other.subjects
            }
        case .xcomp, .ccomp, .advcl, .parataxis:
            if let noun = subjectBetween(head, verb) {
                if phrase.isPassive { phrase.objects = withConjuncts(noun) } else { phrase.subjects = withConjuncts(noun) }
                return
            }
            // "after … attacked": a finite clause has a subject, though the parser may have lost it.
            if tree.relation(of: verb) == .advcl, !phrase.isPassive, [.vbd, .vbz, .vbp].contains(document.penn[verb]) { return }
            guard phrase.subjects.isEmpty, isVerb(head) || document.upos[head] == .adj || tree.hasChild(head, .cop) else { return }
            let other = self.ownOrInherited(head)
            let controlling = (other.objects.isEmpty ? other.indirectObjects : other.objects).filter { $0 < verb || other.isPassive }
            let isControlled = tree.relation(of: verb) == .xcomp && !other.isPassive && !controlling.isEmpty
            let controllers = isControlled ? controlling : other.isPassive ? other.objects : other.subjects
            if phrase.isPassive { phrase.objects = phrase.objects.isEmpty ? controllers : phrase.objects } else { phrase.subjects = controllers }
        case .acl, .aclRelcl:
            // "hundreds of rebels killed": the tagger may take the participle for a past tense, the parser a main verb for a
            // participle ("members of the press accused her").
            if document.penn[verb] == .vbn || document.penn[verb] == .vbd && phrase.objects.isEmpty, tree.relation(of: verb) == .acl {
                if phrase.objects.isEmpty { phrase.objects = [head] }
                phrase.isPassive = true
            } else if document.penn[verb] == .vb {
                // the decision of Israel to cancel; Israel has plans to attack
                // Who calls for something does not do it.
                phrase.subjects = GovernorWords.demanding.contains(context.lemma(head)) ? [] : noun(head).agents
                if phrase.subjects.isEmpty, let above = tree.head(of: head), isVerb(above),
                    EventNouns.shared.words(of: "LIGHT")?.contains(context.lemma(above)) == true
                { phrase.subjects = ownVerb(above).subjects }
                // "Putin to meet Erdogan" as a headline
                if phrase.subjects.isEmpty, tree.relation(of: head) == .root, document.upos[head] == .propn { phrase.subjects = withConjuncts(head) }
            } else if phrase.isPassive {
                if phrase.objects.isEmpty { phrase.objects = [head] }
            } else if !tree.children(of: verb).contains(where: { tree.relation(of: $0) == .nsubj }) {
                phrase.subjects = [head]
                if document.penn[verb] == .vbd, tree.relation(of: verb) == .acl, tree.relation(of: head) == .nmod, let above = tree.head(of: head), isAnimate(above) {
                    phrase.subjects = [above]
                }
                // "wrote a letter congratulating him"
                if tree.relation(of: verb) == .acl, WordLists.documentNouns.contains(context.lemma(head)), tree.relation(of: head) == .obj,
                    let above = tree.head(of: head), isVerb(above) {
                    let authors = noun(head).agents
                    phrase.subjects = authors.isEmpty ? ownOrInherited(above).subjects : authors
                }
            }
        default: break
        }
    }

    /// "called for the president to resign", "called on him to resign": the noun before "to", which hangs from the verb above.
    private func subjectBetween(_ head: Int, _ verb: Int) -> Int? {
        guard let mark = tree.children(of: verb, .mark).first(where: { context.lemma($0) == "to" }) else { return nil }
        return Array(tree.children(of: head, .obl)).last { $0 > head && $0 < mark && isAddressed($0, by: head) && !TemporalWords.isTime(context.lemma($0)) }
    }

    private func isAddressed(_ noun: Int, by verb: Int) -> Bool {
        guard let word = context.preposition(of: noun) else { return false }
        return word == "for" || ["call": "on", "appeal": "to", "plead": "with"][context.lemma(verb)] == word
    }

    func ownOrInherited(_ head: Int) -> TriggerPhrase {
        var phrase = ownVerb(head)
        if phrase.subjects.isEmpty { inherit(into: &phrase) }
        return phrase
    }

    /// A relative pronoun stands for the noun that its clause hangs from.
    private func antecedent(_ token: Int, of verb: Int) -> Int {
        switch document.penn[token] {
        case .wdt, .wp, .wpPossessive:
            guard let clause = relativeClause(of: verb), var noun = tree.head(of: clause) else { return token }
            // "the claim that he had refused to leave": the clause is the claim.
            if context.folded(token) == "that", token < verb, tree.relation(of: token) == .obj, Self.claims.contains(context.lemma(noun)) { return token }
            // "a fellow at the institute who", "sent a lawyer to his office who": people are who.
            if context.folded(token) == "who", !isAnimate(noun) {
                var above = noun
                while let head = tree.head(of: above), [.nmod, .obl, .appos].contains(tree.relation(of: above)) {
                    above = head
                    if isAnimate(above) { noun = above }
                    if let object = tree.child(of: above, [.obj]), isVerb(above), isAnimate(object) { noun = object }
                    if isAnimate(noun) { break }
                }
            }
            return noun
        default:
            return token
        }
    }

    private static let claims: Set<String> = [
        "claim", "allegation", "accusation", "assertion", "belief", "fact", "suggestion", "conclusion", "finding", "fear", "hope", "evidence", "news",
    ]

    private func isAnimate(_ noun: Int) -> Bool {
        guard context.isNoun(noun) else { return document.upos[noun] == .pron }
        if let name = document.names.first(where: { $0.tokens.contains(noun) }) { return ![.organization, .location].contains(name.kind) }
        return document.upos[noun] == .propn || !context.flags[noun].isDisjoint(with: [.role, .demonym])
            || EventNouns.shared.words(of: "ACTORS")?.contains(context.lemma(noun)) == true
    }

    /// "the town that rebels attacked", "the town rebels attacked": the noun that lacks in its clause.
    private func relativeObject(of phrase: TriggerPhrase) -> Int? {
        let verb = phrase.trigger
        guard tree.relation(of: verb) == .aclRelcl, !phrase.isPassive, let noun = tree.head(of: verb), phrase.infinitive == nil, phrase.clause == nil,
            !phrase.subjects.isEmpty, !phrase.subjects.contains(noun), !phrase.prepositions.contains(where: { $0.head == noun })
        else { return nil }
        let isElsewhere = tree.children(of: verb).contains {
            tree.relation(of: $0) == .advmod && ["where", "when", "why", "how"].contains(context.folded($0)) || tree.relation(of: $0) == .obl && document.penn[$0] == .wdt
        }
        return isElsewhere ? nil : noun
    }

    private func relativeClause(of verb: Int) -> Int? {
        var current = verb
        for _ in 0..<4 {
            if tree.relation(of: current) == .aclRelcl { return current }
            guard let head = tree.head(of: current), [.xcomp, .conj, .ccomp].contains(tree.relation(of: current)) else { return nil }
            current = head
        }
        return nil
    }

    // MARK: Both

    func isVerb(_ token: Int) -> Bool { document.upos[token] == .verb || document.upos[token] == .aux && tree.relation(of: token) != .aux }

    func withConjuncts(_ token: Int) -> [Int] {
        // "Ted Cruz and John Kasich": the parser may hang the second from the first one's surname.
        [token] + tree.children(of: token, .conj) + tree.children(of: token, .flat).flatMap { tree.children(of: $0, .conj) }
    }
}
