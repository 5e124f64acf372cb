import Archive
import Articles
import Extraction
import Foundation

/// Extraction alone and writing alone, each on one core, on the same articles: while the writer is several times faster,
/// more cores make ingest faster.
struct ExtractionAndWriting {
    let lines: [[UInt8]]
    let archivePath: String

    func measure(_ report: inout BenchmarkReport) throws {
        let path = archivePath + ".jsonl"
        try Data(lines.flatMap { $0 }).write(to: URL(fileURLWithPath: path))
        var reader = ArticleReader([path])
        var inputs: [InputArticle] = []
        while let item = reader.next() {
            if case .article(let input) = item { inputs.append(input) }
        }
        let words = Double(inputs.reduce(0) { $0 + $1.article.text.utf8.count { $0 == 0x20 || $0 == 0x0A } + 1 })
        let extractor = Extractor()
        let (extraction, items) = Self.timed {
            inputs.map { input in
                ExtractedArticle(
                    article: input.article, identity: input.identity, findings: extractor.findings(in: input.article),
                    extractorVersion: Extractor.version)
            }
        }
        let archive = try NewsArchive(path: archivePath, access: .create)
        let (writing, _) = try Self.timed {
            try archive.batch { for item in items { _ = try archive.save(item) } }
        }
        report.add("extraction alone, one core", words / extraction.processor, "words per second")
        report.add("writing alone", words / writing.processor, "words per second")
        report.add("writing alone, waiting for the disk included", words / writing.wall, "words per second")
        report.add("writing to extraction", extraction.processor / writing.processor, "times as fast")
        let statements = items.reduce(0) { $0 + $1.findings.statements.count }
        report.add("statements per article", Double(statements) / Double(max(1, items.count)), "")
        let events = items.reduce(0) { $0 + $1.findings.events.count }
        report.add("events per article", Double(events) / Double(max(1, items.count)), "")
    }

    /// Seconds of this process's processor time and by the clock.
    private static func timed<Result>(
        _ body: () throws -> Result
    ) rethrows -> (time: (processor: Double, wall: Double), result: Result) {
        let start = ContinuousClock.now
        let processor = processorTime()
        let result = try body()
        return ((processorTime() - processor, start.duration(to: .now) / .seconds(1)), result)
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
