/// Which articles to list. Values of one field are alternatives; different fields must all fit.
public struct ArticleFilter: Hashable, Sendable {
    /// Words of the text; those in double quotes as a phrase.
    public var text: [String] = []
    /// An actor that the article names.
    public var actors: [NamePattern] = []
    /// Publishers, in any case.
    public var sources: [String] = []
    /// ISO-8601, inclusive. Articles without a date fit neither `after` nor `before`.
    public var after: String?
    /// ISO-8601, inclusive: `2024-03` includes all of March.
    public var before: String?
    /// Also articles that repeat another's text.
    public var includesCopies = true

    public init() {}
}

/// An article in a list.
public struct ArticleRow: Hashable, Sendable {
    public let id: Int64
    public let title: String?
    public let source: String?
    public let published: String?
    public let author: String?
    public let url: String?
    /// ISO 639-1, or und.
    public let language: String
    /// 1, or more where its text has changed since it was first stored.
    public let revision: Int
    /// Whether this is the newest revision.
    public let isCurrent: Bool
    /// The article whose text this one repeats.
    public let copyOf: Int64?
    public let extractorVersion: Int
    public let actors: Int
    public let statements: Int
    public let events: Int
}

/// What a filter finds.
public struct ArticleAnswer: Sendable {
    public let rows: [ArticleRow]
    /// How many there are without limit and offset; nil where there are more than
    /// `NewsArchive.mostCounted` and only some were asked for.
    public let total: Int?
    /// How many fit but for the date, since they have none.
    public let undated: Int
}
