import Archive
import Query

/// Pairs of actors that may be the same. The one that fewer articles name comes first, as `archive actors merge` takes them.
public struct SuggestionRows {
    private let pairs: [(score: Double, actor: NamedActor, other: NamedActor)]
    private let articles: [Int64: Int]

    /// - Parameter articles: How many name each actor, by its id.
    public init(_ suggestions: [ActorSuggestions.Suggestion], articles: [Int64: Int]) {
        self.articles = articles
        pairs = suggestions.map { suggestion in
            let (first, second) = (suggestion.actor, suggestion.other)
            // What one article alone knows goes into what the archive knows; else the rarer into the more frequent.
            let rank = { (actor: NamedActor) in (actor.articleID == nil ? 1 : 0, articles[actor.id] ?? 0, -actor.id) }
            return rank(first) <= rank(second) ? (suggestion.score, first, second) : (suggestion.score, second, first)
        }
    }

    public func listing(total: Int) -> Listing {
        Listing(
            "suggestions",
            columns: ["score", "id", "name", "articles", "otherId", "other", "otherArticles", "kind"],
            rows: pairs.map { pair in
                [
                    .number(Self.rounded(pair.score)), JSONValue(pair.actor.id), .string(pair.actor.name),
                    .integer(articles[pair.actor.id] ?? 0), JSONValue(pair.other.id), .string(pair.other.name),
                    .integer(articles[pair.other.id] ?? 0), .string(pair.actor.kind.rawValue),
                ]
            }, remarks: [.init("total", .integer(total))])
    }

    /// The columns that people look at in a list.
    public var summary: Listing {
        Listing(
            "suggestions", columns: ["score", "id", "name", "other", "is perhaps"],
            rows: pairs.map { pair in
                [
                    .number(Self.rounded(pair.score)), JSONValue(pair.actor.id), .string(named(pair.actor)),
                    JSONValue(pair.other.id), .string(named(pair.other)),
                ]
            })
    }

    /// "Kirby (3 articles)"
    private func named(_ actor: NamedActor) -> String { "\(actor.name) (\(counted(articles[actor.id] ?? 0, "article")))" }

    private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }
}
