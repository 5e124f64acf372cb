import Findings

/// A statement of an article in tokens, its actors as records of `ArticleActors`.
public struct ArticleStatement: Sendable {
    /// Local to the article, from 1.
    public let id: Int
    public let tokens: TokenStatement
    public let kind: Statement.Kind
    public let `class`: Statement.Class
    public let speaker: Int?
    public let addressee: Int?
    /// Id of the statement whose content holds this one.
    public let within: Int?
    public let negated: Bool

    /// As a finding; `ids`: the actor of each record.
    func finding(_ conversion: SpanConversion, ids: [Int: Int]) -> Statement {
        func spans(_ ranges: [Range<Int>]) -> [TextSpan] { ranges.map { conversion.span(tokens: $0) } }
        return Statement(
            id: id, kind: kind, class: `class`, speakerID: speaker.flatMap { ids[$0] },
            addresseeID: addressee.flatMap { ids[$0] }, source: spans(tokens.source), cue: spans(tokens.cue),
            content: spans(tokens.content), within: within, negated: negated,
            confidence: Double(tokens.confidence))
    }
}
