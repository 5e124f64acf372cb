import Articles
import Extraction
import Findings

/// Events against the hand-annotated Wikinews articles.
///
/// A predicted event is right if its type is the gold one or an accepted alternative and each side that gold names shares
/// an actor with it; both sides are pooled where the event is reciprocal (consult, agree, cooperate). Each gold event
/// is matched once, the best first: the same words as trigger, then by sides, then by status, then by the distance of the
/// triggers. Status and date are counted over the matched events, dates where gold states one.
public struct EventEvaluation {
    public private(set) var gold = 0
    public private(set) var core = 0
    public private(set) var predicted = 0
    public private(set) var matched = 0
    public private(set) var matchedCore = 0
    public private(set) var statusRight = 0
    public private(set) var dated = 0
    public private(set) var dateRight = 0
    /// What went wrong, a line each.
    public private(set) var notes: [String] = []

    public var precision: Double { ratio(matched, predicted) }
    /// Of the core events.
    public var coreRecall: Double { ratio(matchedCore, core) }
    public var recall: Double { ratio(matched, gold) }
    public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    public var statusAccuracy: Double { ratio(statusRight, matched) }
    public var dateAccuracy: Double { ratio(dateRight, dated) }

    public init(gold path: String) throws {
        let extractor = Extractor()
        for article in try EventGold.articles(at: path) {
            let findings = extractor.findings(in: Article(title: article.title, text: article.text, published: article.date))
            add(article, findings)
        }
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    private mutating func add(_ article: EventGold, _ findings: Findings) {
        let actorKeys = keys(of: findings.actors, in: article)
        gold += article.events.count
        core += article.events.filter(\.core).count
        predicted += findings.events.count
        var pairs: [(score: Int, gold: Int, found: Int)] = []
        for (g, wanted) in article.events.enumerated() {
            for (p, event) in findings.events.enumerated() {
                if let score = score(wanted, event, actorKeys) { pairs.append((score, g, p)) }
            }
        }
        var usedGold: Set<Int> = []
        var usedFound: Set<Int> = []
        for pair in pairs.sorted(by: { (-$0.score, $0.gold, $0.found) < (-$1.score, $1.gold, $1.found) })
        where !usedGold.contains(pair.gold) && !usedFound.contains(pair.found) {
            usedGold.insert(pair.gold)
            usedFound.insert(pair.found)
            count(article.events[pair.gold], findings.events[pair.found], article)
        }
        note(article, findings, usedGold, usedFound)
    }

    private mutating func count(_ wanted: EventGold.Event, _ event: Event, _ article: EventGold) {
        let heads = "\(article.id) \(wanted.type) at \(Self.words(wanted.trigger, article)) (found at \(Self.words([event.trigger.start, event.trigger.end], article)))"
        matched += 1
        if wanted.core { matchedCore += 1 }
        if event.status.rawValue == wanted.status { statusRight += 1 } else {
            notes.append("status \(heads) gold \(wanted.status) found \(event.status.rawValue)")
        }
        guard let start = wanted.date?.start else { return }
        dated += 1
        if event.date?.start == start, wanted.date?.end == nil || event.date?.end == wanted.date?.end { dateRight += 1 } else {
            notes.append("date \(heads) gold \(start)–\(wanted.date?.end ?? "") found \(event.date?.start ?? "none")–\(event.date?.end ?? "")")
        }
    }

    private func score(_ wanted: EventGold.Event, _ event: Event, _ keys: [Int: Set<String>]) -> Int? {
        guard event.type.rawValue == wanted.type || (wanted.alternatives ?? []).contains(event.type.rawValue) else { return nil }
        let source = event.source.reduce(into: Set<String>()) { $0.formUnion(keys[$1] ?? []) }
        let target = event.target.reduce(into: Set<String>()) { $0.formUnion(keys[$1] ?? []) }
        let isReciprocal = Event.Kind(rawValue: wanted.type)?.isMutual ?? false
        func shares(_ side: [String], _ found: Set<String>) -> Bool {
            side.isEmpty || !found.isDisjoint(with: side) || isReciprocal && !source.union(target).isDisjoint(with: side)
        }
        guard shares(wanted.source, source), shares(wanted.target, target) || event.target.isEmpty && !wanted.source.isEmpty else { return nil }
        guard !wanted.source.isEmpty || !wanted.target.isEmpty || near(wanted, event) else { return nil }
        let sides = (shares(wanted.target, target) ? 400 : 0) + (event.status.rawValue == wanted.status ? 200 : 0)
        return (isSameMention(wanted, event) ? 1000 : 0) + sides - min(199, abs(event.trigger.start - wanted.trigger[0]) / 10)
    }

    private func isSameMention(_ wanted: EventGold.Event, _ event: Event) -> Bool {
        let found = [event.trigger] + event.moreTriggers
        return ([wanted.trigger] + (wanted.moreTriggers ?? [])).contains { gold in
            found.contains { $0.start < gold[1] && gold[0] < $0.end }
        }
    }

    private func near(_ wanted: EventGold.Event, _ event: Event) -> Bool {
        abs(event.trigger.start - wanted.trigger[0]) < 150
    }

    // MARK: Actors

    /// The gold actors that each predicted one may be, by names: all words of the shorter name are in the longer one.
    private func keys(of actors: [Actor], in article: EventGold) -> [Int: Set<String>] {
        var keys: [Int: Set<String>] = [:]
        for actor in actors {
            for wanted in article.actors {
                let same = ([actor.name] + actor.aliases).contains { name in
                    ([wanted.name] + wanted.aliases).contains { Self.agree(name, $0) }
                }
                if same { keys[actor.id, default: []].insert(wanted.key) }
            }
        }
        return keys
    }

    private static func agree(_ a: String, _ b: String) -> Bool {
        let (first, second) = (words(a), words(b))
        guard !first.isEmpty, !second.isEmpty else { return false }
        return first.isSubset(of: second) || second.isSubset(of: first)
    }

    private static func words(_ name: String) -> Set<String> {
        let small: Set<String> = ["the", "of", "and", "a", "an", "in", "for", "s"]
        return Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(small)
    }

    /// The article's words of a span, on one line.
    private static func words(_ span: [Int], _ article: EventGold) -> String {
        let scalars = article.text.unicodeScalars
        return String(String.UnicodeScalarView(scalars.dropFirst(span[0]).prefix(span[1] - span[0]).map { $0 == "\n" ? " " : $0 }))
    }

    private mutating func note(_ article: EventGold, _ findings: Findings, _ usedGold: Set<Int>, _ usedFound: Set<Int>) {
        let names = Dictionary(uniqueKeysWithValues: findings.actors.map { ($0.id, $0.name) })
        for (index, event) in article.events.enumerated() where !usedGold.contains(index) && event.core {
            notes.append("missed \(article.id) \(event.type) \(event.status) \(event.source) > \(event.target) at \(Self.words(event.trigger, article))")
        }
        for (index, event) in findings.events.enumerated() where !usedFound.contains(index) {
            notes.append(
                "extra \(article.id) \(event.type.rawValue) \(event.status.rawValue) \(event.source.map { names[$0] ?? "" }) > "
                    + "\(event.target.map { names[$0] ?? "" }) at \(Self.words([event.trigger.start, event.trigger.end], article)): \(Self.words([max(0, event.trigger.start - 60), event.trigger.end + 60], article))")
        }
    }
}
