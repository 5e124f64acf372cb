import Archive
import Ingest
import Output

/// What a person, or a program, sees of an ingest.
struct IngestDisplay {
    private static let titleWidth = 80

    private let output = OutputStream(descriptor: 1)
    private let isJSON: Bool
    private var progressLine = ProgressLine()
    private let start = ContinuousClock.now
    /// Nobody reads the lines any more; the articles are still wanted.
    private var outputIsClosed = false

    init(isJSON: Bool) {
        self.isJSON = isJSON
    }

    mutating func show(_ event: IngestEvent, _ progress: IngestProgress) throws {
        switch event {
        case .saved(let article):
            if !isJSON { try write(Self.line(article)) }
        case .problem(let problem):
            progressLine.clear()
            CommandFailure.report(problem.description)
        case .skipped:
            break
        }
        let elapsed = seconds
        progressLine.show(Self.text(progress, seconds: elapsed))
    }

    /// The last words: the report.
    mutating func finish(_ report: IngestReport) throws {
        progressLine.clear()
        if isJSON {
            try write(String(decoding: IngestReportRecord(report, seconds: seconds).json.utf8, as: UTF8.self) + "\n")
        } else if report.articles + report.failed != 1 || !report.skipped.isEmpty || report.wasInterrupted {
            try flush()
            CommandFailure.report(IngestReportRecord(report, seconds: seconds).sentence)
        }
        try flush()
    }

    /// Leaves the terminal as it was.
    mutating func abandon() {
        progressLine.clear()
        try? output.flush()
    }

    private var seconds: Double { start.duration(to: .now) / .seconds(1) }

    private mutating func write(_ line: String) throws {
        if outputIsClosed { return }
        if output.isTerminal { progressLine.clear() }
        do {
            try output.write(line)
            if output.isTerminal { try output.flush() }
        } catch .closed {
            outputIsClosed = true
        }
    }

    private mutating func flush() throws {
        if outputIsClosed { return }
        do { try output.flush() } catch .closed { outputIsClosed = true }
    }

    private static func line(_ article: IngestedArticle) -> String {
        let heading = TextLayout.shortened(article.heading, to: titleWidth)
        var parts: [String] = []
        if let found = article.found {
            parts += [
                counted(found.actors, "actor"), counted(found.statements, "statement"), counted(found.events, "event"),
            ]
        }
        switch article.outcome {
        case .inserted: break
        case .unchanged: parts.append("unchanged")
        case .revised: parts.append("a new revision of \(article.previousID ?? 0)")
        case .copy: parts.append("a copy of \(article.copyOf ?? 0)")
        }
        return "\(article.id)  \(heading)  \(parts.joined(separator: ", "))\n"
    }

    private static func text(_ progress: IngestProgress, seconds: Double) -> String {
        var parts = [counted(progress.articles, "article")]
        if seconds > 0 { parts.append("\(grouped(Int(Double(progress.words) / seconds))) words/s") }
        if let total = progress.totalBytes, progress.bytesRead > 0, total > progress.bytesRead {
            let left = seconds * Double(total - progress.bytesRead) / Double(progress.bytesRead)
            parts.append("\(duration(left)) left")
        }
        return parts.joined(separator: ", ")
    }
}
