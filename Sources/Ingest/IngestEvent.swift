import Archive
import Articles

/// What became of one input; told in the order of the input, once it is safe in the archive.
public enum IngestEvent: Sendable {
    case saved(IngestedArticle)
    case problem(IngestProblem)
    /// A file in a folder that is no article by its extension.
    case skipped(path: String)
}

/// An article that the archive has now.
public struct IngestedArticle: Sendable {
    public var id: Int64
    public var outcome: SavedArticle.Outcome
    /// The revision that it replaces.
    public var previousID: Int64?
    /// The article whose text it repeats.
    public var copyOf: Int64?
    /// The title, or the beginning of a text without one.
    public var heading: String
    public var words: Int
    /// How many were found; nil for an unchanged article, which is not extracted again.
    public var found: Counts?

    public struct Counts: Hashable, Sendable {
        public var actors: Int
        public var statements: Int
        public var events: Int
    }
}

/// Why one input gave no article.
public enum IngestProblem: Hashable, Sendable, CustomStringConvertible {
    case input(InputProblem)
    /// The archive refused what was extracted.
    case refused(path: String, line: Int?, why: String)

    public var description: String {
        switch self {
        case .input(let problem): problem.description
        case .refused(let path, let line, let why): "\(InputProblem.place(path: path, line: line)): \(why)"
        }
    }
}
