/// An article with where it was read.
public struct InputArticle: Hashable, Sendable {
    public var article: Article
    public var identity: ArticleIdentity
    /// As the user wrote it, or as found under the folder that the user named; `-` for standard input.
    public var path: String
    /// The line of a JSONL file, from 1.
    public var line: Int?

    public init(article: Article, identity: ArticleIdentity, path: String, line: Int? = nil) {
        self.article = article
        self.identity = identity
        self.path = path
        self.line = line
    }
}
