import ArgumentParser
import Articles
import Extraction
import Ingest
import Output

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print what articles say as JSON, without a database.",
        discussion: """
            Reads files, folders or standard input and prints one line of JSON for each article, in the order of the input: \
            its text, actors, statements and events, with spans in code points of the text.

            Examples:
              archive extract article.txt --date 2024-03-25
              archive extract < articles.jsonl > findings.jsonl
              zcat articles.jsonl.gz | archive extract --jobs 8 | jq -c '.statements[]'
            """)

    @Argument(
        help: ArgumentHelp("Files and folders to read; - or none is standard input.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @OptionGroup(title: "What files do not say")
    var metadata: MetadataOptions

    @OptionGroup
    var jobs: JobsOption

    func run() throws {
        let output = OutputStream(descriptor: 1)
        let extractor = Extractor()
        var hasProblems = false
        var reader = ArticleReader(paths.isEmpty ? ["-"] : paths, metadata: metadata.metadata)
        try OrderedPipeline(jobs: jobs.count, capacity: 4 * jobs.count).run(
            source: { reader.next() },
            transform: { item in Self.line(item, extractor) },
            consume: { line in
                switch line {
                case .success(let bytes): try output.write(bytes)
                case .failure(let problem):
                    hasProblems = true
                    CommandFailure.report(problem.description)
                }
            })
        try output.flush()
        if hasProblems { throw ExitCode.failure }
    }

    /// The article's line; empty for a file that is passed over.
    private static func line(_ item: ArticleReader.Item, _ extractor: Extractor) -> Result<[UInt8], InputProblem> {
        switch item {
        case .skipped: .success([])
        case .problem(let problem): .failure(problem)
        case .article(let input):
            .success(ExtractRecord(input, extractor.findings(in: input.article)).json.utf8 + [UInt8(ascii: "\n")])
        }
    }
}
