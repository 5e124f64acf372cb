import Findings

/// What questions call that which was said.
enum StatementNouns {
    /// Words for the very words.
    private static let verbatim: Set<String> = ["quote", "quotes", "quotation", "quotations"]

    static let all: Set<String> = verbatim.union(["statement", "statements", "remark", "remarks", "comment", "comments"])

    static let kinds: [String: [Statement.Kind]] = [
        "direct": [.direct, .mixed], "verbatim": [.direct, .mixed], "literal": [.direct, .mixed], "indirect": [.indirect],
    ]

    /// Which statements an adjective and a noun ask for: a quotation is one word for word. Empty for all.
    static func kinds(adjective: String?, noun: String?) -> [Statement.Kind] {
        if let adjective { return kinds[adjective.lowercased()] ?? [] }
        return verbatim.contains(noun?.lowercased() ?? "") ? [.direct, .mixed] : []
    }
}
