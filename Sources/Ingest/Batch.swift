import Archive
import Articles
import Extraction
import Findings

/// Results in the order of the input, waiting to be committed together.
struct Batch {
    private static let headingLength = 200

    private let archive: NewsArchive
    private let extractor: Extractor
    private var results: [PipelineOutput.Result] = []
    private var start: ContinuousClock.Instant?

    init(archive: NewsArchive, extractor: Extractor) {
        self.archive = archive
        self.extractor = extractor
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
        return try results.contains(where: writes) ? archive.batch { try results.map(saved) } : results.map(saved)
    }

    private func writes(_ result: PipelineOutput.Result) throws -> Bool {
        switch result {
        case .extracted: true
        case .unchanged(_, let id): try !archive.isCurrent(article: id)
        case .problem, .skipped, .failure: false
        }
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
        case .unchanged(let input, let id):
            // It was when it was read; an article in between may have had the same identity.
            guard try archive.isCurrent(article: id) else { return try saved(.extracted(input, input.extracted(by: extractor))) }
            return .saved(Self.article(input, id: id, outcome: .unchanged))
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
            words: input.article.wordCount)
    }
}

extension IngestedArticle.Counts {
    fileprivate init(_ findings: Findings) {
        self.init(
            actors: findings.actors.count, statements: findings.statements.count, events: findings.events.count)
    }
}
