import Archive
import Findings

extension QuestionPattern {
    /// Questions for what was done.
    static let events: [QuestionPattern] = [
        happened, happenedTo, whoWas, whoDid, whomDid, whetherBoth, whetherDid, whenDid, whetherWas, willDo, eventsOf, doings,
    ]

    /// The form with and without a place at its end.
    private static func placed(_ forms: String...) -> [String] {
        forms.flatMap { ["\($0) in|at|near {place}", $0] }
    }

    private static let happened = QuestionPattern(
        ["what [has|had] happened|happens|occurred [around|near] in|at {place}", "what [has|had] happened|happens|occurred"],
        examples: ["what happened in Rafah?", "what happened yesterday?"]
    ) { events($0) }

    private static let happenedTo = QuestionPattern(
        placed(
            "what [has|had] happened between {actor} and {partner}", "what [has|had] happened to|with {target}",
            "what did|has|have {source} do|done to|with {target}", "what did|has|have {source} do|done"),
        examples: ["what did Israel do?", "what happened to the hostages?", "what did Turkey do in Syria?"]
    ) { events($0) }

    private static let whoWas = QuestionPattern(
        placed(
            "who was|were|is|are|got {verb} by {source}", "who has|have|had been {verb} by {source}",
            "who was|were|is|are|got {verb}", "who has|have|had been {verb}"),
        examples: ["who was arrested in Hong Kong?", "who was accused by Norway?"]
    ) { events($0) }

    private static let whoDid = QuestionPattern(
        placed("who [has|have|had] {verb} {target}", "who [has|have|had] {verb}"),
        examples: ["who criticised Israel?", "who met with Abbas?", "who protested in Paris?"]
    ) { events($0) }

    private static let whomDid = QuestionPattern(
        placed("who|whom|what did|does|has|have|had {source} {verb}"),
        examples: ["who did Israel meet?", "whom did the minister accuse?", "what did the unions demand?"]
    ) { events($0) }

    /// Whether it happened is what is asked: an event that was cancelled or is only planned answers too.
    private static let whetherBoth = QuestionPattern(
        placed("did|have|had {actor} and {partner} {verb}"), examples: ["did Biden and Xi meet?"]
    ) { events($0) { $0.statuses = [] } }

    private static let whetherDid = QuestionPattern(
        placed(
            "did|has|have|had anyone|anybody|someone|somebody {verb} {target}", "did|has|have|had {source} {verb} {target}",
            "did|has|have|had anyone|anybody|someone|somebody {verb}", "did|has|have|had {source} {verb}"),
        examples: ["did Biden call Netanyahu?", "did Norway sanction Russia?", "did the unions protest?"]
    ) { events($0) { $0.statuses = [] } }

    private static let whenDid = QuestionPattern(
        [
            "when|where did|have|had {actor} and {partner} {verb}", "when|where did|has|have|had {source} {verb} {target}",
            "when|where did|has|have|had {source} {verb}",
        ],
        examples: ["when did Trump visit India?", "where did Putin and Erdogan meet?"]
    ) { events($0) }

    private static let whetherWas = QuestionPattern(
        placed("[when|where] was|were {target} {verb} by {source}", "[when|where] was|were {target} {verb}"),
        examples: ["was Navalny arrested?", "when was the convoy attacked by the rebels?"]
    ) { events($0) { $0.statuses = [] } }

    private static let willDo = QuestionPattern(
        placed(
            "[when|where] will {source} {verb} {target}", "is|are {source} planning|going|due|set|expected to {verb} {target}",
            "does|do {source} plan|intend to {verb} {target}", "[when|where] will {source} {verb}",
            "is|are {source} planning|going|due|set|expected to {verb}"),
        examples: ["will Trump visit China?", "is Norway planning to sanction Russia?"]
    ) { events($0) { $0.statuses = [.planned] } }

    private static let eventsOf = QuestionPattern(
        [
            "{noun} between {actor} and {partner}", "{noun} by {source} on|against|with|to {target}", "{noun} by {source}",
            "{noun} on|against {target}", "{noun} of|with|to {actor}", "{noun}",
        ].flatMap { placed("\(show) \($0)", "\(show) {status} \($0)") } + placed("\(show) {possessor} {noun} to|with|on|against {target}", "\(show) {possessor} {noun}"),
        examples: [
            "all protests in Hong Kong", "sanctions against Russia", "planned visits to China", "meetings between Biden and Xi",
            "Putin's visits",
        ]
    ) { events($0) }

    private static let doings = QuestionPattern(
        placed("\(show) events between {actor} and {partner}", "\(show) events involving|with|of {actor}", "\(show) events by {source}")
            + ["\(show) events in|at|near {place}"],
        examples: ["events in Damascus", "events involving Turkey"]
    ) { events($0) }
}

extension QuestionPattern {
    /// - Parameter slots: `source` does it to `target`; `actor` takes part on either side, and `partner` on the other.
    private static func events(
        _ slots: [String: String], _ change: (inout EventFilter) -> Void = { _ in }
    ) -> ArchiveQuery? {
        var names: [String: [NamePattern]] = [:]
        for slot in ["source", "target", "actor", "partner", "place"] {
            guard let filling = slots[slot] else { continue }
            guard let patterns = QuestionNames.patterns(filling) else { return nil }
            names[slot] = patterns
        }
        if let possessor = slots["possessor"] {
            guard let name = QuestionNames.withoutPossessive(possessor) else { return nil }
            names["source"] = [NamePattern(name)]
        }
        let type = slots["verb"].flatMap(EventVerbs.type) ?? slots["noun"].flatMap(EventNouns.type)
        let isMutual = type.map(\.isMutual) ?? false
        var filter = EventFilter()
        if isMutual {
            // Meetings and agreements have no direction: who is named first is no more than that.
            let sides = ["actor", "partner", "source", "target"].compactMap { names[$0] }
            filter.actors = sides.first ?? []
            filter.partners = sides.dropFirst().first ?? []
        } else {
            // "Did A and B attack?" says not whom.
            if slots["verb"] != nil && slots["partner"] != nil { return nil }
            filter.actors = names["actor"] ?? []
            filter.partners = names["partner"] ?? []
            filter.sources = names["source"] ?? []
            filter.targets = names["target"] ?? []
        }
        filter.places = names["place"] ?? []
        filter.types = [type].compactMap(\.self)
        if let status = slots["status"].flatMap(EventNouns.status) { filter.statuses = [status] }
        change(&filter)
        return .events(filter)
    }
}
