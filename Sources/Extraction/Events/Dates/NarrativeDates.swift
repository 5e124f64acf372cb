import Findings
import Language

/// When events took place whose own sentences name no time: at the time of the sentence that the story goes on from.
///
///     On Friday, protesters marched to parliament. They threw stones, and police arrested ten of them.
struct NarrativeDates {
    let context: ArticleContext
    let links: StatementLinks
    let dates: DateResolver
    let actors: [ActorRecord]
    /// Days that events took from earlier sentences, by sentence: the story goes on from there.
    private var taken: [Int: EventDate] = [:]

    init(context: ArticleContext, links: StatementLinks, dates: DateResolver, actors: [ActorRecord]) {
        (self.context, self.links, self.dates, self.actors) = (context, links, dates, actors)
    }

    private var tree: DependencyTree { context.tree }

    /// Gives dates to events that have none.
    ///
    /// - Parameters:
    ///   - events: in the order of the text.
    ///   - verbs: for each the trigger of its first mention, or the verb that carries it.
    mutating func complete(_ events: inout [Event], verbs: [Int]) {
        for index in events.indices where events[index].date == nil && events[index].status == .happened {
            let sentence = Int(context.document.sentenceOf[verbs[index]])
            guard isNarrated(verbs[index]), !dates.hasExpression(sentence), !isBackground(sentence) else { continue }
            guard let date = goingOn(sentence, events[index]) ?? sameAsLead(events[index], sentence, events, verbs) else { continue }
            events[index].date = date
            taken[sentence] = date
        }
    }

    /// The day of the last sentence that names one, in the same paragraph or with a party of the event.
    private func goingOn(_ own: Int, _ event: Event) -> EventDate? {
        for earlier in stride(from: own, through: max(0, own - 4), by: -1) {
            let isSameParagraph = paragraph(earlier) == paragraph(own)
            if let date = taken[earlier], isSameParagraph { return date }
            guard earlier < own, dates.hasExpression(earlier) else { continue }
            guard isSameParagraph || event.source.contains(where: { isMentioned($0, in: earlier) }), !isBackground(earlier) else { return nil }
            return dates.date(ofSentence: earlier)
        }
        return nil
    }

    /// What the lead tells with its day the body tells again: "The protesters clashed with police".
    private func sameAsLead(_ event: Event, _ own: Int, _ events: [Event], _ verbs: [Int]) -> EventDate? {
        for (index, other) in events.enumerated() where other.type == event.type && other.status == .happened && !other.type.isSpeechAct {
            let sentence = Int(context.document.sentenceOf[verbs[index]])
            guard sentence < own, paragraph(sentence) <= paragraph(0) + 1, let date = other.date, date.precision == .day, date.end == date.start else { continue }
            if event.source.contains(where: { mayBe($0, oneOf: other.source) }) { return date }
        }
        return nil
    }

    /// The same actor, or people of the same country, or "the protesters" without a country.
    private func mayBe(_ actor: Int, oneOf others: [Int]) -> Bool {
        if others.contains(actor) { return true }
        guard let country = actors[actor].country else {
            return !actors[actor].isNamed && actors[actor].mentions.contains { mention in
                tree.children(of: mention.head, .det).contains { context.folded($0) == "the" }
            }
        }
        return others.contains { actors[$0].country == country }
    }

    private func paragraph(_ sentence: Int) -> Int32 {
        context.document.sentences[sentence].first.map { context.document.paragraphOf[$0] } ?? 0
    }

    private func isMentioned(_ actor: Int, in sentence: Int) -> Bool {
        actors[actor].mentions.contains { Int(context.document.sentenceOf[$0.head]) == sentence }
    }

    /// In the simple past, told by the article itself, in a main clause or one at the same time.
    private func isNarrated(_ verb: Int) -> Bool {
        if context.isQuoted(verb) || links.statement(holding: verb) != nil { return false }
        var node = verb
        while let head = tree.head(of: node), [.conj, .xcomp, .parataxis].contains(tree.relation(of: node)) { node = head }
        let finite = tree.child(of: node, [.auxPass]) ?? node
        guard context.document.penn[finite] == .vbd, !tree.children(of: node, .aux).contains(where: { context.lemma($0) == "have" }) else { return false }
        if tree.relation(of: node) == .root { return true }
        return tree.relation(of: node) == .advcl && tree.child(of: node, [.mark, .advmod]).map { ["as", "while"].contains(context.lemma($0)) } ?? false
    }

    /// Words that lead to another time.
    private func isBackground(_ sentence: Int) -> Bool {
        context.document.sentences[sentence].contains { Self.background.contains(context.folded($0)) }
    }

    private static let background: Set<String> = [
        "earlier", "previously", "once", "often", "frequently", "repeatedly", "always", "sometimes", "ago", "before", "later", "then", "until",
        "since", "formerly", "during", "when", "already", "subsequently", "eventually", "used", "regularly", "never", "ever", "years", "months",
    ]
}
