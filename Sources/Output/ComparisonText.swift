import Archive

/// Whom each publisher quotes: side by side for people, a row for each publisher and speaker for programs.
public struct ComparisonText {
    private let comparison: Comparison

    public init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// - Parameter top: How many speakers of each publisher to show.
    public func text(top: Int, _ terminal: Terminal) -> String {
        comparison.outlets.map { outlet in
            let heading = "\(outlet.source): \(counted(outlet.statements, "statement")) in \(counted(outlet.articles, "article"))"
            let chart = BarChart(outlet.speakers.prefix(top).map { ($0.name, $0.statements) }, terminal).text
            let rest = outlet.speakers.dropFirst(top)
            let more = rest.isEmpty ? "" : "  and \(counted(rest.count, "other"))\n"
            return terminal.styled(heading, .bold) + "\n" + chart + more
        }
        .joined(separator: "\n")
    }

    public var listing: Listing {
        Listing(
            "speakers", columns: ["source", "speaker", "speakerId", "speakerKind", "statements"],
            rows: comparison.outlets.flatMap { outlet in
                outlet.speakers.map {
                    [
                        .string(outlet.source), .string($0.name), JSONValue($0.id), .string($0.kind.rawValue),
                        .integer($0.statements),
                    ]
                }
            },
            remarks: [.init("sources", .array(comparison.outlets.map {
                ["source": .string($0.source), "articles": .integer($0.articles), "statements": .integer($0.statements)]
            }))])
    }
}
