import Findings

/// Which statements to find. Values of one field are alternatives; different fields must all fit.
public struct StatementFilter: Hashable, Sendable {
    /// Who speaks: full name, alias or a person's surname; case and diacritics do not matter.
    public var speakers: [NamePattern] = []
    /// What an institution said, and what people said while they held a role there as of the article.
    public var organizations: [NamePattern] = []
    /// Also the institutions that are part of `organizations` (State Department of United States).
    public var includesParts = false
    /// People as in `speakers`, institutions as in `organizations`: whichever the name is.
    public var voices: [NamePattern] = []
    public var speakerKinds: [ActorKind] = []
    /// Statements of people whose name or pronoun says it.
    public var speakerGenders: [Gender] = []
    /// The countries that the speakers speak for, ISO 3166-1 alpha-3.
    public var countries: [String] = []
    /// Words of the content, or an actor or place that it mentions, by any of its names.
    public var about: [NamePattern] = []
    /// Who is spoken to.
    public var addressees: [NamePattern] = []
    /// Words of the content; those in double quotes as a phrase.
    public var text: [String] = []
    /// ISO-8601, inclusive. Articles without a date fit neither `after` nor `before`.
    public var after: String?
    /// ISO-8601, inclusive: `2024-03` includes all of March.
    public var before: String?
    public var kinds: [Statement.Kind] = []
    public var classes: [Statement.Class] = []
    /// Only statements that the extractor is at least so sure of, 0 to 1.
    public var minimumConfidence: Double?
    /// Publishers, in any case.
    public var sources: [String] = []
    public var articles: [Int64] = []
    /// Also the statements of articles that repeat another's text.
    public var includesCopies = false
    /// Statements that fit one of these are left out. Their dates and copies do not count.
    public var excluded: [StatementFilter] = []

    public init() {}
}

/// The order of statements.
public enum StatementOrder: String, Sendable, CaseIterable {
    /// Oldest article first, and within an article as they stand there; undated articles last.
    case date
    /// Newest article first, and within an article as they stand there; undated articles last.
    case newest
    /// Best match of `text` first (BM25); `date` where no text is asked for. For a page of a word that thousands of
    /// statements have, those stored last are ranked.
    case relevance
    /// By the speaker's name, then by date.
    case speaker
}
