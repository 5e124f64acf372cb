import Language

/// Subjects and objects that a verb has from the word above it: of participles, infinitives, relative clauses, second conjuncts.
extension PhraseReader {
    /// Subject and object of a verb that has none of its own: of a participle, an infinitive, a second conjunct.
    func inherit(into phrase: inout TriggerPhrase) {
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
            if document.penn[verb] == .vbn || document.penn[verb] == .vbd && phrase.objects.isEmpty && document.upos[head] == .noun, tree.relation(of: verb) == .acl {
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
    func antecedent(_ token: Int, of verb: Int) -> Int {
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
    func relativeObject(of phrase: TriggerPhrase) -> Int? {
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
}
