import Findings
import Language

/// When an event took place: the expression of time that hangs from its trigger, counted from the article's date.
struct DateResolver {
    let context: ArticleContext
    let spans: SpanConversion
    let links: StatementLinks
    let published: CivilDate?

    func date(of phrase: TriggerPhrase, among expressions: [DateExpression], isAhead: Bool) -> EventDate? {
        guard let expression = expression(of: phrase, among: expressions) else { return nil }
        let (start, end, precision) = expression.meaning.resolved(from: published, isAhead: isAhead)
        return EventDate(
            span: spans.span(tokens: expression.tokens), start: start?.iso, end: end?.iso, basis: expression.meaning.basis, precision: precision)
    }

    /// The nearest expression whose clause is the trigger's.
    private func expression(of phrase: TriggerPhrase, among expressions: [DateExpression]) -> DateExpression? {
        let anchors = self.anchors(of: phrase)
        return expressions.filter { anchor(of: $0, trigger: phrase.trigger).map { anchors.contains($0) } ?? false }
            .min { distance($0, phrase.trigger) < distance($1, phrase.trigger) }
    }

    private func distance(_ expression: DateExpression, _ trigger: Int) -> Int {
        min(abs(expression.tokens.lowerBound - trigger), abs(expression.tokens.upperBound - 1 - trigger))
    }

    /// The trigger, and the verbs whose time is also its own.
    private func anchors(of phrase: TriggerPhrase) -> Set<Int> {
        var anchors: Set<Int> = [phrase.trigger]
        var node = phrase.trigger
        if let verb = phrase.lightVerb {
            anchors.insert(verb)
            node = verb
        }
        for _ in 0..<3 {
            guard let head = context.tree.head(of: node) else { break }
            switch context.tree.relation(of: node) {
            case .xcomp, .conj: break
            case .nsubj, .nsubjPass, .obj, .nmod, .obl:
                // The time of a verb that speaks of an event is not the event's.
                guard node == phrase.trigger || context.isNoun(node), !isSpeech(head) else { return anchors }
            default: return anchors
            }
            anchors.insert(head)
            node = head
        }
        return anchors
    }

    private func isSpeech(_ token: Int) -> Bool {
        links.statement(cuedBy: token) != nil || GovernorWords.demanding.contains(context.lemma(token)) || GovernorWords.supposing.contains(context.lemma(token))
    }

    /// The verb or trigger that the expression hangs from.
    private func anchor(of expression: DateExpression, trigger: Int) -> Int? {
        guard var node = context.tree.headToken(of: expression.tokens) else { return nil }
        for _ in 0..<4 {
            guard let head = context.tree.head(of: node) else { return node }
            node = head
            if node == trigger || context.document.upos[node] == .verb { return node }
        }
        return node
    }
}
