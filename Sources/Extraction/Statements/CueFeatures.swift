public import Network

/// The inputs of the cue tagger, all in one place: per token itself (word, prefix, suffix, shape, quotation, tag,
/// relation, name) and its surroundings in the tree (head, children, subject, complement).
public struct CueFeatures: Sendable {
    public static let words = 12_000
    /// Words told apart where they are another token's.
    static let otherWords = 3_000
    static let affixes = 4_096

    private let word, prefix, suffix, shape, quote, tag, relation, name: Int
    private let headWord, headTag, headDistance, children: Int
    private let subjectWord, subjectTag, subjectName, complementWord, complementRelation, complementQuote: Int
    /// Rows of the table.
    public let rows: Int

    public init() {
        var table = FeatureTable()
        word = table.family(Self.words + 1)
        prefix = table.family(Self.affixes)
        suffix = table.family(Self.affixes)
        shape = table.family(TokenFacts.shapes)
        quote = table.family(TokenFacts.quoteStates)
        tag = table.family(TokenFacts.tags)
        relation = table.family(TokenFacts.relations)
        name = table.family(TokenFacts.names)
        headWord = table.family(Self.otherWords + 2)
        headTag = table.family(TokenFacts.tags)
        headDistance = table.family(FeatureTable.distances)
        children = table.family(TokenFacts.relations)
        subjectWord = table.family(Self.otherWords + 2)
        subjectTag = table.family(TokenFacts.tags)
        subjectName = table.family(TokenFacts.names)
        complementWord = table.family(Self.otherWords + 2)
        complementRelation = table.family(TokenFacts.relations)
        complementQuote = table.family(TokenFacts.quoteStates)
        rows = table.rows
    }

    /// Adds the rows of one token. A dropped word counts as unknown.
    public func add(_ token: Int, of facts: TokenFacts, droppingWord: Bool = false, to rows: inout FeatureRows) {
        rows.add(word + (droppingWord ? 0 : Self.rank(facts.word[token], of: Self.words)))
        if !droppingWord {
            rows.add(prefix + Int(facts.prefix[token]) % Self.affixes)
            rows.add(suffix + Int(facts.suffix[token]) % Self.affixes)
        }
        rows.add(shape + Int(facts.shape[token]))
        rows.add(quote + Int(facts.quote[token]))
        rows.add(tag + Int(facts.tag[token]))
        rows.add(relation + Int(facts.relation[token]))
        if facts.name[token] > 0 { rows.add(name + Int(facts.name[token])) }
        var bits = facts.children[token]
        while bits != 0 {
            rows.add(children + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        if let head = Self.index(facts.head[token]) {
            rows.add(headWord + Self.rank(facts.word[head], of: Self.otherWords))
            rows.add(headTag + Int(facts.tag[head]))
            rows.add(headDistance + FeatureTable.distance(head - token))
        } else {
            rows.add(headWord + Self.otherWords + 1)
        }
        if let subject = Self.index(facts.subject[token]) {
            rows.add(subjectWord + Self.rank(facts.word[subject], of: Self.otherWords))
            rows.add(subjectTag + Int(facts.tag[subject]))
            rows.add(subjectName + Int(facts.name[subject]))
        } else {
            rows.add(subjectWord + Self.otherWords + 1)
        }
        if let complement = Self.index(facts.complement[token]) {
            rows.add(complementWord + Self.rank(facts.word[complement], of: Self.otherWords))
            rows.add(complementRelation + Int(facts.relation[complement]))
            rows.add(complementQuote + Int(facts.quote[complement]))
        } else {
            rows.add(complementWord + Self.otherWords + 1)
        }
    }

    /// 0 for an unknown word, else 1 + its rank.
    static func rank(_ word: Int32, of known: Int) -> Int { word >= 0 && word < known ? Int(word) + 1 : 0 }

    static func index(_ token: Int32) -> Int? { token >= 0 ? Int(token) : nil }
}
