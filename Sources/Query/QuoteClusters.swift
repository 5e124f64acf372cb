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
        let groups = QuoteGroups(try words(ofStatementsMatching: filter)).all.filter { $0.articles >= least }
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

/// Finds the same quotation across articles, although one cuts it short or changes a word.
///
/// Two quotations are the same where most of the shorter one's sequences of three words stand in the longer one as well
/// (containment: A. Z. Broder, "On the resemblance and containment of documents", 1997). A short one must have the
/// same speaker too: set phrases are said by many.
struct QuoteGroups {
    struct Group {
        fileprivate(set) var members: [StatementWords]

        var articles: Int { Set(members.map(\.articleID)).count }
    }

    private static let leastContainment = 0.7
    private static let fewWords = 10

    private struct Quote {
        let statement: StatementWords
        let words: QuotedWords
        let group: Int
    }

    /// Words that somebody said before, letter for letter.
    private struct Words: Hashable {
        let content: String
        let speakerID: Int64?
    }

    private var quotes: [Quote] = []
    private var groups: [Group] = []
    private var quotesWithShingle: [UInt64: [Int]] = [:]
    private var groupOfWords: [Words: Int] = [:]

    /// - Parameter statements: In the order of their dates.
    init(_ statements: [StatementWords]) {
        for statement in statements {
            // The same words would find what they found the first time, and add nothing for others to find.
            let known = Words(content: statement.content, speakerID: statement.speakerID)
            if let group = groupOfWords[known] {
                groups[group].members.append(statement)
            } else if let words = QuotedWords(statement.content) {
                groupOfWords[known] = add(statement, words)
            }
        }
    }

    /// Those in most articles first, then the earliest.
    var all: [Group] {
        groups.map { (group: $0, articles: $0.articles) }.enumerated()
            .sorted { ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset) }
            .map(\.element.group)
    }

    /// Returns the statement's group.
    private mutating func add(_ statement: StatementWords, _ words: QuotedWords) -> Int {
        var shared: [Int: Int] = [:]
        for shingle in words.shingles {
            for other in quotesWithShingle[shingle] ?? [] { shared[other, default: 0] += 1 }
        }
        let best = shared.filter { isSame(statement, words, quotes[$0.key], shared: $0.value) }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let group = best.map { quotes[$0].group } ?? groups.count
        if best == nil { groups.append(Group(members: [])) }
        groups[group].members.append(statement)
        for shingle in words.shingles { quotesWithShingle[shingle, default: []].append(quotes.count) }
        quotes.append(Quote(statement: statement, words: words, group: group))
        return group
    }

    private func isSame(_ statement: StatementWords, _ words: QuotedWords, _ other: Quote, shared: Int) -> Bool {
        let containment = Double(shared) / Double(min(words.shingles.count, other.words.shingles.count))
        guard containment >= Self.leastContainment else { return false }
        return min(words.count, other.words.count) > Self.fewWords || statement.speakerID == other.statement.speakerID
    }
}
