public import Network

/// The inputs of the span tagger, all in one place: what a token is (shared by all cues of the document), where it
/// stands relative to the cue in tree and text, and what the cue is.
public struct SpanFeatures: Sendable {
    static let words = 8_000
    static let cueWords = 4_000
    static let affixes = 2_048
    static let betweens = 4
    static let segments = 6

    private let word, suffix, shape, quote, tag, relation, name: Int
    private let branch, branchDepth, ancestor, side, distance, segment, sentence, paragraph, between, otherCue: Int
    private let cueWord, cueSuffix, cueTag, cueRelation, cueFlags, cueLength, cueChildren: Int
    public let rows: Int

    public init() {
        var table = FeatureTable()
        word = table.family(Self.words + 1)
        suffix = table.family(Self.affixes)
        shape = table.family(TokenFacts.shapes)
        quote = table.family(TokenFacts.quoteStates)
        tag = table.family(TokenFacts.tags)
        relation = table.family(TokenFacts.relations)
        name = table.family(TokenFacts.names)
        branch = table.family(2 * TokenFacts.relations)
        branchDepth = table.family(6)
        ancestor = table.family(6)
        side = table.family(2 * 5 * TokenFacts.relations)
        distance = table.family(FeatureTable.distances)
        segment = table.family(Self.segments)
        sentence = table.family(7)
        paragraph = table.family(3)
        between = table.family(Self.betweens)
        otherCue = table.family(2)
        cueWord = table.family(Self.cueWords + 1)
        cueSuffix = table.family(Self.affixes)
        cueTag = table.family(TokenFacts.tags)
        cueRelation = table.family(TokenFacts.relations)
        cueFlags = table.family(8)
        cueLength = table.family(5)
        cueChildren = table.family(TokenFacts.relations)
        rows = table.rows
    }

    /// What the token is.
    public func addShared(_ token: Int, of facts: TokenFacts, droppingWord: Bool = false, to rows: inout FeatureRows) {
        rows.add(word + (droppingWord ? 0 : CueFeatures.rank(facts.word[token], of: Self.words)))
        if !droppingWord { rows.add(suffix + Int(facts.suffix[token]) % Self.affixes) }
        rows.add(shape + Int(facts.shape[token]))
        rows.add(quote + Int(facts.quote[token]))
        rows.add(tag + Int(facts.tag[token]))
        rows.add(relation + Int(facts.relation[token]))
        if facts.name[token] > 0 { rows.add(name + Int(facts.name[token])) }
    }

    /// What the cue is; `droppingWord` hides its word.
    public func addCue(_ window: CueWindow, of facts: TokenFacts, droppingWord: Bool = false, to rows: inout FeatureRows) {
        let head = window.cueHead
        rows.add(cueWord + (droppingWord ? 0 : CueFeatures.rank(facts.word[head], of: Self.cueWords)))
        if !droppingWord { rows.add(cueSuffix + Int(facts.suffix[head]) % Self.affixes) }
        rows.add(cueTag + Int(facts.tag[head]))
        rows.add(cueRelation + Int(facts.relation[head]))
        rows.add(cueLength + min(4, window.cue.count - 1))
        rows.add(cueFlags + (facts.subject[head] >= 0 ? 1 : 0) + (facts.complement[head] >= 0 ? 2 : 0)
            + (facts.isQuoted(head) ? 4 : 0))
        var bits = facts.children[head]
        while bits != 0 {
            rows.add(cueChildren + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
    }

    /// Where the token stands relative to the cue.
    public func addRelative(_ token: Int, _ window: CueWindow, of facts: TokenFacts, to rows: inout FeatureRows) {
        let offset = token - window.tokens.lowerBound
        let isRight = token > window.cueHead ? 1 : 0
        switch window.places[offset] {
        case .elsewhere: rows.add(ancestor)
        case .cue: rows.add(ancestor + 5)
        case .ancestor(let steps): rows.add(ancestor + Int(steps))
        case .below(let relation, let steps):
            rows.add(branch + 2 * Int(relation) + isRight)
            rows.add(branchDepth + min(5, Int(steps)))
        case .beside(let ancestors, let relation):
            rows.add(side + (5 * Int(relation) + min(4, Int(ancestors))) * 2 + isRight)
        }
        let cue = window.cue
        let steps = token < cue.lowerBound ? token - cue.lowerBound : token >= cue.upperBound ? token - cue.upperBound + 1 : 0
        rows.add(distance + FeatureTable.distance(steps))
        rows.add(segment + Int(window.segments[offset]))
        rows.add(sentence + max(-3, min(3, window.sentences[offset])) + 3)
        rows.add(paragraph + max(-1, min(1, window.paragraphs[offset])) + 1)
        rows.add(between + Int(window.cuesBetween[offset]))
        if window.isOtherCue[offset] { rows.add(otherCue + 1) }
    }
}
