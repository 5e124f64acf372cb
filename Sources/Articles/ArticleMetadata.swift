/// What the user says about articles whose files do not say it themselves. What a file says of itself wins.
public struct ArticleMetadata: Hashable, Sendable {
    public var title: String?
    /// ISO-8601, as `ArticleDate` makes it.
    public var published: String?
    public var source: String?
    public var author: String?
    public var url: String?

    public init(
        title: String? = nil, published: String? = nil, source: String? = nil, author: String? = nil, url: String? = nil
    ) {
        self.title = title
        self.published = published
        self.source = source
        self.author = author
        self.url = url
    }
}
