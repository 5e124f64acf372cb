import Archive
import Articles

/// What an ingest came to.
public struct IngestReport: Hashable, Sendable {
    /// New articles, copies of others among them.
    public internal(set) var ingested = 0
    /// Those of the ingested whose text repeats, exactly or nearly, an article that was there.
    public internal(set) var copies = 0
    /// Articles that were there under the same identity with another text: a new revision was stored.
    public internal(set) var revised = 0
    public internal(set) var unchanged = 0
    /// Words of the articles that were read, unchanged ones included.
    public internal(set) var words = 0
    /// How many files were passed over, by extension ("" for none).
    public internal(set) var skipped: [String: Int] = [:]
    /// How many files and lines gave no article.
    public internal(set) var failed = 0
    /// The first of the problems, in order.
    public internal(set) var problems: [IngestProblem] = []
    /// The user asked to stop before all was read.
    public internal(set) var wasInterrupted = false

    /// More problems than this are counted only.
    public static let keptProblems = 1000

    public var articles: Int { ingested + revised + unchanged }

    mutating func count(_ event: IngestEvent) {
        switch event {
        case .saved(let article):
            words += article.words
            switch article.outcome {
            case .inserted: ingested += 1
            case .copy:
                ingested += 1
                copies += 1
            case .revised: revised += 1
            case .unchanged: unchanged += 1
            }
        case .skipped(let path):
            skipped[Self.fileExtension(of: path), default: 0] += 1
        case .problem(let problem):
            failed += 1
            if problems.count < Self.keptProblems { problems.append(problem) }
        }
    }

    private static func fileExtension(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[dot...].lowercased()
    }
}
