public import Language

/// A candidate cue: its tokens and how likely it is one.
public struct CueCandidate: Sendable {
    public let tokens: Range<Int>
    public let probability: Float

    public init(tokens: Range<Int>, probability: Float) {
        self.tokens = tokens
        self.probability = probability
    }
}

/// The part of a document in which the source and content of one cue are looked for: its paragraph, and quoted
/// neighbouring paragraphs, as far as content lies from cues.
public struct CueWindow: Sendable {
    /// Where a token hangs in the tree, seen from the cue.
    enum Place: Sendable {
        case elsewhere, cue
        /// The cue's n-th ancestor.
        case ancestor(UInt8)
        /// Under the cue, in the branch of this relation, so many steps below it.
        case below(relation: UInt8, steps: UInt8)
        /// Under the cue's n-th ancestor, in the branch of this relation.
        case beside(ancestors: UInt8, relation: UInt8)
    }

    public let tokens: Range<Int>
    public let cue: Range<Int>
    public let cueHead: Int
    // Per token of the window.
    let places: [Place]
    /// 0 not quoted, 1 the quotation around the cue, 2 and 3 the nearest to the left and right, 4 and 5 others.
    let segments: [UInt8]
    let sentences: [Int]
    let paragraphs: [Int]
    let cuesBetween: [UInt8]
    let isOtherCue: [Bool]

    private static let reach = 70
    private static let neighbourReach = 40

    /// `candidates`: all of the document, in text order.
    public init(_ cue: Range<Int>, _ document: Document, _ facts: TokenFacts, candidates: [CueCandidate]) {
        self.cue = cue
        // The token of the cue that the others hang from.
        let head = cue.min { (facts.depth[$0], $0) < (facts.depth[$1], $1) } ?? cue.lowerBound
        cueHead = head
        let window = Self.window(cue, document, facts)
        tokens = window
        places = Self.places(window, cue: cue, head: head, facts)
        segments = Self.segments(window, cue: cue, facts)
        let (sentence, paragraph) = (document.sentenceOf[cue.lowerBound], document.paragraphOf[cue.lowerBound])
        sentences = window.map { Int(document.sentenceOf[$0] - sentence) }
        paragraphs = window.map { Int(document.paragraphOf[$0] - paragraph) }
        (cuesBetween, isOtherCue) = Self.others(window, cue: cue, candidates)
    }

    private static func window(_ cue: Range<Int>, _ document: Document, _ facts: TokenFacts) -> Range<Int> {
        let paragraph = document.paragraphOf[cue.lowerBound]
        var (start, end) = (cue.lowerBound, cue.upperBound)
        while start > 0, document.paragraphOf[start - 1] == paragraph, cue.lowerBound - start < reach { start -= 1 }
        while end < document.tokens.count, document.paragraphOf[end] == paragraph, end - cue.upperBound < reach { end += 1 }
        let (ownStart, ownEnd) = (start, end)
        // Neighbours count where they have a quotation next to this paragraph.
        func isQuoted(_ range: Range<Int>) -> Bool { !facts.quotations(in: range).isEmpty }
        while start > 0, document.paragraphOf[start - 1] == paragraph - 1, ownStart - start < neighbourReach { start -= 1 }
        if start < ownStart, !isQuoted(start..<ownStart) { start = ownStart }
        while end < document.tokens.count, document.paragraphOf[end] == paragraph + 1, end - ownEnd < neighbourReach { end += 1 }
        if end > ownEnd, !isQuoted(ownEnd..<end) { end = ownEnd }
        return start..<end
    }

    private static func places(_ window: Range<Int>, cue: Range<Int>, head: Int, _ facts: TokenFacts) -> [Place] {
        // The cue's ancestors by their distance.
        var ancestors: [Int32] = []
        var node = facts.head[head]
        while node >= 0, ancestors.count < 60 {
            ancestors.append(node)
            node = facts.head[Int(node)]
        }
        return window.map { token in
            if cue.contains(token) { return .cue }
            if let steps = ancestors.firstIndex(of: Int32(token)) { return .ancestor(UInt8(min(4, steps + 1))) }
            var (below, steps) = (token, 0)
            while facts.head[below] >= 0, steps < 60 {
                let above = Int(facts.head[below])
                steps += 1
                if cue.contains(above) { return .below(relation: facts.relation[below], steps: UInt8(steps)) }
                if let index = ancestors.firstIndex(of: Int32(above)) {
                    return .beside(ancestors: UInt8(min(4, index)), relation: facts.relation[below])
                }
                below = above
            }
            return .elsewhere
        }
    }

    private static func segments(_ window: Range<Int>, cue: Range<Int>, _ facts: TokenFacts) -> [UInt8] {
        let quotations = facts.quotations(in: window)
        let left = quotations.last { $0.upperBound <= cue.lowerBound }
        let right = quotations.first { $0.lowerBound >= cue.upperBound }
        var result = [UInt8](repeating: 0, count: window.count)
        for quotation in quotations {
            let kind: UInt8 =
                quotation == left ? 2
                : quotation == right ? 3
                : quotation.upperBound <= cue.lowerBound ? 4
                : quotation.lowerBound >= cue.upperBound ? 5 : 1
            for token in quotation.clamped(to: window) { result[token - window.lowerBound] = kind }
        }
        return result
    }

    private static func others(
        _ window: Range<Int>, cue: Range<Int>, _ candidates: [CueCandidate]
    ) -> (between: [UInt8], isOther: [Bool]) {
        var isOther = [Bool](repeating: false, count: window.count)
        var (first, high) = (0, candidates.count)
        while first < high {
            let middle = (first + high) / 2
            if candidates[middle].tokens.upperBound <= window.lowerBound { first = middle + 1 } else { high = middle }
        }
        for candidate in candidates[first...] {
            if candidate.tokens.lowerBound >= window.upperBound { break }
            guard candidate.probability > 0.3, !candidate.tokens.overlaps(cue) else { continue }
            for token in candidate.tokens.clamped(to: window) { isOther[token - window.lowerBound] = true }
        }
        var between = [UInt8](repeating: 0, count: window.count)
        var seen: UInt8 = 0
        for offset in stride(from: cue.lowerBound - 1 - window.lowerBound, through: 0, by: -1) {
            between[offset] = seen
            if isOther[offset], offset == 0 || !isOther[offset - 1] { seen = min(3, seen + 1) }
        }
        seen = 0
        for offset in cue.upperBound - window.lowerBound..<window.count {
            if isOther[offset], !isOther[offset - 1] { seen = min(3, seen + 1) }
            between[offset] = seen
        }
        return (between, isOther)
    }
}
