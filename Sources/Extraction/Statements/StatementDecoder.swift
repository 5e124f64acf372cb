/// A statement in tokens, before its speaker is known.
public struct TokenStatement: Sendable, Equatable {
    public var source: [Range<Int>]
    public var cue: [Range<Int>]
    public var content: [Range<Int>]
    public var confidence: Float

    public init(source: [Range<Int>], cue: [Range<Int>], content: [Range<Int>], confidence: Float) {
        self.source = source
        self.cue = cue
        self.content = content
        self.confidence = confidence
    }

    var contentCount: Int { content.reduce(0) { $0 + $1.count } }

    func sharedContent(_ other: TokenStatement) -> Int {
        content.reduce(0) { sum, own in
            other.content.reduce(sum) { $0 + $1.clamped(to: own).count }
        }
    }
}

/// Tagged windows → statements.
public enum StatementDecoder {
    /// Below this nothing is reported; the value that is best on PolNeAR's development month.
    public static let threshold: Float = 0.5

    /// The best sequence of classes for each window, then the better of two statements about the same content.
    public static func statements(_ windows: [TaggedWindow]) -> [TokenStatement] {
        var kept: [TokenStatement] = []
        // Kept statements by the tokens of their content.
        var owners: [Int: [Int]] = [:]
        let decoded = windows.compactMap { statement($0) }.filter { $0.confidence >= threshold }
        for statement in decoded.sorted(by: { ($0.confidence, -$0.start) > ($1.confidence, -$1.start) }) {
            var shared: [Int: Int] = [:]
            for token in statement.content.joined() {
                for owner in owners[token] ?? [] { shared[owner, default: 0] += 1 }
            }
            let isTaken = shared.contains { 2 * $0.value > min(kept[$0.key].contentCount, statement.contentCount) }
            guard !isTaken else { continue }
            for token in statement.content.joined() { owners[token, default: []].append(kept.count) }
            kept.append(statement)
        }
        return kept.sorted { $0.start < $1.start }
    }

    /// Whether a candidate can reach the threshold at all, however its window is tagged.
    static func isPromising(_ candidate: CueCandidate) -> Bool { confidence(candidate, validity: 1) >= threshold }

    /// p^¾ · v^¼, by roots alone, which are the same on every CPU.
    private static func confidence(_ candidate: CueCandidate, validity: Float) -> Float {
        let cubed = candidate.probability * candidate.probability * candidate.probability
        return (cubed * validity).squareRoot().squareRoot()
    }

    static func statement(_ window: TaggedWindow) -> TokenStatement? {
        let tags = window.scores.withUnsafeBufferPointer { SpanTag.bestSequence($0) }
        func ranges(_ kind: Int) -> [Range<Int>] {
            var ranges: [Range<Int>] = []
            for (offset, tag) in tags.enumerated() where SpanTag.kind(tag) == kind {
                let token = window.tokens.lowerBound + offset
                if SpanTag.begins(tag) {
                    ranges.append(token..<token + 1)
                } else if let last = ranges.last {
                    ranges[ranges.count - 1] = last.lowerBound..<token + 1
                }
            }
            return ranges
        }
        let content = ranges(SpanTag.content)
        guard !content.isEmpty else { return nil }
        let confidence = Self.confidence(window.candidate, validity: window.validity)
        return TokenStatement(
            source: ranges(SpanTag.source), cue: [window.candidate.tokens], content: content, confidence: confidence)
    }
}

extension TokenStatement {
    /// The first token of any part.
    var start: Int { (source + cue + content).map(\.lowerBound).min() ?? 0 }
}
