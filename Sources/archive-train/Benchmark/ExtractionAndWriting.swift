import Archive
import Articles
import Extraction
import Foundation

/// Extraction alone and writing alone, each on one core, on the same articles: while the writer is several times faster,
/// more cores make ingest faster.
struct ExtractionAndWriting {
    let lines: [[UInt8]]
    let archivePath: String

    /// - Returns: The articles with what was found in them.
    func measure(_ report: inout BenchmarkReport) throws -> [ExtractedArticle] {
        let inputs = try BenchmarkCorpus.articles(lines, path: archivePath + ".jsonl")
        let words = Double(inputs.reduce(0) { $0 + $1.article.wordCount })
        let extractor = Extractor()
        let (extraction, items) = timed {
            inputs.map { input in
                ExtractedArticle(
                    article: input.article, identity: input.identity, findings: extractor.findings(in: input.article),
                    extractorVersion: Extractor.version)
            }
        }
        let archive = try NewsArchive(path: archivePath, access: .create)
        let (writing, _) = try timed {
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
        return items
    }
}
