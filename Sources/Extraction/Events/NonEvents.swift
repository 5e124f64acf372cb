import Knowledge
import Language

/// Tells what only looks like an event: titles, epithets, outcomes, habits.
struct NonEvents {
    let context: ArticleContext

    /// "Meet the Press": a verb with a capital amid words that have none.
    func isPartOfTitle(_ token: Int) -> Bool {
        guard context.document.upos[token] == .verb, context.isCapitalized(token) else { return false }
        let sentence = context.sentence(of: token)
        let opening = sentence.first { context.document.upos[$0] != .punct }
        return opening != token && sentence.contains { context.document.upos[$0] == .verb && !context.isCapitalized($0) }
    }

    /// "must be right", "must have gone": what is likely, where an act can be asked for.
    func isLikelihood(_ verb: Int) -> Bool {
        context.document.upos[verb] != .verb || ![.vb, .vbn].contains(context.document.penn[verb])
            || context.tree.children(of: verb).contains { context.tree.relation(of: $0) == .aux && ["have", "be"].contains(context.lemma($0)) }
    }

    /// "the accused officer", "the recommended dose", "officials suspected of theft": a participle that says of whom, not who or when.
    func isEpithet(_ rule: EventRule, _ phrase: TriggerPhrase, _ source: [Int]) -> Bool {
        guard rule.kind.isSpeechAct, rule.trigger == .verb, context.document.penn[phrase.trigger] == .vbn else { return false }
        let relation = context.tree.relation(of: phrase.trigger)
        if relation == .amod || relation == .acl && source.isEmpty { return true }
        // "the alliance's recommended share", wherever the parser hangs it
        let before = phrase.trigger - 1
        return before >= 0 && (context.isPossessiveMark(before) || context.isDeterminer(before))
    }

    /// "when you talk to people", "everyone attacks them": said of no one.
    func isOfAnybody(_ phrase: TriggerPhrase, _ source: [Int], _ target: [Int]) -> Bool {
        let isByAnybody = source.isEmpty && (phrase.subjects + phrase.agents).contains { isAnybody($0) }
        return isByAnybody || target.isEmpty && phrase.objects.contains { isAnybody($0) }
    }

    private func isAnybody(_ token: Int) -> Bool { context.document.upos[token] == .pron && Self.anybody.contains(context.folded(token)) }

    private static let anybody: Set<String> = ["you", "one", "anyone", "anybody", "someone", "somebody", "everyone", "everybody"]

    /// "won the state, allowing her to lead": what came of it, not what somebody did.
    func isConsequence(_ phrase: TriggerPhrase) -> Bool {
        context.document.penn[phrase.trigger] == .vbg && context.tree.relation(of: phrase.trigger) == .advcl
            && GovernorWords.resulting.contains(context.lemma(phrase.trigger))
    }

    /// "people who flee wars", "towns fight over water": what such people do, told of no time.
    func isHabit(_ rule: EventRule, _ phrase: TriggerPhrase) -> Bool {
        let verb = phrase.trigger
        // "volunteers supporting him": who they are
        if rule.trigger == .verb, rule.kind.isSpeechAct, context.document.penn[verb] == .vbg, context.tree.relation(of: verb) == .acl {
            return context.tree.head(of: verb).map { isGeneric($0) } ?? false
        }
        let finite = phrase.isPassive ? context.tree.child(of: verb, [.auxPass]) ?? verb : verb
        guard rule.trigger == .verb, context.document.penn[finite] == .vbp || context.document.penn[finite] == .vbz,
            !rule.kind.isSpeechAct || phrase.isPassive || context.tree.relation(of: verb) == .aclRelcl, !isHeadline(verb)
        else { return false }
        let undergoing = phrase.isPassive ? phrase.objects : phrase.subjects
        guard !undergoing.isEmpty else { return false }
        return undergoing.allSatisfy { isGeneric($0) }
    }

    /// A noun without a name, a number or an article that points at somebody.
    private func isGeneric(_ subject: Int) -> Bool {
        if context.tree.children(of: subject, .det).contains(where: { ["any", "every", "each"].contains(context.folded($0)) }) { return true }
        guard context.document.upos[subject] == .noun, context.isPlural(subject) || context.lemma(subject) == "people",
            context.flags[subject].isDisjoint(with: .institution)
        else { return false }
        return !context.tree.children(of: subject).contains { child in
            switch context.tree.relation(of: child) {
            case .det, .nmodPoss, .nummod: true
            case .amod, .compound: context.isCapitalized(child)
            case .nmod: context.preposition(of: child) == "in"
            default: false
            }
        }
    }

    /// Headlines tell in the present what happened; they end without a full stop.
    private func isHeadline(_ token: Int) -> Bool {
        let sentence = context.sentence(of: token)
        return sentence.last.map { context.document.upos[$0] != .punct } ?? false
    }
}
