import ArgumentParser
import Foundation
import Training

/// `archive-train benchmark`: how fast, how small, how steady the program is on a large archive.
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ingests made-up articles and asks the archive: speeds, memory, sizes.",
        discussion: """
            Drives the release build of 'archive' that lies beside this program. The figures go to standard output and, \
            with machine and date, to a file under Benchmarks/runs. Compare figures of one run only.

              make bench ARTICLES=20000
            """)

    @Option(help: "How many articles.")
    var articles = 20_000

    @Option(help: "Articles are extracted on so many cores.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "How many of the articles to extract and save within this program, to compare the two.")
    var compared = 1_000

    @Option(help: "How many articles the writer alone puts into an archive of its own, which is asked; 0 for the ingested one.")
    var written = 100_000

    @Option(help: "Where the raw results are kept.")
    var results = "Benchmarks/runs"

    @Option(help: "Folder for the made-up articles and the archive, emptied before and after.")
    var scratch = ".build/benchmark"

    @OptionGroup var corpora: CorporaOptions

    func run() throws {
        let files = FileManager.default
        try? files.removeItem(atPath: scratch)
        try files.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: scratch) }
        var report = BenchmarkReport()
        corpora.report("making \(articles) articles")
        let synthesizer = try Synthesizer(corpora: corpora.corpora, seed: 1)
        let corpus = try BenchmarkCorpus(
            articles: articles, path: scratch + "/articles.jsonl", synthesizer: synthesizer)
        report.add("articles", Double(articles), "")
        report.add("words", Double(corpus.words), "")
        report.add("text", Double(corpus.textBytes) / 1e6, "MB")
        corpora.report("comparing extraction with writing")
        let extracted = try ExtractionAndWriting(
            lines: corpus.firstLines(compared), archivePath: scratch + "/compared.db").measure(&report)
        corpora.report("ingesting")
        let archive = scratch + "/archive.db"
        try IngestRun(corpus: corpus, archivePath: archive, jobs: jobs).measure(&report)
        var asked = archive
        if written > 0 {
            corpora.report("writing \(written) articles")
            asked = scratch + "/written.db"
            try WritingRun(synthesizer: synthesizer, archivePath: asked, articles: written, findings: extracted)
                .measure(&report)
        }
        corpora.report("asking")
        try QueryRun(archivePath: asked).measure(&report)
        let file = try report.write(to: results, articles: articles, jobs: jobs)
        print(report.table)
        corpora.report("kept as \(file)")
    }
}
