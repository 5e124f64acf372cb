import Findings
import Knowledge
import Language

/// Where an event took place: a place in the trigger's own phrases, then its object, then in its clause.
/// A dateline or the country of an actor says nothing.
struct PlaceResolver {
    let context: ArticleContext
    let spans: SpanConversion
    /// Tokens of names of places.
    private let placeAt: [Int32]
    private let isPerson: [Bool]
    private let places: [Range<Int>]

    init(context: ArticleContext, spans: SpanConversion) {
        self.context = context
        self.spans = spans
        var placeAt = [Int32](repeating: -1, count: context.count)
        var places: [Range<Int>] = []
        for name in context.document.names where name.kind == .location || name.kind == .facility {
            for token in name.tokens { placeAt[token] = Int32(places.count) }
            places.append(name.tokens)
        }
        var isPerson = [Bool](repeating: false, count: context.count)
        for name in context.document.names where name.kind == .person {
            for token in name.tokens { isPerson[token] = true }
        }
        self.isPerson = isPerson
        self.placeAt = placeAt
        self.places = places
    }

    func place(of phrase: TriggerPhrase, _ rule: EventRule) -> EventPlace? {
        let words = locative(rule)
        let inner = phrase.prepositions.filter { words.contains($0.word) && (!rule.kind.isSpeechAct || isOwn($0.head, phrase)) }
        for (_, head) in inner {
            if let place = place(headedBy: head) { return place }
        }
        // "in parliament in Belgrade": a place inside a phrase of place.
        for (word, head) in inner where word != "from" {
            for child in context.tree.children(of: head) {
                if let place = place(headedBy: child) { return place }
            }
        }
        if rule.kind.isSpeechAct { return clausePlace(phrase) }
        return objectPlace(phrase, rule) ?? clausePlace(phrase) ?? otherPartyPlace(phrase)
    }

    /// The prepositions that tell where an event of such a kind took place; with the others it is about a place: "talks on Syria".
    private func locative(_ rule: EventRule) -> Set<String> {
        switch rule.kind {
        case .assault, .mobilize: Self.still.union(["off", "to", "into", "on", "over"])
        case .retreat: Self.still.union(["off", "from", "into"])
        case .consult where rule.mode == "visit", .aid: Self.still.union(["to", "into"])
        case .coerce, .protest: Self.still.union(["off", "into"])
        default: Self.still
        }
    }

    private static let still: Set<String> = ["in", "at", "near", "outside", "inside", "around", "across", "through", "throughout", "along"]
    private static let clausal: Set<String> = ["in", "at", "near", "outside", "inside"]

    /// Where somebody spoke hangs from the speaking; what he spoke of lies elsewhere.
    private func isOwn(_ head: Int, _ phrase: TriggerPhrase) -> Bool {
        context.tree.head(of: head) == phrase.trigger || phrase.lightVerb != nil && context.tree.head(of: head) == phrase.lightVerb
    }

    /// "bombed Idlib", "a Kabul car bombing", "visited Ukraine": what is hit, taken or visited; a country only where it is visited.
    private func objectPlace(_ phrase: TriggerPhrase, _ rule: EventRule) -> EventPlace? {
        // 042: to make a visit; a host's object is his guest.
        let isVisit = rule.cameo == "042"
        guard isVisit || [.assault, .coerce, .retreat, .mobilize, .protest].contains(rule.kind) else { return nil }
        let heads = phrase.objects + (rule.trigger == .noun ? phrase.modifiers : [])
        for head in heads where isVisit || context.flags[head].isDisjoint(with: [.country, .demonym]) {
            if let place = place(headedBy: head) { return place }
        }
        // "seized the town of Djibo"
        for head in phrase.objects where EventNouns.shared.words(of: "TERRITORY")?.contains(context.lemma(head)) == true {
            for child in context.tree.children(of: head) where ["of", nil].contains(context.preposition(of: child)) && context.tree.relation(of: child) != .nmodPoss {
                guard [.nmod, .appos, .nmodDesc, .compound, .flat].contains(context.tree.relation(of: child)),
                    context.flags[child].isDisjoint(with: [.country, .demonym])
                else { continue }
                if let place = place(headedBy: child) { return place }
            }
        }
        return nil
    }

    /// Of the clause that the trigger stands in, if it is no clause of saying.
    private func clausePlace(_ phrase: TriggerPhrase) -> EventPlace? {
        var node = phrase.lightVerb ?? phrase.trigger
        for _ in 0..<2 {
            guard let head = context.tree.head(of: node), [.nsubj, .obj, .obl, .nsubjPass, .xcomp, .conj, .nmod].contains(context.tree.relation(of: node))
            else { return nil }
            node = head
            for child in context.tree.children(of: node, .obl) where Self.clausal.contains(context.preposition(of: child) ?? "") {
                if let place = place(headedBy: child) { return place }
            }
        }
        return nil
    }

    /// "clashed with police in Belgrade": the place hangs from the other party.
    private func otherPartyPlace(_ phrase: TriggerPhrase) -> EventPlace? {
        for (word, head) in phrase.prepositions where ["with", "by", "against", "between"].contains(word) {
            // "met an envoy, Zalmay Khalilzad, in Qatar"
            let described = [head] + context.tree.children(of: head, .appos)
            for child in described.flatMap({ context.tree.children(of: $0) }) where Self.clausal.contains(context.preposition(of: child) ?? "") {
                if let place = place(headedBy: child) { return place }
            }
        }
        return nil
    }

    private func place(headedBy head: Int) -> EventPlace? {
        guard let tokens = nameOfPlace(headedBy: head) else { return nil }
        let text = context.document.form(tokens)
        let hint = countryAfter(tokens)
        let known = Places.shared.best(text, country: hint)
        if known == nil, let part = partOfCountry(tokens) { return EventPlace(name: text, span: spans.span(tokens: tokens), country: part) }
        return EventPlace(
            name: known?.name ?? text, span: spans.span(tokens: tokens), country: known?.country ?? hint, latitude: known?.latitude,
            longitude: known?.longitude)
    }

    /// "eastern Congo", "north-eastern Syria": a part that has no name of its own.
    private func partOfCountry(_ tokens: Range<Int>) -> String? {
        guard let first = tokens.first(where: { !Self.directions.contains(context.folded($0)) && context.document.upos[$0] != .punct }), first > tokens.lowerBound
        else { return nil }
        return Places.shared.best(context.document.form(first..<tokens.upperBound))?.country
    }

    private static let directions: Set<String> = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern",
        "southwestern", "upper", "lower", "mainland",
    ]

    /// A name of a place, or a word that the gazetteer knows where the recogniser took it for something else.
    private func nameOfPlace(headedBy head: Int) -> Range<Int>? {
        if placeAt[head] >= 0 { return places[Int(placeAt[head])] }
        let isKnown = !context.flags[head].isDisjoint(with: [.capital, .city, .subdivision, .region])
        guard isKnown, !isPerson[head], context.document.upos[head] == .propn, context.tree.child(of: head, [.compound, .flat, .amod]) == nil else { return nil }
        return head..<head + 1
    }

    /// "Cleveland, Ohio" and "Paris, France": the place after the comma says which one it is.
    private func countryAfter(_ tokens: Range<Int>) -> String? {
        let next = tokens.upperBound + 1
        guard next < context.count, context.document.form(tokens.upperBound) == ",", placeAt[next] >= 0 else { return nil }
        return Places.shared.best(context.document.form(places[Int(placeAt[next])]))?.country
    }
}
