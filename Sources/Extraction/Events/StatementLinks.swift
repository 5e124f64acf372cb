/// What events ask of a statement: its words and whose it is.
struct AttributedWords: Sendable {
    var cue: [Range<Int>]
    var content: [Range<Int>]
    /// The record of the speaker.
    var speaker: Int?

    var contentCount: Int { content.reduce(0) { $0 + $1.count } }
}

/// Which statement a token's words belong to, and whose it is.
struct StatementLinks {
    /// Index of the innermost statement whose content, or whose cue, holds the token; -1 for none.
    private var contentOf: [Int32]
    private var cueOf: [Int32]
    private let speakers: [Int?]

    init(_ statements: [AttributedWords], tokenCount: Int) {
        contentOf = Array(repeating: -1, count: tokenCount)
        cueOf = contentOf
        speakers = statements.map(\.speaker)
        let order = statements.indices.sorted { (statements[$1].contentCount, $0) < (statements[$0].contentCount, $1) }
        for index in order {
            for token in statements[index].content.joined() { contentOf[token] = Int32(index) }
            for token in statements[index].cue.joined() { cueOf[token] = Int32(index) }
        }
    }

    func statement(holding token: Int) -> Int? { contentOf[token] < 0 ? nil : Int(contentOf[token]) }

    func statement(cuedBy token: Int) -> Int? { cueOf[token] < 0 ? nil : Int(cueOf[token]) }

    func speaker(of token: Int) -> Int? { statement(holding: token).flatMap { speakers[$0] } }
}
