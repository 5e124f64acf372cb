/// What saving an article came to.
public struct SavedArticle: Hashable, Sendable {
    public enum Outcome: String, Sendable, CaseIterable {
        /// New, and unlike any other.
        case inserted
        /// The archive has it already; nothing was changed.
        case unchanged
        /// Another text, date, title, source, author or URL than last time: a new revision, the older one is kept.
        case revised
        /// New, with the text of another article: stored, and its statements are not counted twice.
        case copy
    }

    public let articleID: Int64
    public let outcome: Outcome
    /// The revision that this one replaces.
    public let previousID: Int64?
    /// The article whose text this one repeats.
    public let copyOf: Int64?

    public init(articleID: Int64, outcome: Outcome, previousID: Int64? = nil, copyOf: Int64? = nil) {
        self.articleID = articleID
        self.outcome = outcome
        self.previousID = previousID
        self.copyOf = copyOf
    }
}
