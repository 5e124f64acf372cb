import Archive
import ArgumentParser
import Articles
import Ingest
import Output

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Put articles into the archive.",
        discussion: """
            Reads plain text (.txt), Markdown (.md) and JSON with one article a line (.jsonl, .ndjson), each also with gzip \
            (.gz), in UTF-8, UTF-16 or Windows-1252. A plain file may begin with lines such as Title:, Date:, Source:, \
            Author: and URL:; else its first short paragraph is the title. JSON lines have text, and may have id, title, \
            date, source, author and url. Folders are read recursively. The same article again changes nothing; one \
            with a new text becomes a new revision.

            Examples:
              archive ingest article.txt --date 2024-03-25 --source Courier
              archive ingest ~/clippings wire.jsonl.gz
              archive ingest --db news.db - < articles.jsonl
            """)

    @Argument(
        help: ArgumentHelp("Files and folders to read; - is standard input.", valueName: "path"), completion: .file())
    var paths: [String]

    @OptionGroup
    var database: DatabaseOption

    @OptionGroup(title: "What files do not say")
    var metadata: MetadataOptions

    @OptionGroup
    var jobs: JobsOption

    @Option(help: ArgumentHelp("How many articles to commit at a time at most.", valueName: "n"))
    var batch: Int = 1000

    @Flag(help: "Print a report as JSON instead of a line for each article.")
    var json = false

    func validate() throws {
        guard batch >= 1 else { throw ValidationError("--batch \(batch): at least 1 is needed.") }
    }

    func run() throws {
        Interruption.watch()
        try database.bringUpToDate()
        var display = IngestDisplay(isJSON: json)
        let ingestion = Ingestion(archivePath: database.path, jobs: jobs.count, batchSize: batch)
        do {
            let report = try ingestion.run(
                paths, metadata: metadata.metadata, isStopped: { Interruption.isRequested },
                observe: { event, progress in try display.show(event, progress) })
            try display.finish(report)
            if report.wasInterrupted { throw ExitCode(130) }
            if report.failed > 0 { throw ExitCode.failure }
        } catch {
            display.abandon()
            throw error
        }
    }
}
