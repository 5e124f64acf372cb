import Findings

/// What questions call that which was said.
enum StatementNouns {
    /// Words for the very words.
    private static let verbatim: Set<String> = ["quote", "quotes", "quotation", "quotations"]

    static let all: Set<String> = verbatim.union(["statement", "statements", "remark", "remarks", "comment", "comments"])

    /// Those to whom most of what is said is said, whether the article tells it or not.
    static let audiences: Set<String> = [
        "reporters", "journalists", "the press", "press", "the media", "media", "us", "me", "anyone", "everyone", "people",
        "the public",
    ]

    static let kinds: [String: [Statement.Kind]] = [
        "direct": [.direct, .mixed], "verbatim": [.direct, .mixed], "literal": [.direct, .mixed], "indirect": [.indirect],
    ]

    /// Which statements an adjective and a noun ask for: a quotation is one word for word. Empty for all.
    static func kinds(adjective: String?, noun: String?) -> [Statement.Kind] {
        if let adjective { return kinds[adjective.lowercased()] ?? [] }
        return verbatim.contains(noun?.lowercased() ?? "") ? [.direct, .mixed] : []
    }
}
