public import Language
public import Network

/// The two statement networks and their vocabulary.
public struct StatementModel: Sendable {
    private let words: Vocabulary
    private let cues: CueTagger
    private let spans: SpanTagger

    public init(_ model: Model) throws(ModelError) {
        words = try Vocabulary(model, name: "words")
        cues = try CueTagger(model)
        spans = try SpanTagger(model)
    }

    public func windows(in document: Document) -> [TaggedWindow] {
        let facts = TokenFacts(document, words: words)
        let candidates = cues.candidates(in: document, facts)
        return spans.tag(candidates.filter(StatementDecoder.isPromising), among: candidates, in: document, facts)
    }

    public func statements(in document: Document) -> [TokenStatement] {
        StatementDecoder.statements(windows(in: document))
    }
}
