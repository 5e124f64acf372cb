import Findings
import Knowledge

/// Makes the mentions of one event in an article one event.
///
/// Two mentions are one if type and status agree, neither actors nor dates contradict each other, and at least one actor
/// or the trigger's word is the same; or the second is a noun that points back ("the attack").
struct EventMerger {
    /// An event with the lemma of its trigger.
    struct Mention {
        var event: Event
        var lemma: String
        /// "the attack": what the text has told of before.
        var isAnaphoric = false
    }

    /// Actors that are one person each.
    let people: Set<Int>
    private(set) var merged: [Mention] = []
    /// Index of the merged event for each one that was added.
    private(set) var indices: [Int] = []
    /// Of the merged ones those of a type and status: only these are compared.
    private var alike: [Kind: [Int]] = [:]

    private struct Kind: Hashable {
        let type: Event.Kind
        let status: Event.Status
    }

    init(people: Set<Int>) { self.people = people }

    mutating func add(_ mention: Mention) {
        let kind = Kind(type: mention.event.type, status: mention.event.status)
        if let index = alike[kind]?.last(where: { isSame(merged[$0], mention) }) {
            unite(index, mention.event)
            indices.append(index)
        } else {
            merged.append(mention)
            indices.append(merged.count - 1)
            alike[kind, default: []].append(merged.count - 1)
        }
    }

    private func isSame(_ a: Mention, _ b: Mention) -> Bool {
        guard agree(a.event.source, b.event.source), agree(a.event.target, b.event.target),
            agree(a.event.date, b.event.date), agree(a.event.place, b.event.place)
        else { return false }
        if b.isAnaphoric, !b.event.type.isSpeechAct { return true }
        let sameSource = !a.event.source.isEmpty && a.event.source == b.event.source
        let sameTarget = !a.event.target.isEmpty && a.event.target == b.event.target
        if sameSource && sameTarget { return true }
        // "killed or wounded": one event of nobody to the same people.
        if sameTarget, a.event.source.isEmpty, b.event.source.isEmpty { return true }
        // "attacked", "was shot", "his murder": violence against one person, unless something says that it is another.
        if sameTarget, a.event.type == .assault, b.event.date == nil, a.lemma != "survive", people.isSuperset(of: a.event.target) { return true }
        // Speech acts that differ in whom they address are told apart by the statement.
        if a.event.speechActID != nil, b.event.speechActID != nil, a.event.speechActID != b.event.speechActID, !(sameSource && sameTarget) { return false }
        // Another word for what the same party says to somebody else tells of something else.
        let sameKind = a.lemma == b.lemma || a.event.cameo != nil && a.event.cameo == b.event.cameo && sameSource && !a.event.type.isSpeechAct
        return sameKind && (sameSource || sameTarget || b.event.source.isEmpty && b.event.target.isEmpty)
    }

    private func agree(_ a: [Int], _ b: [Int]) -> Bool {
        a.isEmpty || b.isEmpty || a == b || a.count > 1 && Set(a) == Set(b)
    }

    private func agree(_ a: EventDate?, _ b: EventDate?) -> Bool {
        guard let a = a?.start, let b = b?.start else { return true }
        return a == b
    }

    /// A town lies in its region and country; two towns are two places.
    private func agree(_ a: EventPlace?, _ b: EventPlace?) -> Bool {
        guard let a, let b, a.name != b.name else { return true }
        return a.country == b.country && !(isTown(a) && isTown(b))
    }

    private func isTown(_ place: EventPlace) -> Bool {
        let flags = Lexicon.shared.flags(place.name)
        return !flags.isDisjoint(with: [.city, .capital]) && flags.isDisjoint(with: [.country, .subdivision, .region])
    }

    private mutating func unite(_ index: Int, _ other: Event) {
        merged[index].event.moreTriggers.append(other.trigger)
        if merged[index].event.source.isEmpty { merged[index].event.source = other.source }
        if merged[index].event.target.isEmpty { merged[index].event.target = other.target }
        merged[index].event.date = merged[index].event.date ?? other.date
        merged[index].event.place = merged[index].event.place ?? other.place
        merged[index].event.mode = merged[index].event.mode ?? other.mode
        merged[index].event.speechActID = merged[index].event.speechActID ?? other.speechActID
    }
}
