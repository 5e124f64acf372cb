import Articles
import Findings
import Knowledge
import Language

/// Document → events. What decides is the rule table; status, date and place are read off the tree around the trigger.
public struct EventExtractor: Sendable {
    private let rules = EventRules.shared

    public init() {}

    /// Source and target of the events are records of `actors`, to be led to ids once all is known.
    ///
    /// - Parameters:
    ///   - statements: in the order of their ids, from 1.
    ///   - published: ISO date of the article.
    func events(
        in document: Document, _ spans: SpanConversion, statements: [AttributedWords], published: String?, actors: inout ArticleActors
    ) -> [Event] {
        var reading = EventReading(document, spans, statements, published.flatMap { CalendarDay(iso: $0) }, actors, rules)
        for sentence in document.sentences { reading.read(sentence) }
        actors = reading.participants.actors
        return reading.finish()
    }
}

/// The events of one article while they are read.
private struct EventReading {
    let context: ArticleContext
    let spans: SpanConversion
    let links: StatementLinks
    let rules: EventRules
    let phrases: PhraseReader
    let matcher: RuleMatcher
    let nonEvents: NonEvents
    let declaration: Declaration
    let statuses: StatusReader
    let dates: DateResolver
    let dateReader: DateReader
    let places: PlaceResolver
    var participants: ParticipantReader
    var found: [Found] = []
    /// Nouns that a verb's rule has already read, with the event.
    var consumed: [Int: Int] = [:]
    /// Complements that a speech act tells by itself: "agreed to meet".
    var absorbed: Set<Int> = []

    struct Found {
        var event: Event
        var token: Int
        /// The trigger, or the verb that carries it.
        var verb: Int
        var cancels: Int?
    }

    init(
        _ document: Document, _ spans: SpanConversion, _ statements: [AttributedWords], _ published: CalendarDay?,
        _ actors: ArticleActors, _ rules: EventRules
    ) {
        context = actors.context
        self.spans = spans
        self.rules = rules
        links = StatementLinks(statements, tokenCount: document.tokens.count)
        phrases = PhraseReader(context: context)
        matcher = RuleMatcher(context: context)
        nonEvents = NonEvents(context: context)
        declaration = Declaration(context: context, links: links)
        statuses = StatusReader(context: context, links: links)
        dates = DateResolver(context: context, spans: spans, links: links, published: published)
        dateReader = DateReader(context: context)
        places = PlaceResolver(context: context, spans: spans)
        participants = ParticipantReader(context: context, reader: phrases, links: links, actors: actors)
    }

    // MARK: Sentences

    mutating func read(_ sentence: Range<Int>) {
        var expressions: [DateExpression]?
        for isVerbPass in [true, false] {
            for token in sentence {
                let phrase: TriggerPhrase
                let candidates: [EventRule]
                switch context.document.upos[token] {
                case .aux where isVerbPass && context.tree.relation(of: token) == .aux:
                    // "must" asks for what its verb says.
                    candidates = rules.rules(.verb, context.lemma(token))
                    guard !candidates.isEmpty, let verb = context.tree.head(of: token), !nonEvents.isLikelihood(verb) else { continue }
                    phrase = phrases.verb(verb).under(token)
                case .verb where isVerbPass, .aux where isVerbPass:
                    candidates = rules.rules(.verb, context.lemma(token))
                    guard !candidates.isEmpty else { continue }
                    phrase = phrases.verb(token)
                case .adj where isVerbPass:
                    candidates = rules.rules(.adjective, context.lemma(token))
                    guard !candidates.isEmpty else { continue }
                    phrase = phrases.verb(token)
                case .noun where !isVerbPass, .propn where !isVerbPass:
                    candidates = rules.rules(.noun, context.lemma(token))
                    guard !candidates.isEmpty, !isPartOfCompound(token), !phrases.isPurpose(token) else { continue }
                    phrase = phrases.noun(token)
                default: continue
                }
                guard !isAbsorbed(token), !nonEvents.isPartOfTitle(token),
                    let rule = candidates.first(where: { matcher.matches($0, phrase, &participants) })
                else { continue }
                if expressions == nil { expressions = dateReader.expressions(in: sentence) }
                add(rule, phrase, expressions ?? [])
            }
        }
    }

    /// "attack helicopter", "peace talks chairman": a modifier is no event; nor is a word of a name.
    private func isPartOfCompound(_ token: Int) -> Bool {
        context.tree.relation(of: token) == .compound || context.tree.relation(of: token) == .flat
            || participants.actors.isPartOfName(token)
    }

    private func isAbsorbed(_ token: Int) -> Bool {
        var current = token
        for _ in 0..<5 {
            if absorbed.contains(current) { return true }
            guard let head = context.tree.head(of: current) else { return false }
            switch context.tree.relation(of: current) {
            case .xcomp, .obj, .conj, .obl, .nmod, .ccomp: current = head
            // "an offer to host talks"
            case .acl where [.vb, .vbg].contains(context.document.penn[current]): current = head
            default: return false
            }
        }
        return false
    }

    // MARK: Events

    private mutating func add(_ rule: EventRule, _ phrase: TriggerPhrase, _ expressions: [DateExpression]) {
        let token = phrase.trigger
        let consumer = consumed[token]
        if let consumer, !isCancellation(consumer) { return }
        let (source, target) = participants.participants(rule, phrase)
        guard let reality = statuses.reality(of: phrase, rule.kind), !nonEvents.isEpithet(rule, phrase, source),
            !nonEvents.isConsequence(phrase)
        else { return }
        var status = reality.status
        // What is not cancelled is still to come.
        if let consumer { status = found[consumer].event.status == .negated ? .planned : .cancelled }
        // To say that somebody must, or that something is a shame, is the act.
        if rule.source.contains(.speaker) { status = .happened }
        let date = dates.date(of: phrase, among: expressions, isAhead: reality.isAhead || consumer != nil, status: &status)
        let place = places.place(of: phrase, rule)
        guard isWorthTelling(rule, phrase, source, target, status, date, place), !nonEvents.isOfAnybody(phrase, source, target), !isVoiceless(rule, phrase, source), !isAtHome(rule, source, target) else { return }
        if status == .happened, date == nil, nonEvents.isHabit(rule, phrase) { return }
        participants.settle(source + target, in: place?.country)
        absorb(rule, phrase)
        var event = Event(
            id: 0, type: rule.kind, mode: rule.mode, cameo: rule.cameo, status: status, source: source, target: target,
            trigger: spans.span(tokens: token..<token + 1), moreTriggers: [], date: date, place: place)
        if let cued = links.statement(cuedBy: token), rule.kind.isSpeechAct { event.speechActID = cued + 1 }
        event.statementID = links.statement(holding: token).map { $0 + 1 }
        declaration.apply(to: &event, phrase, &participants)
        found.append(Found(event: event, token: token, verb: phrase.lightVerb ?? token, cancels: nil))
        if let consumer { found[consumer].cancels = found.count - 1 }
        if rule.conditions.contains(where: \.objectWords) {
            for object in phrase.objects where consumed[object] == nil { consumed[object] = found.count - 1 }
        }
    }

    /// An event of nobody, nowhere, at no time is a word, not an event.
    private func isWorthTelling(
        _ rule: EventRule, _ phrase: TriggerPhrase, _ source: [Int], _ target: [Int], _ status: Event.Status, _ date: EventDate?, _ place: EventPlace?
    ) -> Bool {
        if source.isEmpty {
            // Who "he" is may be unknown.
            if phrase.subjects.contains(where: { ["he", "she"].contains(context.folded($0)) }) { return !target.isEmpty }
            // Nobody meets alone.
            if rule.kind == .consult, rule.trigger == .verb || target.count < 2 { return false }
            // Thousands march, and a bomb kills without anybody; what is said or given is somebody's.
            let isPhysical = [.assault, .coerce, .protest, .mobilize].contains(rule.kind)
            if status == .hypothetical { return isPhysical && !target.isEmpty }
            if rule.trigger == .verb, !phrase.isPassive, status != .demanded, status != .negated {
                guard isPhysical, phrase.subjects.contains(where: { context.isNoun($0) }) else { return false }
            }
        }
        if !source.isEmpty || !target.isEmpty { return true }
        return status == .demanded && rule.trigger == .noun || date != nil && place != nil
    }

    /// A politician's travels in his own country are no meeting with anybody.
    private func isAtHome(_ rule: EventRule, _ source: [Int], _ target: [Int]) -> Bool {
        guard rule.kind == .consult, rule.mode == "visit", !target.isEmpty else { return false }
        let records = participants.actors.records
        let homes = Set(source.filter { records[$0].isNamed }.compactMap { records[$0].country })
        return target.allSatisfy { index in
            let record = records[index]
            if record.isPerson || record.kind == .group { return false }
            if !record.isNamed { return record.country == nil }
            if record.kind == .country { return homes.contains(record.country ?? "") }
            guard record.canonical == nil, let place = Places.shared.best(record.name) else { return false }
            return homes.isEmpty || homes.contains(place.country ?? "")
        }
    }

    /// A speech act needs somebody who speaks, or the passive that leaves him out.
    private func isVoiceless(_ rule: EventRule, _ phrase: TriggerPhrase, _ source: [Int]) -> Bool {
        rule.kind.isSpeechAct && rule.kind != .concede && rule.kind != .support && rule.trigger == .verb && source.isEmpty && !phrase.isPassive
    }

    private func isCancellation(_ index: Int) -> Bool {
        let lemma = context.lemma(found[index].token)
        return GovernorWords.cancelling.contains(lemma) || lemma == "call"
    }

    /// What is agreed to, threatened or refused is told by the speech act itself.
    private mutating func absorb(_ rule: EventRule, _ phrase: TriggerPhrase) {
        if context.tree.relation(of: phrase.trigger) == .aux, let verb = phrase.lightVerb { absorbed.insert(verb) }
        // What somebody is accused of is told by the accusation.
        if rule.kind == .accuse, rule.trigger == .verb {
            for deed in phrase.prepositions.map(\.head) where context.document.penn[deed] == .vbg { absorbed.insert(deed) }
        }
        guard [.agree, .threaten, .reject].contains(rule.kind) else { return }
        if let infinitive = phrase.infinitive { absorbed.insert(infinitive) }
        if let clause = phrase.clause { absorbed.insert(clause) }
        for object in phrase.objects + phrase.heads(after: "to") + phrase.heads(after: "on") where context.document.upos[object] == .noun {
            absorbed.insert(object)
        }
    }

    // MARK: The end

    /// "the attack", "these talks", without a word that tells which.
    private func isAnaphoric(_ token: Int) -> Bool {
        guard context.document.upos[token] == .noun else { return false }
        let children = context.tree.children(of: token)
        let isDefinite = children.contains { context.tree.relation(of: $0) == .det && ["the", "this", "these", "those"].contains(context.folded($0)) }
        return isDefinite && !children.contains { [.amod, .nummod, .nmodPoss, .aclRelcl, .nmod, .acl].contains(context.tree.relation(of: $0)) }
    }

    func finish() -> [Event] {
        let people = participants.actors.records.indices.filter { participants.actors.records[$0].kind == .person }
        var merger = EventMerger(people: Set(people))
        let order = found.indices.sorted { found[$0].token < found[$1].token }
        var place = [Int](repeating: 0, count: found.count)
        var firsts: [Int] = []
        for index in order {
            let token = found[index].token
            merger.add(EventMerger.Mention(event: found[index].event, lemma: context.lemma(token), isAnaphoric: isAnaphoric(token)))
            place[index] = merger.indices[merger.indices.count - 1]
            if place[index] == firsts.count { firsts.append(index) }
        }
        var events = merger.merged.map(\.event)
        for index in events.indices { events[index].id = index + 1 }
        var narrative = NarrativeDates(context: context, links: links, dates: dates, actors: participants.actors.records)
        narrative.complete(&events, verbs: firsts.map { found[$0].verb })
        for (index, one) in found.enumerated() {
            if let cancelled = one.cancels { events[place[index]].cancelsID = place[cancelled] + 1 }
        }
        return events
    }
}

extension Event.Kind {
    /// Done by saying so.
    var isSpeechAct: Bool {
        switch self {
        case .agree, .support, .request, .accuse, .reject, .threaten, .concede: true
        default: false
        }
    }

    /// Done against somebody, so that to announce it is a threat.
    var isHostile: Bool {
        switch self {
        case .sanction, .coerce, .assault, .protest, .mobilize, .reject, .accuse: true
        default: false
        }
    }
}

extension Event {
    /// The event with its parties led from records to the ids of the article's actors.
    func naming(_ ids: [Int: Int]) -> Event {
        var event = self
        event.source = source.compactMap { ids[$0] }
        event.target = target.compactMap { ids[$0] }
        return event
    }
}
