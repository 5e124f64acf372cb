import Findings

/// A statement as people and programs read it: the columns of view `statements` and its spans.
public struct StatementRow: Hashable, Sendable {
    public let id: Int64
    public let speakerID: Int64?
    public let speaker: String?
    public let speakerKind: ActorKind?
    public let gender: Gender?
    /// As of the article; "former President" where it is held no more.
    public let role: String?
    public let organization: String?
    /// The country that the speaker speaks for, ISO 3166-1 alpha-3.
    public let country: String?
    public let kind: Statement.Kind
    public let `class`: Statement.Class
    public let cue: String
    public let content: String
    public let addressee: String?
    public let negated: Bool
    public let confidence: Double
    public let articleID: Int64
    /// Its number in the article, from 1.
    public let number: Int
    public let title: String?
    public let source: String?
    public let published: String?
    public let url: String?
    public var spans = StatementSpans()

    /// What `archive show` takes: `12#s3`.
    public var handle: String { Self.handle(number, ofArticle: articleID) }

    public static func handle(_ number: Int, ofArticle articleID: Int64) -> String { "\(articleID)#s\(number)" }
}

/// Where a statement's words stand, in code points of the article's text.
public struct StatementSpans: Hashable, Sendable {
    public var source: [TextSpan] = []
    public var cue: [TextSpan] = []
    public var content: [TextSpan] = []
}

/// What a filter finds.
public struct StatementAnswer: Sendable {
    public let rows: [StatementRow]
    /// How many there are without limit and offset; nil where there are more than
    /// `NewsArchive.mostCounted` and only some were asked for.
    public let total: Int?
    /// How many fit but for the date, since their article has none.
    public let undated: Int
    /// For each name that was asked for the actors that it fits.
    public let candidates: [NameCandidates]
}

/// A statement's content and whose it is: what it takes to compare thousands of them.
public struct StatementWords: Hashable, Sendable {
    public let id: Int64
    public let articleID: Int64
    /// Its number in the article, from 1.
    public let number: Int
    /// Nil where the text does not tell.
    public let speakerID: Int64?
    public let content: String
    public let published: String?
}

/// Who published an article, and when.
public struct Publication: Hashable, Sendable {
    public let source: String?
    public let published: String?
}
