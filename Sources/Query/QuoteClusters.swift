import Archive

/// One direct quotation with all the articles that have it, or nearly it.
public struct QuoteCluster: Hashable, Sendable {
    public struct Appearance: Hashable, Sendable {
        public let articleID: Int64
        /// The statement's number in the article.
        public let number: Int
        public let source: String?
        public let published: String?

        public var handle: String { StatementRow.handle(number, ofArticle: articleID) }
    }

    public let first: StatementRow
    /// All, the first one first.
    public let appearances: [Appearance]

    public var articles: Int { Set(appearances.map(\.articleID)).count }
    /// Publishers in the order in which they had it.
    public var sources: [String] {
        var seen: Set<String> = []
        return appearances.compactMap(\.source).filter { seen.insert($0).inserted }
    }
}

extension NewsArchive {
    /// The quotations among the statements that fit the filter, those in most articles first, then the earliest. Copies
    /// count: who else had it is what is asked.
    /// - Parameters:
    ///   - least: Only quotations that so many articles have.
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    /// - Returns: The quotations, and how many there are without limit and offset.
    public func quotations(
        matching filter: StatementFilter, inAtLeast least: Int = 1, limit: Int? = nil, offset: Int = 0
    ) throws(ArchiveError) -> (clusters: [QuoteCluster], total: Int) {
        var filter = filter
        filter.includesCopies = true
        var quotations = QuotationGroups()
        try forEachWords(ofStatementsMatching: filter) { quotations.add($0) }
        let groups = quotations.groups().filter { $0.articles >= least }
        let shown = groups.dropFirst(offset).prefix(limit ?? .max).map(\.members)
        let publications = try publications(ofArticles: Array(Set(shown.joined().map(\.articleID))).sorted())
        let rows = Dictionary(try statements(shown.compactMap(\.first?.id)).map { ($0.id, $0) }) { first, _ in first }
        // What an ingest took out between the two reads is not there any more.
        let clusters = shown.compactMap { members -> QuoteCluster? in
            guard let first = members.first.flatMap({ rows[$0.id] }) else { return nil }
            let appearances = members.compactMap { member in
                publications[member.articleID].map {
                    QuoteCluster.Appearance(
                        articleID: member.articleID, number: member.number, source: $0.source, published: $0.published)
                }
            }
            return QuoteCluster(first: first, appearances: appearances)
        }
        return (clusters, groups.count)
    }
}
