import Ingest
import Output

/// An ingest's report, in one sentence and as JSON.
struct IngestReportRecord {
    private let report: IngestReport
    private let seconds: Double

    init(_ report: IngestReport, seconds: Double) {
        self.report = report
        self.seconds = seconds
    }

    var sentence: String {
        var parts = [counted(report.ingested, "article") + " ingested"]
        if report.copies > 0 { parts[0] += " (\(counted(report.copies, "copy", plural: "copies")) of others among them)" }
        if report.revised > 0 { parts.append("\(grouped(report.revised)) revised") }
        if report.unchanged > 0 { parts.append("\(grouped(report.unchanged)) unchanged") }
        if report.failed > 0 { parts.append("\(grouped(report.failed)) failed") }
        if !report.skipped.isEmpty {
            let kinds = skipped.map { "\(grouped($0.count)) \($0.name.isEmpty ? "without extension" : $0.name)" }
            parts.append("other files skipped: \(kinds.joined(separator: ", "))")
        }
        let rate = seconds > 0 ? Int(Double(report.words) / seconds) : 0
        let end = report.wasInterrupted ? "; interrupted: the same command goes on from here" : ""
        return "\(parts.joined(separator: ", ")); \(duration(seconds)), \(grouped(rate)) words/s\(end)"
    }

    var json: JSONValue {
        [
            "schema": .integer(Listing.schema),
            "ingested": .integer(report.ingested),
            "copies": .integer(report.copies),
            "revised": .integer(report.revised),
            "unchanged": .integer(report.unchanged),
            "failed": .integer(report.failed),
            "problems": .array(report.problems.map { .string($0.description) }),
            "skipped": .object(skipped.map { JSONValue.Member($0.name, .integer($0.count)) }),
            "words": .integer(report.words),
            "seconds": .number((seconds * 1000).rounded() / 1000),
            "interrupted": .bool(report.wasInterrupted),
        ]
    }

    private var skipped: [(name: String, count: Int)] {
        report.skipped.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
    }
}
