import Findings
import Language

/// Whether an event took place, read off the trigger's auxiliaries, negation and the words that govern it.
///
///     Blinken will meet Lavrov                       planned
///     Biden does not intend to phone Netanyahu       negated
///     The council demanded a ceasefire               demanded
///     any plan to invade                             hypothetical
struct StatusReader {
    let context: ArticleContext
    let links: StatementLinks

    private var tree: DependencyTree { context.tree }

    /// Nil where the words only say what something is for: "to help him".
    func status(of phrase: TriggerPhrase) -> Event.Status? {
        if isPurpose(phrase.lightVerb ?? phrase.trigger) { return nil }
        var status = Event.Status.happened
        var node = phrase.trigger
        var isNegated = self.isNegated(node)
        if context.document.upos[node] != .verb, let modified = nominalStatus(node) { status = modified }
        if let verb = phrase.lightVerb {
            isNegated = isNegated || self.isNegated(verb)
            node = verb
        }
        if status == .happened { status = modality(of: node, in: phrase) ?? .happened }
        for _ in 0..<5 {
            guard let head = tree.head(of: node) else { break }
            let relation = tree.relation(of: node)
            if relation == .conj {
                // A clause with a subject of its own stands by itself.
                if tree.children(of: node).contains(where: { [.nsubj, .nsubjPass].contains(tree.relation(of: $0)) }) { break }
                // "will meet and discuss"
                if status == .happened, isBare(node), let shared = modality(of: head, in: phrase) { status = shared }
                if isBare(node) { isNegated = isNegated || self.isNegated(head) }
                node = head
                continue
            }
            guard let effect = effect(of: head, on: node, relation) else { break }
            switch effect {
            case .transparent: break
            case .status(let governed): if status == .happened || governed == .cancelled { status = governed }
            case .negates: isNegated.toggle()
            }
            isNegated = isNegated || self.isNegated(head)
            if status == .planned, nominalStatus(head) == .hypothetical { status = .hypothetical }
            if status == .happened, let outer = modality(of: head, in: phrase) { status = outer }
            node = head
        }
        if isConditional(node) { status = .hypothetical }
        guard isNegated else { return status }
        switch status {
        case .cancelled: return .planned
        default: return .negated
        }
    }

    /// An infinitive that hangs from a verb as an adverb.
    private func isPurpose(_ verb: Int) -> Bool {
        context.document.penn[verb] == .vb && tree.relation(of: verb) == .advcl
            && tree.children(of: verb, .mark).contains { context.lemma($0) == "to" }
            && !tree.children(of: verb).contains { tree.relation(of: $0) == .aux }
    }

    // MARK: On the word itself

    func isNegated(_ token: Int) -> Bool {
        tree.children(of: token).contains { child in
            switch tree.relation(of: child) {
            case .advmod, .det, .ccPreconj, .cc: Self.negatives.contains(context.lemma(child)) || Self.negatives.contains(context.folded(child))
            case .nsubj, .nsubjPass:
                Self.negatives.contains(context.folded(child)) || tree.children(of: child, .det).contains { context.folded($0) == "no" }
            case .case, .mark: ["without", "instead"].contains(context.lemma(child))
            default: false
            }
        }
    }

    private static let negatives: Set<String> = ["not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "none", "nothing"]

    /// By auxiliaries; nil for a plain verb.
    private func modality(of verb: Int, in phrase: TriggerPhrase) -> Event.Status? {
        var hasToMark = false
        for child in tree.children(of: verb) {
            let relation = tree.relation(of: child)
            if relation == .mark, context.lemma(child) == "to" { hasToMark = true }
            guard relation == .aux || relation == .auxPass || relation == .cop else { continue }
            switch context.lemma(child) {
            case "will", "shall": return .planned
            case "would":
                // In reported speech the past of "will".
                return links.statement(holding: verb) != nil && !context.isQuoted(verb) ? .planned : .hypothetical
            case "may", "might", "could", "can": return .hypothetical
            case "should", "must", "ought": return .demanded
            default: continue
            }
        }
        guard hasToMark else { return nil }
        switch tree.relation(of: verb) {
        case .root, .parataxis: return .planned
        case .advcl: return .hypothetical
        default: return nil
        }
    }

    private func nominalStatus(_ noun: Int) -> Event.Status? {
        // "their anxiety with regard to an operation": a topic that nobody says took place.
        let isTopic = tree.children(of: noun, .case).contains { Self.topical.contains(context.folded($0)) }
        if isTopic, tree.children(of: noun, .det).contains(where: { ["a", "an"].contains(context.folded($0)) }) { return .hypothetical }
        for child in tree.children(of: noun) where [.amod, .det, .compound].contains(tree.relation(of: child)) {
            let word = context.folded(child)
            if Self.plannedModifiers.contains(word) { return .planned }
            if Self.hypotheticalModifiers.contains(word) { return .hypothetical }
            if Self.cancelledModifiers.contains(word) { return .cancelled }
        }
        return nil
    }

    private static let topical: Set<String> = ["regard", "regarding", "about", "concerning", "to"]
    private static let plannedModifiers: Set<String> = ["planned", "upcoming", "scheduled", "future", "forthcoming", "coming", "imminent", "expected"]
    private static let hypotheticalModifiers: Set<String> = [
        "possible", "potential", "threatened", "proposed", "feared", "any", "eventual", "hypothetical", "would-be", "failed", "attempted",
    ]
    private static let cancelledModifiers: Set<String> = ["cancelled", "canceled", "postponed", "aborted"]

    /// A verb that leans on the auxiliaries of the one it is joined to.
    private func isBare(_ token: Int) -> Bool {
        guard [.vb, .vbn, .vbg].contains(context.document.penn[token]) else { return false }
        return !tree.children(of: token).contains { [.aux, .auxPass, .nsubj, .nsubjPass].contains(tree.relation(of: $0)) }
    }

    private func isConditional(_ token: Int) -> Bool {
        var current = token
        for _ in 0..<3 {
            if tree.children(of: current, .mark).contains(where: { ["if", "unless", "whether"].contains(context.lemma($0)) }) { return true }
            guard let head = tree.head(of: current), [.conj, .ccomp, .xcomp].contains(tree.relation(of: current)) else { return false }
            current = head
        }
        return false
    }

    // MARK: By what governs it

    private enum Effect {
        case transparent
        case status(Event.Status)
        case negates
    }

    /// What the governor makes of an event that is its complement; nil where the event stands by itself.
    private func effect(of head: Int, on node: Int, _ relation: Relation) -> Effect? {
        let isNominal = context.isNoun(node)
        switch relation {
        case .xcomp, .csubj: break
        case .ccomp:
            // A clause under a verb of saying stands by itself.
            guard GovernorWords.ofClauses.contains(context.lemma(head)) else { return nil }
        case .acl, .nmod, .obj, .nsubjPass, .advcl, .nsubj, .obl: break
        default: return nil
        }
        if relation == .nsubj || relation == .obl, !isNominal { return nil }
        let lemma = context.lemma(head)
        let particle = tree.child(of: head, [.compoundPrt]).map { context.lemma($0) }
        if particle == "off", lemma == "call" { return .status(.cancelled) }
        if relation == .obl || relation == .advcl || relation == .nmod {
            let word = context.preposition(of: node) ?? tree.child(of: node, [.mark]).map { context.lemma($0) } ?? ""
            guard GovernorWords.governs(lemma, word) else { return nil }
        }
        if relation == .nsubj {
            return context.document.penn[head] == .vbn && GovernorWords.cancelling.contains(lemma) ? .status(.cancelled) : nil
        }
        if relation == .nmod, GovernorWords.evidential.contains(lemma) { return .transparent }
        if isNominal, relation == .obj || relation == .nsubjPass, GovernorWords.cancelling.contains(lemma) { return .status(.cancelled) }
        if GovernorWords.planning.contains(lemma) { return .status(.planned) }
        if GovernorWords.demanding.contains(lemma) { return .status(.demanded) }
        if GovernorWords.supposing.contains(lemma) { return .status(.hypothetical) }
        if GovernorWords.refusing.contains(lemma) { return .negates }
        if GovernorWords.transparent.contains(lemma), relation == .xcomp || relation == .acl { return .transparent }
        return nil
    }
}
