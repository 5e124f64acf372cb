import Articles
import Findings
import Language

/// Article → actors, statements, events. A pure function: no database, clock, network or locale; the same
/// article gives the same findings on any number of threads. One value serves all threads.
public struct Extractor: Sendable {
    /// Raised whenever the same article may give other findings; stored with every extracted row.
    public static let version = 5

    private let annotator = Annotator()
    private let eventExtractor = EventExtractor()

    public init() {}

    public func findings(in article: Article) -> Findings {
        let document = annotator.annotate(article.text)
        let spans = SpanConversion(document)
        var findings = Findings(
            language: document.language,
            boilerplate: document.boilerplate.map { BoilerplateSpan(kind: $0.kind, span: spans.span(bytes: $0.bytes.bytes)) })
        // Only English has trees.
        guard !document.heads.isEmpty else { return findings }
        let year = article.published.flatMap { Int($0.prefix(4)) }
        var actors = ArticleActors(document, year: year)
        let statements = StatementExtractor.shared.statements(in: document, actors: &actors)
        let attributed = statements.map { AttributedWords(cue: $0.tokens.cue, content: $0.tokens.content, speaker: $0.speaker) }
        let events = eventExtractor.events(in: document, spans, statements: attributed, published: article.published, actors: &actors)
        let used = Set(statements.flatMap { [$0.speaker, $0.addressee].compactMap(\.self) } + events.flatMap { $0.source + $0.target })
        let (listed, ids) = actors.actors(using: used)
        findings.actors = listed
        findings.statements = statements.map { $0.finding(spans, ids: ids) }
        findings.events = events.map { $0.naming(ids) }
        return findings
    }
}
