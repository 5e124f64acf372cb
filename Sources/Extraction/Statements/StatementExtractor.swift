import CModels
import Findings
public import Language
public import Network

/// Document → statements. What is outside the networks is one rule a file: `PassiveRecipient`,
/// `SourceBounds`, `LooseQuotations`, `SpeakerLabels`, `QuotationKind`, `CueClass`, `Negation`, `Addressee`.
public struct StatementExtractor: Sendable {
    private let model: StatementModel

    /// The one with the embedded weights.
    public static let shared: StatementExtractor = {
        var length = 0
        let start = model_statements(&length)
        do {
            return try StatementExtractor(Model(constant: UnsafeRawBufferPointer(start: start, count: length)))
        } catch {
            // Weights and code are built together; a test holds that they fit.
            preconditionFailure("the embedded weights of the statement networks are not those of this build: \(error)")
        }
    }()

    public init(_ model: Model) throws(ModelError) {
        self.model = try StatementModel(model)
    }

    /// All statements in text order, their speakers led to the article's actors.
    public func statements(in document: Document, actors: inout ArticleActors) -> [ArticleStatement] {
        let tree = actors.context.tree
        let kind = QuotationKind(document)
        let (found, continued) = tokenStatements(in: document, tree, kind)
        let negation = Negation(document: document, tree: tree, kind: kind)
        let addressee = Addressee(document: document, tree: tree)
        var result: [ArticleStatement] = []
        for (index, statement) in found.enumerated() {
            let speaker = continued[index].map { result[$0].speaker } ?? actors.speaker(source: speaking(statement, tree))
            if let speaker {
                for range in statement.content { actors.resolveFirstPerson(in: range, speaker: speaker) }
            }
            result.append(
                ArticleStatement(
                    id: index + 1, tokens: statement, kind: kind.kind(of: statement.content),
                    class: CueClass.classify(statement.cue, document), speaker: speaker,
                    addressee: addressee.tokens(of: statement).flatMap { actors.speaker(source: [$0]) },
                    within: outer(of: index, found).map { $0 + 1 }, negated: negation.isNegated(statement.cue)))
        }
        return result
    }

    /// Source, cue and content of every statement, in text order. `continued[i]`: the earlier statement whose speaker
    /// goes on in statement i.
    public func tokenStatements(in document: Document) -> (statements: [TokenStatement], continued: [Int: Int]) {
        tokenStatements(in: document, DependencyTree(document), QuotationKind(document))
    }

    private func tokenStatements(
        in document: Document, _ tree: DependencyTree, _ kind: QuotationKind
    ) -> (statements: [TokenStatement], continued: [Int: Int]) {
        let passive = PassiveRecipient(document: document, tree: tree)
        let bounds = SourceBounds(document: document, kind: kind)
        let hearer = HearerBounds(document: document, tree: tree)
        var found = model.statements(in: document).map { hearer.corrected(bounds.corrected(passive.corrected($0))) }
        found += QuotationClauses(document: document, tree: tree, kind: kind).statements(besides: found)
        for labelled in SpeakerLabels(document: document, kind: kind).statements()
        where !found.contains(where: { 2 * $0.sharedContent(labelled) > labelled.contentCount }) {
            found.append(labelled)
        }
        found.sort { $0.start < $1.start }
        let (statements, continued) = LooseQuotations(document: document, kind: kind).attach(to: found)
        let order = statements.indices.sorted { (statements[$0].start, $0) < (statements[$1].start, $1) }
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        return (
            order.map { statements[$0] },
            Dictionary(uniqueKeysWithValues: continued.map { (place[$0.key], place[$0.value]) })
        )
    }

    /// The source with the part first that is the subject of the cue's verb: "The UN condemned it, and its envoy, Ann Holt, demanded …".
    private func speaking(_ statement: TokenStatement, _ tree: DependencyTree) -> [Range<Int>] {
        guard statement.source.count > 1, let verb = statement.cue.first.flatMap({ tree.headToken(of: $0) }),
            let subject = Array(tree.children(of: verb)).last(where: { [.nsubj, .nsubjOuter].contains(tree.relation(of: $0)) }),
            let index = statement.source.firstIndex(where: { $0.contains(subject) })
        else { return statement.source }
        return [statement.source[index]] + statement.source[..<index] + statement.source[(index + 1)...]
    }

    /// The smallest statement whose content holds this one's content and cue; it begins before it, and not far.
    private func outer(of index: Int, _ statements: [TokenStatement]) -> Int? {
        let inner = statements[index]
        let parts = inner.content + inner.cue
        return (max(0, index - 30)..<min(statements.count, index + 30)).filter { other in
            other != index && statements[other].contentCount > inner.contentCount && parts.allSatisfy { part in
                statements[other].content.contains { $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
            }
        }.min { statements[$0].contentCount < statements[$1].contentCount }
    }
}
