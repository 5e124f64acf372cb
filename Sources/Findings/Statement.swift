/// Words, or the gist of words, that the article attributes to a source. PolNeAR's terms: source, cue, content.
public struct Statement: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// All content stands in quotation marks, none does, or part of it does.
        case direct, indirect, mixed
    }

    public enum Class: String, Sendable, CaseIterable {
        case speech, thought
    }

    /// Local to the article, from 1.
    public var id: Int
    public var kind: Kind
    public var `class`: Class
    /// The actor who speaks; nil where the text names none or it could not be resolved.
    public var speakerID: Int?
    public var addresseeID: Int?
    public var source: [TextSpan]
    public var cue: [TextSpan]
    public var content: [TextSpan]
    /// The statement whose content holds this one.
    public var within: Int?
    /// "declined to comment", "did not say whether".
    public var negated: Bool
    /// 0 to 1.
    public var confidence: Double

    public init(
        id: Int, kind: Kind, class: Class = .speech, speakerID: Int? = nil, addresseeID: Int? = nil,
        source: [TextSpan] = [], cue: [TextSpan] = [], content: [TextSpan], within: Int? = nil,
        negated: Bool = false, confidence: Double = 1
    ) {
        self.id = id
        self.kind = kind
        self.class = `class`
        self.speakerID = speakerID
        self.addresseeID = addresseeID
        self.source = source
        self.cue = cue
        self.content = content
        self.within = within
        self.negated = negated
        self.confidence = confidence
    }
}
