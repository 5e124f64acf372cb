import Archive

/// One way to take the words of a question: which kinds of question they may be.
struct WayToRead {
    let words: [String]
    let patterns: [QuestionPattern]
    let asksHowMany: Bool

    /// A question for a number is the question for what is counted, in other words.
    static func all(_ words: [String]) -> [WayToRead] {
        let start = words.prefix(3).map { $0.lowercased() }
        guard start.first == "how", start.count > 1 else {
            return [WayToRead(words: words, patterns: QuestionPattern.all, asksHowMany: false)]
        }
        if start[1] == "often" || start == ["how", "many", "times"] {
            // Whether it happened is asked in the words of many statements, when it happened in those of events.
            let rest = Array(words.dropFirst(start[1] == "often" ? 2 : 3))
            return [
                WayToRead(words: rest, patterns: QuestionPattern.statements, asksHowMany: true),
                WayToRead(words: ["when"] + rest, patterns: QuestionPattern.events, asksHowMany: true),
            ]
        }
        guard start[1] == "many" else { return [] }
        let rest = withoutThereIs(Array(words.dropFirst(2)))
        // How many did Israel arrest: of people, not of arrests.
        guard let first = rest.first?.lowercased(), !auxiliaries.contains(first) else { return [] }
        return [rest, ["which"] + rest].map { WayToRead(words: $0, patterns: QuestionPattern.all, asksHowMany: true) }
    }

    private static let auxiliaries: Set<String> = [
        "did", "does", "do", "has", "have", "had", "was", "were", "is", "are", "will", "who", "whom", "what", "which", "when", "where",
    ]

    /// What was negated or is only planned is not counted, although it answers whether it happened.
    func query(_ query: ArchiveQuery) -> ArchiveQuery {
        guard asksHowMany, case .events(var filter) = query, filter.statuses.isEmpty else { return query }
        filter.statuses = EventFilter().statuses
        return .events(filter)
    }

    /// Protests were there in Oslo: protests in Oslo.
    private static func withoutThereIs(_ words: [String]) -> [String] {
        let lower = words.map { $0.lowercased() }
        for there in [["have", "there", "been"], ["were", "there"], ["are", "there"]] {
            guard let start = lower.indices.first(where: { lower[$0...].starts(with: there) }) else { continue }
            return Array(words[..<start] + words[(start + there.count)...])
        }
        return words
    }
}
