import Findings
import Language

/// What auxiliaries, negations and modifiers on a word say of its event.
struct ModalityReader {
    let context: ArticleContext
    let links: StatementLinks

    private var tree: DependencyTree { context.tree }

    // MARK: Verbs, and what any word can carry

    /// - Parameter below: what hangs from the word and has been read: its negation counts once.
    func ofWord(_ word: Int, below: Int? = nil) -> [StatusEffect] {
        let auxiliaries = tree.children(of: word).filter { [.aux, .auxPass, .cop].contains(tree.relation(of: $0)) }
        let isPerfect = auxiliaries.contains { context.lemma($0) == "have" }
        var effects: [StatusEffect] = []
        var modal: String?
        if let effect = modality(of: word, auxiliaries, isPerfect, &modal) { effects.append(effect) }
        if auxiliaries.contains(where: { context.lemma($0) == "have" && (modal != nil || [.vbd, .vb].contains(context.document.penn[$0])) }) { effects.append(.past) }
        // "might not attack" leaves it open.
        if isNegated(word, below), modal != "may", modal != "might" { effects.append(.negates) }
        return effects
    }

    private func modality(of verb: Int, _ auxiliaries: [Int], _ isPerfect: Bool, _ modal: inout String?) -> StatusEffect? {
        for auxiliary in auxiliaries {
            let lemma = context.lemma(auxiliary)
            modal = lemma
            switch lemma {
            case "will", "shall", "'ll", "wo": return .status(isUnderCondition(verb) ? .hypothetical : .planned)
            case "would",
                "'d" where context.document.penn[auxiliary] == .md:
                // "would sometimes dismiss her": what he used to do
                if tree.children(of: verb, .advmod).contains(where: { Self.frequencies.contains(context.folded($0)) }) { return nil }
                // In reported speech the past of "will".
                return .status(isReported(verb) && !isPerfect && !isUnderCondition(verb) ? .planned : .hypothetical)
            case "may", "might", "could", "can": return .status(.hypothetical)
            case "should", "must", "ought": return .status(isPerfect ? .hypothetical : .demanded)
            default: continue
            }
        }
        modal = nil
        return infinitive(verb, auxiliaries, isPerfect)
    }

    /// "is to visit", "was to have visited"; "Biden to visit Poland" as a headline; "Free the hostages!"
    private func infinitive(_ verb: Int, _ auxiliaries: [Int], _ isPerfect: Bool) -> StatusEffect? {
        guard hasToMark(verb) else {
            let standsAlone = [.root, .parataxis].contains(tree.relation(of: verb)) || tree.relation(of: verb) == .ccomp && context.isQuoted(verb)
            let isCommand = standsAlone && context.document.penn[verb] == .vb && auxiliaries.isEmpty
                && tree.child(of: verb, [.nsubj, .nsubjPass, .expl]) == nil
            return isCommand || isSubjunctive(verb, auxiliaries) ? .status(.demanded) : nil
        }
        if auxiliaries.contains(where: { context.lemma($0) == "be" && tree.relation(of: $0) != .auxPass && $0 < verb }), !isPassiveAlone(verb, auxiliaries) {
            return .status(isPerfect ? .cancelled : .planned)
        }
        switch tree.relation(of: verb) {
        case .root, .parataxis: return .status(.planned)
        case .acl where tree.head(of: verb).map { tree.relation(of: $0) == .root && !GovernorWords.isGovernor(context.lemma($0)) && isHeadline($0) } ?? false:
            return .status(.planned)
        default: return nil
        }
    }

    /// "the recommendation that the union endorse her"
    private func isSubjunctive(_ verb: Int, _ auxiliaries: [Int]) -> Bool {
        context.document.penn[verb] == .vb && auxiliaries.isEmpty && [.ccomp, .acl, .aclRelcl].contains(tree.relation(of: verb))
            && tree.hasChild(verb, .nsubj) && tree.children(of: verb, .mark).contains { context.lemma($0) == "that" }
    }

    /// "to be investigated": the "be" is the passive's.
    private func isPassiveAlone(_ verb: Int, _ auxiliaries: [Int]) -> Bool {
        guard let mark = tree.children(of: verb, .mark).first(where: { context.lemma($0) == "to" }) else { return false }
        return !auxiliaries.contains { $0 < mark && context.lemma($0) == "be" }
    }

    /// A sentence without a finite verb.
    private func isHeadline(_ root: Int) -> Bool {
        context.document.upos[root] == .propn || context.isNoun(root) && tree.child(of: root, [.det, .cop]) == nil
    }

    private func hasToMark(_ verb: Int) -> Bool { tree.children(of: verb, .mark).contains { context.lemma($0) == "to" } }

    /// What somebody is said to have said, not his very words.
    private func isReported(_ verb: Int) -> Bool {
        if context.isQuoted(verb) { return false }
        if links.statement(holding: verb) != nil { return true }
        guard tree.relation(of: verb) == .ccomp, let head = tree.head(of: verb) else { return false }
        return GovernorWords.saying.contains(context.lemma(head)) || GovernorWords.planning.contains(context.lemma(head))
    }

    private static let frequencies: Set<String> = ["sometimes", "often", "usually", "regularly", "routinely", "frequently", "occasionally"]

    // MARK: Negation

    private func isNegated(_ word: Int, _ below: Int?) -> Bool {
        tree.children(of: word).contains { child in
            guard child != below else { return false }
            return isNegation(child)
        }
    }

    private func isNegation(_ child: Int) -> Bool {
        switch tree.relation(of: child) {
        case .advmod: isNegative(child) && !isEmphasis(child) || Self.nearly.contains(context.folded(child)) || isNoLonger(child)
        case .det, .ccPreconj, .cc: isNegative(child) && !isEmphasis(child) || context.folded(child) == "rather"
        case .nsubj, .nsubjPass: isNegative(child) || hasNo(child)
        case .obj: isNegative(child) || hasNo(child)
        case .case, .mark: ["without", "instead", "rather"].contains(context.lemma(child))
        default: false
        }
    }

    private func hasNo(_ noun: Int) -> Bool {
        context.lemma(noun) != "matter" && tree.children(of: noun, .det).contains { ["no", "neither"].contains(context.folded($0)) }
    }

    private func isNegative(_ word: Int) -> Bool {
        Self.negatives.contains(context.lemma(word)) || Self.negatives.contains(context.folded(word))
    }

    /// "not only attacked but …", "no matter", "not until"
    private func isEmphasis(_ negation: Int) -> Bool {
        negation + 1 < context.count && ["only", "just", "merely", "simply", "matter", "least", "until"].contains(context.folded(negation + 1))
    }

    private func isNoLonger(_ adverb: Int) -> Bool {
        ["longer", "more"].contains(context.folded(adverb)) && adverb > 0 && ["no", "any"].contains(context.folded(adverb - 1))
    }

    private static let negatives: Set<String> = ["not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "none", "nothing"]
    private static let nearly: Set<String> = ["nearly", "almost"]

    // MARK: Nouns

    func ofNoun(_ noun: Int) -> [StatusEffect] {
        // "their anxiety with regard to an operation": a topic that nobody says took place.
        let isTopic = tree.children(of: noun, .case).contains { Self.topical.contains(context.folded($0)) }
        if isTopic, tree.children(of: noun, .det).contains(where: { ["a", "an"].contains(context.folded($0)) }) { return [.doubt] }
        if isAheadOfSomething(noun) { return [.status(.planned)] }
        for child in tree.children(of: noun) where [.amod, .det, .compound].contains(tree.relation(of: child)) {
            let word = context.folded(child)
            if Self.plannedModifiers.contains(word) { return [.status(.planned)] }
            if Self.hypotheticalModifiers.contains(word) { return [.doubt] }
            if Self.cancelledModifiers.contains(word) { return [.status(.cancelled)] }
            if Self.foiledModifiers.contains(word) { return [.negates] }
        }
        return []
    }

    /// "ahead of the talks", "on the eve of his visit".
    private func isAheadOfSomething(_ noun: Int) -> Bool {
        if tree.relation(of: noun) == .nmod, let head = tree.head(of: noun), context.lemma(head) == "eve" { return true }
        return tree.children(of: noun, .case).contains { context.folded($0) == "ahead" || $0 > 0 && context.folded($0 - 1) == "ahead" }
    }

    private static let topical: Set<String> = ["regard", "regarding", "about", "concerning", "to"]
    private static let plannedModifiers: Set<String> = [
        "planned", "upcoming", "scheduled", "future", "forthcoming", "coming", "imminent", "expected", "impending", "intended", "looming",
    ]
    private static let hypotheticalModifiers: Set<String> = [
        "possible", "potential", "threatened", "proposed", "feared", "any", "eventual", "hypothetical", "would-be", "likely", "prospective",
    ]
    private static let cancelledModifiers: Set<String> = ["cancelled", "canceled", "postponed", "aborted", "shelved", "scrapped"]
    private static let foiledModifiers: Set<String> = ["foiled", "thwarted", "averted", "prevented"]

    // MARK: Clauses

    /// Conditions, questions, and clauses of time that lie ahead with their main clause.
    func ofClause(_ verb: Int) -> [StatusEffect] {
        if isConditional(verb) || isAsked(verb) { return [.doubt] }
        guard tree.relation(of: verb) == .advcl, let head = tree.head(of: verb) else { return [] }
        let marks = tree.children(of: verb).filter { [.mark, .advmod].contains(tree.relation(of: $0)) }.map { context.lemma($0) }
        let isPresent = [.vbz, .vbp].contains(context.document.penn[verb])
            || context.document.penn[verb] == .vbn && tree.children(of: verb).contains { [.vbz, .vbp].contains(context.document.penn[$0]) && context.lemma($0) == "be" }
        guard isPresent else { return [] }
        if marks.first == "until" { return [.doubt] }
        return marks.contains { Self.temporal.contains($0) } && ofWord(head).contains(.status(.planned)) ? [.status(.planned)] : []
    }

    private static let temporal: Set<String> = ["when", "before", "after", "once", "as", "while"]

    private func isConditional(_ token: Int) -> Bool {
        var current = token
        for _ in 0..<3 {
            if hasCondition(current) { return true }
            guard let head = tree.head(of: current), [.conj, .ccomp, .xcomp].contains(tree.relation(of: current)) else { return false }
            current = head
        }
        return false
    }

    private func hasCondition(_ verb: Int) -> Bool {
        tree.children(of: verb).contains { [.mark, .advmod].contains(tree.relation(of: $0)) && ["if", "unless", "whether"].contains(context.lemma($0)) }
    }

    /// "will respond if Iran attacks"
    private func isUnderCondition(_ verb: Int) -> Bool {
        tree.children(of: verb, .advcl).contains { hasCondition($0) }
    }

    /// Whether, not who or why: a question without a question word.
    private func isAsked(_ verb: Int) -> Bool {
        guard tree.relation(of: verb) == .root else { return false }
        let sentence = context.sentence(of: verb)
        var last = sentence.upperBound - 1
        while last > sentence.lowerBound, context.document.upos[last] == .punct, context.document.form(last) != "?" { last -= 1 }
        guard context.document.form(last) == "?" else { return false }
        return !sentence.contains { [.wp, .wrb, .wdt, .wpPossessive].contains(context.document.penn[$0]) && context.folded($0) != "that" }
    }
}
