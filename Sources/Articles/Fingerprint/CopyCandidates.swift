/// Gathers, key by key, which articles share keys with a new one, and names the few that are worth comparing.
public struct CopyCandidates {
    /// So many articles of one key are looked at, newest first: a key that more share is a form's, not a story's.
    public static let articlesPerKey = 64
    private static let mostCompared = 8
    /// Of those that share one key alone. A copy shares several; in a large archive many an article shares one by a paragraph
    /// that both quote.
    private static let mostComparedByOneKey = 2

    private var sharedKeys: [Int64: Int] = [:]

    public init() {}

    /// - Parameter articles: Identifiers of the articles that have one of the new article's keys.
    public mutating func add(_ articles: some Sequence<Int64>) {
        for article in articles { sharedKeys[article, default: 0] += 1 }
    }

    /// At most 8, those that share most keys first, then the oldest.
    public var best: [Int64] {
        let ordered = sharedKeys.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCompared)
        let several = ordered.prefix { $0.value > 1 }
        return (several + ordered.dropFirst(several.count).prefix(Self.mostComparedByOneKey)).map(\.key)
    }
}
