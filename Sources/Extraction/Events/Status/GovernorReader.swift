import Findings
import Language

/// What the word that an event hangs from makes of it.
struct GovernorReader {
    let context: ArticleContext

    private var tree: DependencyTree { context.tree }

    /// Nil where the event stands by itself.
    func effect(of head: Int, on node: Int, _ kind: Event.Kind) -> StatusEffect? {
        let lemma = context.lemma(head)
        switch tree.relation(of: node) {
        // "has mentioned raising taxes", "talked about leaving"
        case .xcomp where isMooted(node, lemma), .advcl where isMooted(node, lemma): return .doubt
        case .xcomp: return wordBefore(node, after: head) ?? infinitive(of: head, lemma) ?? complement(of: head, lemma)
        case .csubj: return complement(of: head, lemma)
        case .ccomp: return clause(node, of: head, lemma)
        // "a step toward ending the strike"
        case .acl where tree.child(of: node, [.mark, .case]).map { ["toward", "towards"].contains(context.lemma($0)) } ?? false: return .doubt
        // "the court's decision legalizing it" has been taken.
        case .acl where context.document.penn[node] == .vbg && lemma == "decision": return nil
        case .acl: return isInfinitive(node) ? complement(of: head, lemma) ?? purpose(of: head) : complement(of: head, lemma)
        case .obj: return object(node, of: head, lemma, kind)
        case .nsubj, .nsubjPass, .nsubjOuter: return context.isNoun(node) ? subject(of: head, lemma) : nil
        case .obl, .nmod, .advcl: return prepositional(node, of: head, lemma, kind)
        default: return nil
        }
    }

    private func isMooted(_ verb: Int, _ lemma: String) -> Bool {
        guard context.document.penn[verb] == .vbg, GovernorWords.mooting.contains(lemma) else { return false }
        return tree.child(of: verb, [.mark, .case]).map { ["about", "of"].contains(context.lemma($0)) } ?? (tree.relation(of: verb) == .xcomp)
    }

    private func isInfinitive(_ verb: Int) -> Bool { tree.children(of: verb, .mark).contains { context.lemma($0) == "to" } }

    private func particle(of verb: Int) -> String? { tree.child(of: verb, [.compoundPrt]).map { context.lemma($0) } }

    /// What any kind of complement is under such a word.
    private func complement(of head: Int, _ lemma: String) -> StatusEffect? {
        if lemma == "rule", particle(of: head) == "out" { return .negates }
        if lemma == "set", particle(of: head) != nil { return nil }
        if GovernorWords.planning.contains(lemma) { return .status(.planned) }
        if GovernorWords.demanding.contains(lemma) { return .status(.demanded) }
        if GovernorWords.supposing.contains(lemma) { return .doubt }
        if GovernorWords.refusing.contains(lemma) { return .negates }
        if GovernorWords.transparent.contains(lemma) { return .transparent }
        return nil
    }

    // MARK: Infinitives

    /// "became president and was due to step down": what stands before "to" governs, whatever the infinitive was hung from.
    private func wordBefore(_ verb: Int, after head: Int) -> StatusEffect? {
        guard let mark = tree.children(of: verb, .mark).first(where: { context.lemma($0) == "to" }), mark - 1 > head else { return nil }
        return context.document.upos[mark - 1] == .adj ? complement(of: mark - 1, context.lemma(mark - 1)) : nil
    }

    private func infinitive(of head: Int, _ lemma: String) -> StatusEffect? {
        guard lemma == "have" else { return nil }
        // "would have had to leave": what the modal says
        if tree.children(of: head, .aux).contains(where: { context.document.penn[$0] == .md }) { return .transparent }
        if tree.children(of: head, .advmod).contains(where: { context.lemma($0) == "yet" }) { return .negates }
        // Who had to leave, left; who has to leave, shall.
        return context.document.penn[head] == .vbd ? .transparent : .status(.demanded)
    }

    /// "a bill to ban the party" tells what it is for, "the first to visit Cuba" what was done.
    private func purpose(of noun: Int) -> StatusEffect? {
        let isRank = (max(context.sentence(of: noun).lowerBound, noun - 5)...noun).contains { Self.ranks.contains(context.folded($0)) }
        return isRank || tree.relation(of: noun) == .root ? nil : .status(.hypothetical)
    }

    private static let ranks: Set<String> = ["first", "second", "third", "last", "latest", "only", "next"]

    // MARK: Clauses

    /// A clause under a verb of saying stands by itself.
    private func clause(_ node: Int, of head: Int, _ lemma: String) -> StatusEffect? {
        guard GovernorWords.ofClauses.contains(lemma) else { return nil }
        let isPastIndicative = context.document.penn[node] == .vbd
            || tree.children(of: node).contains { [.aux, .auxPass].contains(tree.relation(of: $0)) && [.vbd, .vbz, .vbp].contains(context.document.penn[$0]) }
        // "insisted that he had paid" asks for nothing, "warned that shells had hit" fears nothing.
        if isPastIndicative, GovernorWords.demanding.contains(lemma) || lemma == "warn" { return nil }
        return complement(of: head, lemma)
    }

    // MARK: Nouns

    private func object(_ node: Int, of head: Int, _ lemma: String, _ kind: Event.Kind) -> StatusEffect? {
        let isNoun = context.isNoun(node)
        // To offer criticism is to criticize.
        if isNoun, lemma == "offer", [.accuse, .support].contains(kind) { return .transparent }
        if let particle = particle(of: head), isNoun {
            if particle == "off", ["call", "put"].contains(lemma) { return .status(.cancelled) }
        }
        guard isNoun else { return complement(of: head, lemma) }
        if GovernorWords.cancelling.contains(lemma) { return .status(.cancelled) }
        if lemma == "announce" { return Self.announcedAhead.contains(kind) ? .status(.planned) : nil }
        // "rejected any plan to invade" leaves open what others do.
        if GovernorWords.disliking.contains(lemma) || lemma == "reject" {
            if GovernorWords.isGovernor(context.lemma(node)) { return .doubt }
            if lemma != "reject" { return nil }
        }
        return GovernorWords.transparent.contains(lemma) ? nil : complement(of: head, lemma)
    }

    /// What somebody announces before he does it; arrests and attacks are announced when they are done.
    private static let announcedAhead: Set<Event.Kind> = [.consult, .retreat, .mobilize]

    /// "the talks were called off", "an invasion is unlikely", "the visit will begin".
    private func subject(of head: Int, _ lemma: String) -> StatusEffect? {
        let isParticiple = context.document.penn[head] == .vbn
        if isParticiple {
            if GovernorWords.cancelling.contains(lemma) { return .status(.cancelled) }
            if particle(of: head) == "off", ["call", "put"].contains(lemma) { return .status(.cancelled) }
        }
        if isParticiple || context.document.upos[head] == .adj {
            if !GovernorWords.transparent.contains(lemma), let effect = complement(of: head, lemma) { return effect }
        }
        return GovernorWords.occurring.contains(lemma) && takesPlace(head, lemma, isParticiple) ? .transparent : nil
    }

    /// "was held", "took place", "went ahead", but not "does not hold up" or "did not go down well".
    private func takesPlace(_ verb: Int, _ lemma: String, _ isParticiple: Bool) -> Bool {
        switch lemma {
        case "hold", "launch", "conduct", "carry": isParticiple
        case "take": isParticiple || tree.children(of: verb, .obj).contains { context.lemma($0) == "place" }
        case "go": tree.children(of: verb).contains { ["ahead", "forward", "on"].contains(context.folded($0)) }
        default: true
        }
    }

    // MARK: Prepositions

    private func prepositional(_ node: Int, of head: Int, _ lemma: String, _ kind: Event.Kind) -> StatusEffect? {
        let isNoun = context.isNoun(node)
        if tree.relation(of: node) == .obl, !isNoun { return nil }
        let word = context.preposition(of: node) ?? tree.child(of: node, [.mark]).map { context.lemma($0) } ?? ""
        // "stopped short of arresting"
        if word == "of", tree.children(of: head, .advmod).contains(where: { context.lemma($0) == "short" }) { return .negates }
        if word == "from", GovernorWords.hindering.contains(lemma) { return .negates }
        if word == "against", !isNoun {
            if GovernorWords.deciding.contains(lemma) { return .negates }
            if GovernorWords.advising.contains(lemma) { return .doubt }
        }
        guard GovernorWords.governs(lemma, word), lemma != "go" else { return nil }
        // "in the event of an attack"
        if lemma == "event", context.preposition(of: head) != "in" { return nil }
        if tree.relation(of: node) == .nmod, GovernorWords.evidential.contains(lemma) { return .transparent }
        if GovernorWords.warding.contains(lemma) { return kind.isSpeechAct ? nil : .doubt }
        return GovernorWords.transparent.contains(lemma) ? nil : complement(of: head, lemma)
    }
}
