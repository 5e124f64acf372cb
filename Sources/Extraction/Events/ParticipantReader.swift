import Knowledge
import Language

/// Fills a rule's slots with the article's actors.
struct ParticipantReader {
    let context: ArticleContext
    let reader: PhraseReader
    let links: StatementLinks
    /// Grows by the unnamed actors that events bring in.
    private(set) var actors: ArticleActors

    init(context: ArticleContext, reader: PhraseReader, links: StatementLinks, actors: ArticleActors) {
        self.context = context
        self.reader = reader
        self.links = links
        self.actors = actors
    }

    mutating func record(headedBy head: Int) -> ActorRecord? {
        actor(headedBy: head).map { actors.records[$0] }
    }

    /// Who says it, where the clause of a token hangs from a verb of saying: "Hungary said that it will help".
    mutating func speaker(ofClause token: Int) -> Int? {
        var node = token
        for _ in 0..<4 {
            guard let head = context.tree.head(of: node) else { return nil }
            if [.ccomp, .parataxis].contains(context.tree.relation(of: node)), GovernorWords.saying.contains(context.lemma(head)) {
                return reader.verb(head).subjects.first.flatMap { actor(headedBy: $0) }
            }
            // "…, Russia said": the clause that is said may be the main one.
            for child in context.tree.children(of: node, .parataxis) where GovernorWords.saying.contains(context.lemma(child)) {
                return reader.verb(child).subjects.first.flatMap { actor(headedBy: $0) }
            }
            node = head
        }
        return nil
    }

    /// Local people whom no word gives a country are those of the country where it happened.
    mutating func settle(_ records: [Int], in country: String?) {
        guard let country else { return }
        for record in records where !actors.records[record].isNamed && actors.records[record].country == nil {
            if let noun = actors.records[record].nounLemma, EventNouns.shared.words(of: "LOCALS")?.contains(noun) == true {
                actors.records[record].country = country
            }
        }
    }

    mutating func participants(_ rule: EventRule, _ phrase: TriggerPhrase) -> (source: [Int], target: [Int]) {
        let source = first(rule.source, rule, phrase, excluding: [])
        var target = first(rule.target, rule, phrase, excluding: rule.isReciprocal ? [] : source, notOwn: source.first.flatMap { actors.records[$0].country })
        target.removeAll { source.contains($0) }
        return (source, target)
    }

    /// "Clinton's plan rejects": a thing that is no paper says nothing.
    private mutating func isMute(_ filler: Int, _ slot: EventRule.Slot, _ rule: EventRule) -> Bool {
        guard slot == .subject, rule.kind.isSpeechAct, rule.trigger == .verb else { return false }
        // "That promises to make life difficult."
        if ["that", "this", "what"].contains(context.folded(filler)) { return true }
        guard context.document.upos[filler] == .noun else { return false }
        return !WordLists.documentNouns.contains(context.lemma(filler)) && EventNouns.shared.words(of: "MEASURE")?.contains(context.lemma(filler)) != true
            && actor(headedBy: filler) == nil
    }

    private mutating func first(_ slots: [EventRule.Slot], _ rule: EventRule, _ phrase: TriggerPhrase, excluding: [Int], notOwn: String? = nil) -> [Int] {
        var own: [Int] = []
        // Who rejects a ban on somebody does not reject him.
        let isNarrow = [.accuse, .reject, .support, .request].contains(rule.kind)
        let limit = isNarrow ? 2 : rule.kind == .agree ? 3 : 4
        for slot in slots {
            if slot == .speaker {
                if let record = links.speaker(of: phrase.trigger) ?? speaker(ofClause: phrase.trigger) { return [record] }
                continue
            }
            var records: [Int] = []
            for filler in fillers(slot, phrase) where !isMute(filler, slot, rule) {
                for record in actorsIn(filler, limit: limit) where !records.contains(record) && !excluding.contains(record) {
                    // Its own troops, its own people are moved, not acted upon, while somebody else is named.
                    let isOwn = notOwn != nil && !actors.records[record].isNamed && actors.records[record].country == notOwn
                    guard !records.contains(where: { actors.records[$0].name == actors.records[record].name }) else { continue }
                    if isOwn { own.append(record) } else { records.append(record) }
                }
            }
            if !records.isEmpty { return records }
            // "commended him for the bill of Dodd": whoever he is, it is he.
            if own.isEmpty, fillers(slot, phrase).contains(where: { isPersonalObject($0) }) { return [] }
        }
        return own
    }

    private func isPersonalObject(_ token: Int) -> Bool {
        context.document.upos[token] == .pron && ["him", "her", "them", "us", "me", "you"].contains(context.folded(token))
    }

    private func fillers(_ slot: EventRule.Slot, _ phrase: TriggerPhrase) -> [Int] {
        switch slot {
        case .subject: return phrase.subjects
        // "asked Germany to leave": the one who is asked may be the only object.
        case .object: return phrase.objects.isEmpty ? phrase.indirectObjects : phrase.objects
        case .indirectObject: return phrase.indirectObjects
        case .agent: return phrase.agents
        case .possessor: return phrase.possessors
        case .speaker: return []
        case .preposition(let word): return phrase.heads(after: word)
        case .proviso: return phrase.provisos.flatMap { reader.verb($0).subjects }
        case .purpose:
            return phrase.purposes.flatMap { head in
                guard reader.isVerb(head) else { return reader.noun(head).prepositions.map(\.head) }
                let inner = reader.verb(head)
                return inner.objects + inner.indirectObjects + inner.prepositions.map(\.head)
            }
        case .complement:
            var found: [Int] = []
            for (head, isClause) in [(phrase.infinitive, false), (phrase.clause, true)] {
                guard let head else { continue }
                let inner = reader.verb(head)
                if isClause { found += inner.isPassive ? inner.objects : inner.subjects }
                found += inner.objects + inner.indirectObjects + inner.prepositions.map(\.head)
            }
            return found
        }
    }

    /// The actors that a phrase names: its own, or those inside it ("the decision of Turkey", "a US request").
    ///
    /// - Parameter limit: how far from the phrase's head they may stand (`ranks`).
    private mutating func actorsIn(_ head: Int, depth: Int = 0, limit: Int) -> [Int] {
        if let sides = sides(of: head) { return sides }
        if let record = actor(headedBy: head) { return [record] }
        // "concern about keeping seats in the House" is about no house.
        guard depth < 3, !reader.isVerb(head) else { return [] }
        // "the Paris attack" is not what Paris does or suffers.
        for candidate in actorPhrases(under: head, limit: limit) where !reader.isPlaceName(candidate) {
            // What stands beside a thing is no part of it.
            let isBeside = context.tree.relation(of: candidate) == .appos
            let found = isBeside ? actor(headedBy: candidate).map { [$0] } ?? [] : actorsIn(candidate, depth: depth + 1, limit: limit)
            guard !found.isEmpty else { continue }
            return found + context.tree.children(of: candidate, .conj).compactMap { actor(headedBy: $0) }
        }
        return []
    }

    /// "Greek and Turkish negotiators" are both countries'.
    private mutating func sides(of head: Int) -> [Int]? {
        guard context.isPlural(head) else { return nil }
        for child in context.tree.children(of: head) where [.amod, .compound].contains(context.tree.relation(of: child)) && actors.isPartOfName(child) {
            let names = reader.withConjuncts(child)
            guard names.count > 1 else { continue }
            let sides = names.compactMap { actors.participant(headedBy: $0) }.filter { actors.records[$0].kind == .country }
            if sides.count == names.count { return sides }
        }
        return nil
    }

    /// The actor that the phrase headed by a token is: named, or unnamed people and bodies; things and times are none.
    private mutating func actor(headedBy head: Int) -> Int? {
        let isNamed = actors.actor(headedBy: head).map { actors.records[$0].isNamed } ?? false
        guard isNamed || context.document.upos[head] == .pron || actors.isPartOfName(head) || isActorNoun(head) else { return nil }
        guard let record = actors.participant(headedBy: head) ?? speaker(spokenOfBy: head) else { return nil }
        if actors.records[record].country == nil {
            let named = actors.records[record].isNamed
            let heads = [head] + actors.records[record].mentions.map(\.head).filter { $0 != head }.prefix(3)
            for mention in heads where actors.records[record].country == nil {
                actors.records[record].country = country(under: mention, onlyOwn: named)
            }
        }
        return record
    }

    /// "Nigeria announced that it will withdraw": a pronoun that could not be led to anybody and stands first in what
    /// somebody says is the speaker.
    private mutating func speaker(spokenOfBy pronoun: Int) -> Int? {
        guard context.document.upos[pronoun] == .pron, let kind = PronounKind(context.folded(pronoun)),
            [.nsubj, .nsubjPass, .expl].contains(context.tree.relation(of: pronoun)), let verb = context.tree.head(of: pronoun),
            let speaker = speaker(ofClause: verb), speaker < actors.count
        else { return nil }
        return kind.fits(actors.records[speaker]) ? speaker : nil
    }

    private func isActorNoun(_ head: Int) -> Bool {
        let lemma = context.lemma(head)
        let relation = context.tree.relation(of: head)
        guard context.isNoun(head), relation != .compound, relation != .amod, !TemporalWords.isTime(lemma) else { return false }
        // The secretary of state is of no state.
        if lemma == "state", relation == .nmod, let office = context.tree.head(of: head), context.lemma(office) == "secretary" { return false }
        // "a terror campaign" is nobody, "the Clinton campaign" is.
        if lemma == "campaign" { return context.tree.children(of: head).contains { actors.isPartOfName($0) && context.tree.relation(of: $0) != .amod } }
        // "solutions" and "systems" are no firms.
        let bodies: WordFlags = context.isPlural(head) ? [.role, .demonym] : [.role, .institution, .demonym]
        return !context.flags[head].isDisjoint(with: bodies) || EventNouns.shared.words(of: "ACTORS")?.contains(lemma) == true
    }

    /// Afghan rebels, the rulers of Belarus, authorities in Croatia.
    private mutating func country(under head: Int, depth: Int = 0, onlyOwn: Bool) -> String? {
        for phrase in actorPhrases(under: head, limit: onlyOwn ? 2 : 4) {
            if let record = actors.actor(headedBy: phrase) ?? (actors.isPartOfName(phrase) ? actors.participant(headedBy: phrase) : nil),
                let country = actors.records[record].country
            {
                return country
            }
            if depth < 2, !onlyOwn, let country = country(under: phrase, depth: depth + 1, onlyOwn: false) { return country }
        }
        return nil
    }

    /// Phrases under a noun that may name whose it is or whom it concerns, likeliest first.
    private func actorPhrases(under head: Int, limit: Int) -> [Int] {
        var candidates: [(rank: Int, head: Int)] = []
        for child in context.tree.children(of: head) {
            switch context.tree.relation(of: child) {
            // "defended his record": whose it is, is the one who defends, if anybody's.
            case .nmodPoss where context.document.penn[child] == .prpPossessive: break
            case .nmodPoss: candidates.append((0, child))
            case .amod, .compound, .nmodDesc, .appos: candidates.append((1, child))
            case .acl where context.document.penn[child] == .vbn:
                // crimes committed by troops
                for agent in reader.verb(child).subjects { candidates.append((3, agent)) }
            case .nmod, .nmodUnmarked, .obl:
                if let word = context.preposition(of: child), let rank = Self.ranks[word] { candidates.append((rank, child)) }
            default: break
            }
        }
        return candidates.filter { $0.rank <= limit }.sorted { ($0.rank, $0.head) < ($1.rank, $1.head) }.map(\.head)
    }

    private static let ranks = [
        "by": 0, "of": 2, "from": 2, "between": 2, "against": 3, "with": 3, "on": 3, "in": 4, "for": 4, "to": 4, "among": 4,
    ]
}
