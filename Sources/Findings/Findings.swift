/// What the extraction found in one article: a pure function of the article, with ids local to it.
public struct Findings: Hashable, Sendable {
    /// ISO 639-1 code of the text's language, or "und". Only English is annotated.
    public var language: String
    public var actors: [Actor]
    public var statements: [Statement]
    public var events: [Event]
    /// In text order, without overlaps.
    public var boilerplate: [BoilerplateSpan]

    public init(
        language: String, actors: [Actor] = [], statements: [Statement] = [], events: [Event] = [],
        boilerplate: [BoilerplateSpan] = []
    ) {
        self.language = language
        self.actors = actors
        self.statements = statements
        self.events = events
        self.boilerplate = boilerplate
    }
}
