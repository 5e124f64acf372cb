import Archive
import Query

extension Listing {
    /// Quotations, each once, with their first appearance and all publishers.
    public init(_ clusters: [QuoteCluster]) {
        self.init(
            "quotes",
            columns: [
                "speaker", "speakerId", "organization", "content", "articles", "sources", "published", "source", "handle",
                "handles",
            ],
            rows: clusters.map { cluster in
                let first = cluster.first
                return [
                    JSONValue(first.speaker), JSONValue(first.speakerID), JSONValue(first.organization),
                    .string(first.content), .integer(cluster.articles), .array(cluster.sources.map { .string($0) }),
                    JSONValue(first.published), JSONValue(first.source), .string(first.handle),
                    .array(cluster.appearances.map { .string($0.handle) }),
                ]
            })
    }
}

/// Quotations for people: the words of the first appearance, then where they stand.
public struct QuoteText {
    private let clusters: [QuoteCluster]
    private let terminal: Terminal

    public init(_ clusters: [QuoteCluster], _ terminal: Terminal) {
        self.clusters = clusters
        self.terminal = terminal
    }

    public var text: String {
        clusters.isEmpty ? "No quotations found.\n" : clusters.map(entry).joined(separator: "\n")
    }

    private func entry(_ cluster: QuoteCluster) -> String {
        let heading = terminal.styled(StatementText.heading(cluster.first), .bold)
            + terminal.styled(" (\(counted(cluster.articles, "article")))", .faint)
        let content = TextLayout.wrapped(cluster.first.content, to: terminal.width, indent: "    ")
        let places = cluster.appearances.map { place in
            let facts = [dayOfPublication(place.published), place.source].compactMap(\.self)
            return "  \(terminal.styled(place.handle, .cue))  \(facts.joined(separator: "  "))"
        }
        return ([heading] + content + places).map { $0 + "\n" }.joined()
    }
}
