import Foundation

/// A news text of the corpora: its title, and its body in paragraphs.
public struct NewsText: Sendable {
    public let id: String
    public let title: String
    public let body: [String]

    public var text: String { ([title] + body).joined(separator: "\n\n") }
    public var wordCount: Int { body.reduce(0) { $0 + $1.split(separator: " ").count } }

    /// The texts of Wikinews.
    public static func wikinews(corpora: String) throws -> [NewsText] {
        try read(corpora + "/rawnews/wikinews-2019-2020.jsonl.gz") + read(corpora + "/rawnews/wikinews-gum.jsonl.gz")
    }

    /// Statements and releases of governments.
    public static func government(corpora: String) throws -> [NewsText] {
        try read(corpora + "/rawnews/government-re3d.jsonl.gz")
    }

    /// The training half of PolNeAR.
    public static func polnear(corpora: String) throws -> [NewsText] {
        try read(corpora + "/attribution/polnear-train.jsonl.gz")
    }

    private struct Record: Decodable {
        let id: String
        let title: String?
        let text: String
    }

    private static func read(_ path: String) throws -> [NewsText] {
        let decoder = JSONDecoder()
        return try CorpusFile.lines(at: path).filter { !$0.isEmpty }.map { line in
            let record = try decoder.decode(Record.self, from: Data(line.utf8))
            let title = record.title ?? ""
            var body = record.text.split(separator: "\n").map(String.init)
            // Some corpora close the headline with a full stop.
            if let first = body.first, first == title || first == title + "." { body.removeFirst() }
            return NewsText(id: record.id, title: title, body: body)
        }
    }
}
