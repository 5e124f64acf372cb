import Findings

/// What an archive holds, in numbers. Statements of copies and of older revisions are not counted.
public struct ArchiveStatistics: Hashable, Sendable {
    /// A name with how often it occurs.
    public struct Count: Hashable, Sendable {
        public let name: String
        public let count: Int
    }

    public struct Source: Hashable, Sendable {
        /// Nil for articles that name none.
        public let name: String?
        public let articles: Int
    }

    public struct Speaker: Hashable, Sendable {
        public let id: Int64
        public let name: String
        public let statements: Int
    }

    /// In their newest revisions, copies included.
    public var articles = 0
    public var copies = 0
    public var undated = 0
    /// Dates of the first and the last article.
    public var first: String?
    public var last: String?
    public var events = 0
    public var statements = 0
    /// In the order of `Statement.Kind.allCases`.
    public var kinds: [Count] = []
    /// Statements by unnamed sources.
    public var anonymous = 0
    /// Statements whose speaker the text does not tell.
    public var unattributed = 0
    /// Statements by people, unnamed ones too, whose name or pronoun says it.
    public var female = 0
    public var male = 0
    /// Statements by other people who are named.
    public var unknownGender = 0
    /// Those with most articles first.
    public var sources: [Source] = []
    /// Named ones, those with most statements first.
    public var speakers: [Speaker] = []
}
