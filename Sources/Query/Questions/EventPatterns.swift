import Archive
import Findings

extension QuestionPattern {
    /// Questions for what was done.
    static let events: [QuestionPattern] = [happenedIn, happenedTo, whoDid, whomDid, didTo, didAct]

    private static let happenedIn = QuestionPattern(
        ["what happened|happens|occurred [around|near] in|at {place}", "[show|list|find] [me] [all] [the] events in|at {place}"],
        examples: ["what happened in Rafah?", "events in Damascus"]
    ) { slots in
        guard let place = slots["place"].flatMap(withoutArticle) else { return nil }
        var filter = EventFilter()
        filter.places = [NamePattern(place)]
        return .events(filter)
    }

    private static let happenedTo = QuestionPattern(
        ["what did|has|have {actor} do|done to|with {target}", "what did|has|have {actor} do|done", "what happened to|between {target}"],
        examples: ["what did Israel do?", "what happened to the hostages?"]
    ) { slots in
        var filter = EventFilter()
        filter.sources = [slots["actor"].flatMap(withoutArticle)].compactMap(\.self).map { NamePattern($0) }
        filter.targets = [slots["target"].flatMap(withoutArticle)].compactMap(\.self).map { NamePattern($0) }
        return filter.sources.isEmpty && filter.targets.isEmpty ? nil : .events(filter)
    }

    private static let whoDid = QuestionPattern(
        ["who {verb} with {target}", "who {verb} {target}"],
        examples: ["who criticised Israel?", "who met with Abbas?"]
    ) { slots in
        guard let type = slots["verb"].flatMap(EventVerbs.type), let target = slots["target"].flatMap(withoutArticle) else {
            return nil
        }
        var filter = EventFilter()
        filter.types = [type]
        // Meetings and agreements have no direction.
        if EventVerbs.isMutual(type) { filter.actors = [NamePattern(target)] } else { filter.targets = [NamePattern(target)] }
        return .events(filter)
    }

    private static let whomDid = QuestionPattern(
        ["who|whom did|does|has|have {actor} {verb} with", "who|whom did|does|has|have {actor} {verb}"],
        examples: ["who did Israel meet?", "whom did the minister accuse?"]
    ) { slots in
        guard let type = slots["verb"].flatMap(EventVerbs.type), let actor = slots["actor"].flatMap(withoutArticle) else {
            return nil
        }
        var filter = EventFilter()
        filter.types = [type]
        if EventVerbs.isMutual(type) { filter.actors = [NamePattern(actor)] } else { filter.sources = [NamePattern(actor)] }
        return .events(filter)
    }

    private static let didTo = QuestionPattern(
        ["did|has|have {actor} {verb} with {target}", "did|has|have {actor} {verb} {target}"],
        examples: ["did Biden call Netanyahu?", "did Norway sanction Russia?"]
    ) { slots in
        guard let type = slots["verb"].flatMap(EventVerbs.type), let actor = slots["actor"].flatMap(withoutArticle),
            let target = slots["target"].flatMap(withoutArticle)
        else { return nil }
        var filter = EventFilter()
        filter.types = [type]
        // Whether it happened is what is asked: an event that was cancelled or is only planned answers too.
        filter.statuses = []
        if EventVerbs.isMutual(type) {
            filter.actors = [NamePattern(actor)]
            filter.partners = [NamePattern(target)]
        } else {
            filter.sources = [NamePattern(actor)]
            filter.targets = [NamePattern(target)]
        }
        return .events(filter)
    }

    private static let didAct = QuestionPattern(
        ["did|has|have {actor} {verb}", "who {verb}"],
        examples: ["did the unions protest?", "who protested?"]
    ) { slots in
        guard let type = slots["verb"].flatMap(EventVerbs.type) else { return nil }
        var filter = EventFilter()
        filter.types = [type]
        if let actor = slots["actor"] {
            guard let name = withoutArticle(actor) else { return nil }
            filter.sources = [NamePattern(name)]
            filter.statuses = []
        }
        return .events(filter)
    }
}
