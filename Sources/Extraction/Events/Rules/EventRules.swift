import Knowledge

/// The rule table by trigger. For a trigger the first rule whose conditions hold decides.
struct EventRules: Sendable {
    static let shared = EventRules()

    let all: [EventRule]
    private let byTrigger: [String: [Int]]

    init() {
        var all: [EventRule] = []
        var byTrigger: [String: [Int]] = [:]
        for row in Table.eventRules.rows {
            guard let rule = EventRule((0..<6).map { Substring(row[$0]) }) else { continue }
            byTrigger[Self.key(rule.trigger, rule.lemma), default: []].append(all.count)
            all.append(rule)
        }
        self.all = all
        self.byTrigger = byTrigger
    }

    func rules(_ trigger: EventRule.Trigger, _ lemma: String) -> [EventRule] {
        (byTrigger[Self.key(trigger, lemma)] ?? []).map { all[$0] }
    }

    private static func key(_ trigger: EventRule.Trigger, _ lemma: String) -> String {
        String(decoding: [trigger.rawValue], as: UTF8.self) + lemma
    }
}
