import Archive
import Findings

extension QuestionPattern {
    /// Questions for what was said.
    static let statements: [QuestionPattern] = [saidAbout, said, thought, statementsAbout, statementsBy, whoSaid]

    private static let saidAbout = QuestionPattern(
        [
            "what did|has|have|does|do {voice} say|said|tell|told|state|stated [anyone|us|reporters|journalists] about|on|of|regarding {topic}",
            "[everything|anything] what did|has|have {voice} said|say about|on|regarding {topic}",
            "everything|anything|what {voice} said|says|stated about|on|regarding {topic}",
        ],
        examples: ["what did Miller say about Rafah?", "everything the State Department said about hostages"]
    ) { slots in statements(voice: slots["voice"], topic: slots["topic"]) }

    private static let said = QuestionPattern(
        ["what did|has|have|does|do {voice} say|said|state|stated", "everything|anything|what {voice} said|says|stated"],
        examples: ["what did Kirby say?", "what has the White House said?"]
    ) { slots in statements(voice: slots["voice"]) }

    private static let thought = QuestionPattern(
        [
            "what did|does|do {voice} think|believe|want|fear|hope about|of {topic}",
            "what did|does|do {voice} think|believe|want|fear|hope",
        ],
        examples: ["what does Macron think of the euro?", "what do the miners want?"]
    ) { slots in
        guard case .statements(var filter)? = statements(voice: slots["voice"], topic: slots["topic"]) else { return nil }
        filter.classes = [.thought]
        return .statements(filter)
    }

    private static let statementsAbout = QuestionPattern(
        [
            "[show|list|find|give|get] [me] [all|every|any] [the] [direct|indirect] statements|quotes|quotations|remarks|comments [made|said] by|from|of {voice} about|on|regarding {topic}",
            "[show|list|find|give|get] [me] [all|every|any] [the] statements|quotes|quotations|remarks|comments about|on|regarding {topic} by|from {voice}",
            "[show|list|find|give|get] [me] [all|every|any] [the] statements|quotes|quotations|remarks|comments about|on|regarding {topic}",
        ],
        examples: ["statements by Kirby about Rafah", "all quotes about the ceasefire"]
    ) { slots in statements(voice: slots["voice"], topic: slots["topic"]) }

    private static let statementsBy = QuestionPattern(
        [
            "[show|list|find|give|get] [me] [all|every|any] [the] statements|quotes|quotations|remarks|comments [made|said] by|from|of {voice}",
            "[show|list|find|give|get] [me] [all|every] [of] {possessor} statements|quotes|quotations|remarks|comments",
        ],
        examples: ["all statements by the State Department", "statements by anonymous officials"]
    ) { slots in
        if let possessor = slots["possessor"] {
            guard let name = withoutPossessive(possessor) else { return nil }
            return statements(voice: name)
        }
        return statements(voice: slots["voice"])
    }

    private static let whoSaid = QuestionPattern(
        ["who talked|talks|spoke|speaks|commented|comments|said|says [something|anything] about|on|of {topic}", "who mentioned|mentions {topic}"],
        examples: ["who talked about hostages last March?", "who mentioned the ceasefire?"]
    ) { slots in statements(topic: slots["topic"]) }

    private static func statements(voice: String? = nil, topic: String? = nil) -> ArchiveQuery? {
        var filter = StatementFilter()
        if let voice {
            let words = voice.split(separator: " ").map(String.init)
            if let first = words.first, ["anonymous", "unnamed"].contains(first.lowercased()) {
                filter.speakerKinds = [.anonymous]
                // "Anonymous sources" and "anonymous people" are all who are anonymous.
                let noun = words.dropFirst().joined(separator: " ").lowercased()
                if !["", "source", "sources", "people", "speakers"].contains(noun) {
                    filter.speakers = [NamePattern(singular(noun))]
                }
            } else {
                guard let name = withoutArticle(voice) else { return nil }
                filter.voices = [NamePattern(name)]
            }
        }
        if let topic {
            guard let name = withoutArticle(topic) else { return nil }
            filter.about = [NamePattern(name)]
        }
        return .statements(filter)
    }
}

extension QuestionPattern {
    /// Nil where nothing is left, or only a pronoun, of which a question does not say whom it means.
    static func withoutArticle(_ name: String) -> String? {
        var words = name.split(separator: " ").map(String.init)
        if let first = words.first, ["the", "a", "an"].contains(first.lowercased()) { words.removeFirst() }
        guard let first = words.first else { return nil }
        if words.count == 1, pronouns.contains(first.lowercased()) { return nil }
        return words.joined(separator: " ")
    }

    private static let pronouns: Set<String> = [
        "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "me", "who", "what", "whom", "this", "that",
        "these", "those", "everyone", "everybody", "anyone", "someone", "somebody", "people", "there", "here",
    ]

    /// Kirby's → Kirby; nil where it is no possessive.
    private static func withoutPossessive(_ name: String) -> String? {
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { return withoutArticle(String(name.dropLast(2))) }
        for ending in ["s'", "s’"] where name.hasSuffix(ending) { return withoutArticle(String(name.dropLast(1))) }
        return nil
    }

    /// The regular plural undone.
    private static func singular(_ noun: String) -> String {
        noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
    }
}
