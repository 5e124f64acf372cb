import Archive

/// One direct quotation with all the articles that have it, or nearly it.
public struct QuoteCluster: Hashable, Sendable {
    /// All appearances, the first one first.
    public let rows: [StatementRow]

    public var first: StatementRow { rows[0] }
    public var articles: Int { Set(rows.map(\.articleID)).count }
    /// Publishers in the order in which they had it.
    public var sources: [String] {
        var seen: Set<String> = []
        return rows.compactMap(\.source).filter { seen.insert($0).inserted }
    }
}

/// Finds the same quotation across articles, although one cuts it short or changes a word.
///
/// Two quotations are the same where most of the shorter one's sequences of three words stand in the longer one as well
/// (containment: A. Z. Broder, "On the resemblance and containment of documents", 1997). A short one must have the
/// same speaker too: set phrases are said by many.
public struct QuoteClusters {
    private static let shingleLength = 3
    private static let leastContainment = 0.7
    private static let fewestWords = 4
    private static let fewWords = 10

    private struct Quote {
        let row: StatementRow
        let words: Int
        let shingles: Set<[Substring]>
    }

    private var quotes: [Quote] = []
    private var clusterOfQuote: [Int] = []
    private var clusters: [[Int]] = []
    private var quotesWithShingle: [[Substring]: [Int]] = [:]

    /// - Parameter rows: Statements in the order of their dates.
    public init(_ rows: [StatementRow]) {
        for row in rows {
            let words = Self.quotedWords(row.content)
            guard words.count >= Self.fewestWords else { continue }
            let shingles = Set((0...words.count - Self.shingleLength).map { Array(words[$0..<$0 + Self.shingleLength]) })
            add(Quote(row: row, words: words.count, shingles: shingles))
        }
    }

    /// Those in most articles first, then the earliest.
    public var all: [QuoteCluster] {
        clusters.map { members in QuoteCluster(rows: members.map { quotes[$0].row }) }
            .enumerated()
            .sorted { ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset) }
            .map(\.element)
    }

    private mutating func add(_ quote: Quote) {
        var shared: [Int: Int] = [:]
        for shingle in quote.shingles {
            for other in quotesWithShingle[shingle] ?? [] { shared[other, default: 0] += 1 }
        }
        let index = quotes.count
        let best = shared.filter { isSame(quote, quotes[$0.key], shared: $0.value) }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        quotes.append(quote)
        if let best {
            clusterOfQuote.append(clusterOfQuote[best])
            clusters[clusterOfQuote[best]].append(index)
        } else {
            clusterOfQuote.append(clusters.count)
            clusters.append([index])
        }
        for shingle in quote.shingles { quotesWithShingle[shingle, default: []].append(index) }
    }

    private func isSame(_ a: Quote, _ b: Quote, shared: Int) -> Bool {
        let containment = Double(shared) / Double(min(a.shingles.count, b.shingles.count))
        guard containment >= Self.leastContainment else { return false }
        return min(a.words, b.words) > Self.fewWords || a.row.speakerID == b.row.speakerID
    }

    /// The words inside quotation marks, or all where the content has none, in lower case.
    private static func quotedWords(_ content: String) -> [Substring] {
        var quoted = ""
        var isInside = false
        for character in content {
            switch character {
            case "“", "«", "„": isInside = true
            case "”", "»": isInside = false
            case "\"": isInside.toggle()
            default: quoted.append(isInside ? character : " ")
            }
        }
        let text = quoted.contains { $0 != " " } ? quoted : content
        return text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    }
}
