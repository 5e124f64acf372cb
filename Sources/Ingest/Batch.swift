import Archive
import Articles
import Findings

/// Results in the order of the input, waiting to be committed together.
struct Batch {
    private static let headingLength = 200

    private let archive: NewsArchive
    private var results: [PipelineOutput.Result] = []
    private var start: ContinuousClock.Instant?

    init(archive: NewsArchive) {
        self.archive = archive
    }

    var count: Int { results.count }

    /// The time since the first result came.
    var age: Duration { start.map { $0.duration(to: .now) } ?? .zero }

    mutating func add(_ result: PipelineOutput.Result) throws(ArchiveError) {
        if case .failure(let error) = result { throw error }
        start = start ?? .now
        results.append(result)
    }

    /// Saves all in one transaction, which is not opened where there is nothing to write.
    mutating func commit() throws -> [IngestEvent] {
        defer {
            results = []
            start = nil
        }
        let writes = results.contains { if case .extracted = $0 { true } else { false } }
        return writes ? try archive.batch { try results.map(saved) } : try results.map(saved)
    }

    private func saved(_ result: PipelineOutput.Result) throws -> IngestEvent {
        switch result {
        case .extracted(let input, let item):
            do {
                let saved = try archive.save(item)
                var article = Self.article(input, id: saved.articleID, outcome: saved.outcome)
                article.previousID = saved.previousID
                article.copyOf = saved.copyOf
                if saved.outcome != .unchanged { article.found = IngestedArticle.Counts(item.findings) }
                return .saved(article)
            } catch let error as ArchiveError where error.kind == .invalidFindings && archive.isInBatch {
                return .problem(.refused(path: input.path, line: input.line, why: error.description))
            }
        case .unchanged(let input, let id): return .saved(Self.article(input, id: id, outcome: .unchanged))
        case .problem(let problem): return .problem(problem)
        case .skipped(let path): return .skipped(path: path)
        case .failure(let error): throw error
        }
    }

    private static func article(
        _ input: InputArticle, id: Int64, outcome: SavedArticle.Outcome
    ) -> IngestedArticle {
        let text = input.article.text
        return IngestedArticle(
            id: id, outcome: outcome, heading: input.article.title ?? String(text.prefix(headingLength)),
            words: text.utf8.count { $0 == 0x20 || $0 == 0x0A } + 1)
    }
}

extension IngestedArticle.Counts {
    fileprivate init(_ findings: Findings) {
        self.init(
            actors: findings.actors.count, statements: findings.statements.count, events: findings.events.count)
    }
}
