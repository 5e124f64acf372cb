import Findings

/// One article with everything that is known of it.
public struct ArticleRecord: Sendable {
    public let row: ArticleRow
    public let text: String
    /// Those that the article names, in the order of their first mention.
    public let actors: [ArticleActor]
    /// In the order of their numbers.
    public let statements: [StatementRow]
    /// In the order of their numbers.
    public let events: [EventRow]
}

/// An actor as one article has it.
public struct ArticleActor: Hashable, Sendable {
    public struct HeldRole: Hashable, Sendable {
        public let role: String
        public let organization: String?
        public let organizationID: Int64?
        /// ISO 3166-1 alpha-3.
        public let country: String?
        public let tenure: Role.Tenure
    }

    /// In the archive; of the actor that it was merged into, where it was.
    public let id: Int64
    public let name: String
    public let kind: ActorKind
    /// ISO 3166-1 alpha-3.
    public let country: String?
    public let gender: Gender?
    /// The other names that this article uses.
    public let aliases: [String]
    public let roles: [HeldRole]
    public let mentions: [Mention]
}
