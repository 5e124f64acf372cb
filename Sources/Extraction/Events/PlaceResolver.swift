import Findings
import Knowledge
import Language

/// Where an event took place: a place in the trigger's own phrases, then in its object's, then in its sentence.
/// A dateline or the country of an actor says nothing.
struct PlaceResolver {
    let context: ArticleContext
    let spans: SpanConversion
    /// Tokens of names of places.
    private let placeAt: [Int32]
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
        self.placeAt = placeAt
        self.places = places
    }

    func place(of phrase: TriggerPhrase) -> EventPlace? {
        let inner = phrase.prepositions.filter { Self.locative.contains($0.word) }
        for (_, head) in inner {
            if let place = place(headedBy: head) { return place }
        }
        // "in parliament in Belgrade": a place inside a phrase of place.
        for (_, head) in inner {
            for child in context.tree.children(of: head) {
                if let place = place(headedBy: child) { return place }
            }
        }
        return clausePlace(phrase)
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

    private static let locative: Set<String> = ["in", "at", "near", "outside", "inside", "around", "across", "over", "off", "to", "into", "on", "throughout", "along"]
    private static let clausal: Set<String> = ["in", "at", "near", "outside", "inside"]

    private func place(headedBy head: Int) -> EventPlace? {
        let index = Int(placeAt[head])
        guard index >= 0 else { return nil }
        let tokens = places[index]
        let text = context.document.form(tokens)
        let hint = countryAfter(tokens)
        let known = Places.shared.best(text, country: hint)
        return EventPlace(
            name: known?.name ?? text, span: spans.span(tokens: tokens), country: known?.country ?? hint, latitude: known?.latitude,
            longitude: known?.longitude)
    }

    /// "Cleveland, Ohio" and "Paris, France": the place after the comma says which one it is.
    private func countryAfter(_ tokens: Range<Int>) -> String? {
        let next = tokens.upperBound + 1
        guard next < context.count, context.document.form(tokens.upperBound) == ",", placeAt[next] >= 0 else { return nil }
        return Places.shared.best(context.document.form(places[Int(placeAt[next])]))?.country
    }
}
