import Archive
import Articles
import Extraction

/// Reads articles, extracts them on all cores, and saves them in the order of the input: one writer, one transaction
/// a batch, so that rows and ids do not depend on the number of jobs.
public struct Ingestion: Sendable {
    /// A batch is committed after this time even if it is not full, so that a person sees articles arrive. Shorter batches
    /// would rewrite the indexes more often: of two seconds they cost a twentieth of the speed.
    static let longestBatch = Duration.seconds(5)

    /// So many results of each worker may wait while a batch is committed, which takes a second: no core is idle meanwhile.
    static let waiting = 64

    private let archivePath: String
    private let jobs: Int
    private let batchSize: Int

    /// - Parameters:
    ///   - archivePath: The archive; made where there is none.
    ///   - jobs: How many articles are extracted at a time.
    ///   - batchSize: How many articles a transaction holds at most.
    public init(archivePath: String, jobs: Int, batchSize: Int) {
        self.archivePath = archivePath
        self.jobs = jobs
        self.batchSize = batchSize
    }

    /// Ingests everything that `paths` hold.
    ///
    /// - Parameters:
    ///   - isStopped: Asked before each article and while the input is silent: true ends the reading; what was read is finished and
    ///     committed.
    ///   - observe: Told what became of each input; with it how far the reading is.
    /// - Throws: `ArchiveError` when the archive cannot take what it should, or what `observe` throws. Batches that
    ///   were committed before stay.
    public func run(
        _ paths: [String], metadata: ArticleMetadata = ArticleMetadata(),
        isStopped: @escaping @Sendable () -> Bool = { false },
        observe: (IngestEvent, IngestProgress) throws -> Void
    ) throws -> IngestReport {
        let archive = try NewsArchive(path: archivePath, access: .create)
        // A connection of its own: the reading asks what is known while the writer writes.
        var known: NewsArchive? = try NewsArchive(path: archivePath, access: .read)
        var reader = ArticleReader(paths, metadata: metadata, isStopped: isStopped)
        let extractor = Extractor()
        var batch = Batch(archive: archive, extractor: extractor)
        var report = IngestReport()
        var progress = IngestProgress(totalBytes: ArticleReader.totalBytes(of: paths))
        func commit() throws {
            for event in try batch.commit() {
                report.count(event)
                progress.articles = report.articles
                progress.words = report.words
                try observe(event, progress)
            }
        }
        try OrderedPipeline(jobs: jobs, capacity: Self.waiting * jobs).run(
            source: { () -> PipelineInput? in
                // What was read last may have been cut off by the wish to stop.
                guard !isStopped(), let item = reader.next(), !isStopped(), let archive = known else {
                    // Closed before the writer, which as the last one out folds the log into the file.
                    known = nil
                    return nil
                }
                return PipelineInput(item, bytesRead: reader.bytesRead, known: archive)
            },
            transform: { (input: PipelineInput) -> PipelineOutput in input.extracted(by: extractor) },
            consume: { (output: PipelineOutput) in
                progress.bytesRead = output.bytesRead
                try batch.add(output.result)
                if batch.count >= batchSize || batch.age >= Self.longestBatch { try commit() }
            },
            idle: { if batch.age >= Self.longestBatch { try commit() } })
        try commit()
        report.wasInterrupted = isStopped()
        return report
    }
}

/// How far an ingest is.
public struct IngestProgress: Sendable {
    public internal(set) var articles = 0
    public internal(set) var words = 0
    public internal(set) var bytesRead = 0
    /// Nil where the input does not say how long it is.
    public let totalBytes: Int?

    init(totalBytes: Int?) {
        self.totalBytes = totalBytes
    }
}
