import Archive
import Articles
import Extraction
import Findings

/// Renews what an extractor made of articles that the archive has: extracted on all cores, replaced in the order of
/// their ids by one writer, a transaction a batch. What a person decided stays.
public struct Reextraction: Sendable {
    private let archivePath: String
    private let jobs: Int
    private let batchSize: Int

    public init(archivePath: String, jobs: Int, batchSize: Int) {
        self.archivePath = archivePath
        self.jobs = jobs
        self.batchSize = batchSize
    }

    /// What came of it.
    public struct Outcome: Sendable {
        /// How many articles were renewed.
        public internal(set) var done = 0
        /// Articles whose new findings the archive refused, and why; they keep the old ones.
        public internal(set) var refused: [(id: Int64, why: String)] = []
    }

    private struct Renewed: Sendable {
        var id: Int64
        var findings: Result<Findings, ArchiveError>
    }

    /// - Parameters:
    ///   - onlyOutdated: Only articles that an older extractor than this one read.
    ///   - isStopped: Asked before each article: true ends the work after what was begun.
    ///   - observe: Told how many articles are renewed, and how many are to be.
    public func run(
        onlyOutdated: Bool, isStopped: @escaping @Sendable () -> Bool = { false },
        observe: (_ done: Int, _ all: Int) throws -> Void
    ) throws -> Outcome {
        let archive = try NewsArchive(path: archivePath, access: .write)
        var stored: NewsArchive? = try NewsArchive(path: archivePath, access: .read)
        let ids = try archive.articleIDs(extractedBefore: onlyOutdated ? Extractor.version : nil)
        let extractor = Extractor()
        var next = ids.makeIterator()
        var batch: [(id: Int64, findings: Findings)] = []
        var start = ContinuousClock.now
        var outcome = Outcome()
        func commit() throws {
            try archive.batch {
                for item in batch {
                    do {
                        try archive.replaceFindings(ofArticle: item.id, with: item.findings, extractorVersion: Extractor.version)
                        outcome.done += 1
                    } catch let error as ArchiveError where error.kind == .notFound && archive.isInBatch {
                        // Removed since it was read.
                    } catch let error as ArchiveError where error.kind == .invalidFindings && archive.isInBatch {
                        outcome.refused.append((item.id, error.description))
                    }
                }
            }
            batch = []
            start = .now
            try observe(outcome.done, ids.count)
        }
        try OrderedPipeline(jobs: jobs, capacity: Ingestion.waiting * jobs).run(
            source: { () -> (Int64, Result<Article?, ArchiveError>)? in
                guard !isStopped(), let id = next.next(), let archive = stored else {
                    // Closed before the writer, which as the last one out folds the log into the file.
                    stored = nil
                    return nil
                }
                do throws(ArchiveError) { return (id, .success(try archive.storedArticle(id))) } catch { return (id, .failure(error)) }
            },
            transform: { (id, article) -> Renewed? in
                switch article {
                case .success(let article?): Renewed(id: id, findings: .success(extractor.findings(in: article)))
                case .success(nil): nil  // Removed meanwhile.
                case .failure(let error): Renewed(id: id, findings: .failure(error))
                }
            },
            consume: { (renewed: Renewed?) in
                guard let renewed else { return }
                batch.append((renewed.id, try renewed.findings.get()))
                if batch.count >= batchSize || start.duration(to: .now) >= Ingestion.longestBatch { try commit() }
            })
        if !batch.isEmpty { try commit() }
        return outcome
    }
}
