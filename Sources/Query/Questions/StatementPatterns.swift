import Archive
import Findings

extension QuestionPattern {
    /// Questions for what was said.
    static let statements: [QuestionPattern] = [
        saidAbout, said, thought, saidOf, statementsAbout, statementsBy, whoTold, whoSaid, whetherSaid, whoSaidThat,
    ]

    static let show = "[please] [show|list|find|give|get|print] [me|us] [all|every|any] [of] [the]"
    private static let about = "about|on|regarding|concerning"
    private static let did = "did|has|have|had|does|do|is|was"
    private static let say = """
        say|said|saying|state|stated|claim|claimed|announce|announced|argue|argued|declare|declared|explain|explained|write|\
        written|tweet|tweeted
        """

    private static let saidAbout = QuestionPattern(
        [
            "what \(did) {voice} \(say) \(about)|of {topic} to {audience}",
            "what \(did) {voice} \(say) \(about)|of {topic}",
            "what \(did) {voice} tell|told {addressee} \(about)|of {topic}",
            "what \(did) {voice} \(say) to {addressee} \(about) {topic}",
            "\(show) everything|anything|what|whatever [that] {voice} [has|have|had] said|says|say|stated \(about) {topic}",
        ],
        examples: [
            "what did Miller say about Rafah?", "everything the State Department said about hostages",
            "what did Johnson tell Parliament about Brexit?",
        ]
    ) { statements($0) }

    private static let said = QuestionPattern(
        [
            "what \(did) {voice} \(say)",
            "what \(did) {voice} tell|told {addressee}",
            "what \(did) {voice} \(say) to {addressee}",
            "\(show) everything|anything|what|whatever [that] {voice} [has|have|had] said|says|say|stated",
        ],
        examples: ["what did Kirby say?", "what has the White House said?", "list everything Kirby said"]
    ) { statements($0) }

    private static let thought = QuestionPattern(
        [
            "what did|does|do {voice} think|believe|want|fear|hope about|of {topic}",
            "what did|does|do {voice} think|believe|want|fear|hope",
        ],
        examples: ["what does Macron think of the euro?", "what do the miners want?"]
    ) { statements($0) { $0.classes = [.thought] } }

    private static let saidOf = QuestionPattern(
        [
            "what was|is|were|has|have [been] [being] said|stated|written \(about) {topic} by {voice}",
            "what was|is|were|has|have [been] [being] said|stated|written \(about) {topic}",
            "what did|do|are people|they|others say|saying|said \(about) {topic}",
            "\(show) everything|anything said \(about) {topic}", "\(show) everything|anything \(about) {topic}",
        ],
        examples: ["what was said about the ceasefire?", "what has been said about Rafah by Kirby?"]
    ) { statements($0) }

    private static let statementsAbout = QuestionPattern(
        [
            "by|from|of {voice} \(about) {topic}", "\(about) {topic} by|from {voice}", "\(about) {topic}",
            "made|given|said by|from {voice} \(about) {topic}", "\(about) {topic} made|given|said by {voice}",
        ].flatMap { ["\(show) {said} \($0)", "\(show) {kind} {said} \($0)"] }
            + [
                "\(show) {possessor} {said} \(about) {topic}", "\(show) {possessor} {kind} {said} \(about) {topic}",
                "what|which {said} did|has|have {voice} make|made|give|given \(about) {topic}",
            ],
        examples: ["statements by Kirby about Rafah", "all quotes about the ceasefire", "Kirby's remarks on Rafah"]
    ) { statements($0) }

    private static let statementsBy = QuestionPattern(
        [
            "\(show) {said} [made|given|said] by|from|of {voice}", "\(show) {kind} {said} [made|given|said] by|from|of {voice}",
            "\(show) {possessor} {said}", "\(show) {possessor} {kind} {said}",
            "what|which {said} did|has|have {voice} make|made|give|given",
        ],
        examples: ["all statements by the State Department", "statements by anonymous officials", "direct quotes by women"]
    ) { statements($0) }

    private static let whoTold = QuestionPattern(
        ["who [has|have|had] told|tells {addressee} \(about)|of {topic}"], examples: ["who told Parliament about the ferry?"]
    ) { statements($0) }

    private static let whoSaid = QuestionPattern(
        [
            "who [has|have|had] talked|talks|spoke|spoken|speaks|commented|comments|said|says [something|anything|what] \(about)|of {topic}",
            "who [has|have|had] mentioned|mentions|discussed|discusses {topic}",
            "who is|was|are|were|has|have [been] quoted \(about) {topic}",
        ],
        examples: ["who talked about hostages last March?", "who mentioned the ceasefire?", "who was quoted on Brexit?"]
    ) { statements($0) }

    private static let whetherSaid = QuestionPattern(
        [
            "did|has|have {voice} say|said|talk|talked|speak|spoken|comment|commented [anything|something] \(about) {topic}",
            "did|has|have {voice} mention|mentioned {topic}",
            "did|has|have {voice} say|said|claim|claimed [that] {words}",
            "was|were|is|are|has|have {voice} [been] quoted \(about) {topic}", "was|were|is|are|has|have {voice} [been] quoted",
        ],
        examples: [
            "did Kirby say anything about Rafah?", "has Miller said that the visit was cancelled?", "was Miller quoted on Brexit?",
        ]
    ) { statements($0) }

    private static let whoSaidThat = QuestionPattern(
        ["who [has|have|had] said|says|claimed|claims that {words}", "who [first] [has|have|had] said|says {words}"],
        examples: ["who said that the visit was cancelled?", "who said “find other means”?"]
    ) { statements($0) }
}

extension QuestionPattern {
    private static func statements(
        _ slots: [String: String], _ change: (inout StatementFilter) -> Void = { _ in }
    ) -> ArchiveQuery? {
        var filter = StatementFilter()
        if let possessor = slots["possessor"] {
            guard let name = QuestionNames.withoutPossessive(possessor) else { return nil }
            filter.voices = [NamePattern(name)]
        }
        if let voice = slots["voice"] {
            guard add(voice: voice, to: &filter) else { return nil }
        }
        if let topic = slots["topic"] {
            guard let names = QuestionNames.patterns(topic) else { return nil }
            filter.about = names
        }
        if let addressee = slots["addressee"], !StatementNouns.audiences.contains(addressee.lowercased()) {
            guard let names = QuestionNames.patterns(addressee) else { return nil }
            filter.addressees = names
        }
        if let words = slots["words"] {
            guard QuestionNames.withoutArticle(words) != nil else { return nil }
            filter.text = [withStraightQuotes(words)]
        }
        filter.kinds = StatementNouns.kinds(adjective: slots["kind"], noun: slots["said"])
        change(&filter)
        return .statements(filter)
    }

    /// Who speaks: names, women or men, or those who are not named. False where it is a pronoun.
    private static func add(voice: String, to filter: inout StatementFilter) -> Bool {
        let words = voice.split(separator: " ").map { $0.lowercased() }
        if let genders = genders[words[0]], isAnybody(words.dropFirst()) {
            filter.speakerGenders = [genders]
            return true
        }
        guard ["anonymous", "unnamed"].contains(words[0]) else {
            guard let names = QuestionNames.voices(voice) else { return false }
            filter.voices = names
            return true
        }
        filter.speakerKinds = [.anonymous]
        if !isAnybody(words.dropFirst()) {
            filter.speakers = [NamePattern(QuestionNames.singular(words.dropFirst().joined(separator: " ")))]
        }
        return true
    }

    private static let genders: [String: Gender] = ["women": .female, "female": .female, "men": .male, "male": .male]

    private static func isAnybody(_ words: ArraySlice<String>) -> Bool {
        ["", "source", "sources", "people", "speakers"].contains(words.joined(separator: " "))
    }

    private static func withStraightQuotes(_ words: String) -> String {
        words.replacing("“", with: "\"").replacing("”", with: "\"")
    }
}
