import Findings
import Language

/// Whether an event took place, and whether what is told of it lies in the future.
struct EventReality {
    var status: Event.Status
    /// A bare weekday or month is one to come.
    var isAhead: Bool
}

/// Whether an event took place, read off the trigger's auxiliaries, negation and the words that govern it.
///
///     Blinken will meet Lavrov                       planned
///     Biden does not intend to phone Netanyahu       negated
///     The council demanded a ceasefire               demanded
///     any plan to invade                             hypothetical
struct StatusReader {
    let context: ArticleContext
    private let modality: ModalityReader
    private let governors: GovernorReader

    init(context: ArticleContext, links: StatementLinks) {
        self.context = context
        modality = ModalityReader(context: context, links: links)
        governors = GovernorReader(context: context)
    }

    private var tree: DependencyTree { context.tree }

    /// Nil where the words only say what something is for: "to help him".
    func reality(of phrase: TriggerPhrase, _ kind: Event.Kind) -> EventReality? {
        if isPurpose(phrase.lightVerb ?? phrase.trigger) { return nil }
        var reading = Reading()
        var node = phrase.trigger
        if context.document.upos[node] != .verb { reading.add(modality.ofNoun(node)) }
        reading.add(modality.ofWord(node))
        if let verb = phrase.lightVerb {
            // "scheduled talks", "announced his resignation": what is planned by the verb that carries it.
            if let effect = governors.effect(of: verb, on: node, kind), effect != .status(.demanded) { reading.add(effect) }
            reading.add(modality.ofWord(verb, below: node))
            node = verb
        }
        for _ in 0..<6 {
            guard let head = tree.head(of: node) else { break }
            if tree.relation(of: node) == .conj {
                // A clause with a subject of its own stands by itself.
                if tree.children(of: node).contains(where: { [.nsubj, .nsubjPass].contains(tree.relation(of: $0)) }) { break }
                // "will meet and discuss"
                if isBare(node, like: head) { reading.add(modality.ofWord(head)) }
                node = head
                continue
            }
            guard let effect = governors.effect(of: head, on: node, kind) else { break }
            reading.add(effect)
            reading.add(modality.ofWord(head, below: node))
            if context.isNoun(head) { reading.add(modality.ofNoun(head)) }
            node = head
        }
        reading.add(modality.ofClause(node))
        return reading.reality
    }

    /// An infinitive that hangs from a verb as an adverb.
    private func isPurpose(_ verb: Int) -> Bool {
        guard context.document.penn[verb] == .vb, tree.relation(of: verb) == .advcl, let head = tree.head(of: verb) else { return false }
        // "called him to express thanks"
        if context.lemma(head) == "call", tree.hasChild(head, .obj) { return true }
        return tree.children(of: verb, .mark).contains { context.lemma($0) == "to" }
            && !tree.children(of: verb).contains { [.aux, .auxPass].contains(tree.relation(of: $0)) } && !GovernorWords.takesInfinitive(context.lemma(head))
    }

    /// A verb that leans on the auxiliaries of the one it is joined to.
    private func isBare(_ token: Int, like other: Int) -> Bool {
        guard [.vb, .vbn, .vbg].contains(context.document.penn[token]), context.document.penn[token] == context.document.penn[other] else { return false }
        return !tree.children(of: token).contains { [.aux, .auxPass, .nsubj, .nsubjPass].contains(tree.relation(of: $0)) }
    }
}

/// What a word, a modifier or a governor makes of an event.
enum StatusEffect: Equatable {
    case transparent
    case status(Event.Status)
    /// Not sure whatever else is said: "fears that Russia will attack".
    case doubt
    case negates
    /// Told of the past: "would have met", "had been due to meet".
    case past
}

/// The effects on one event put together, from the trigger outwards.
private struct Reading {
    private var status = Event.Status.happened
    private var isNegated = false
    private var isPast = false

    mutating func add(_ effects: [StatusEffect]) {
        for effect in effects { add(effect) }
    }

    mutating func add(_ effect: StatusEffect) {
        switch effect {
        case .transparent: break
        case .status(.negated), .negates: isNegated.toggle()
        case .status(let outer): if status == .happened || outer == .cancelled { status = outer }
        case .doubt: if status == .happened || status == .planned { status = .hypothetical }
        case .past: isPast = true
        }
    }

    var reality: EventReality {
        let isAhead = status != .happened && !isPast
        guard isNegated else { return EventReality(status: status, isAhead: isAhead) }
        switch status {
        case .cancelled: return EventReality(status: .planned, isAhead: isAhead)
        default: return EventReality(status: .negated, isAhead: isAhead)
        }
    }
}
