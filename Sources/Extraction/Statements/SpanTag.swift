/// What a token of a window is. Spans of content and source are marked begin, inside, end, single, so that the network
/// learns their edges and a sequence of tags has only whole spans.
public enum SpanTag {
    public static let other = 0
    public static let cue = 1
    /// The first of the four tags of a content or source span.
    public static let content = 2
    public static let source = 6
    public static let count = 10

    private static let (begin, inside, end, single) = (0, 1, 2, 3)

    /// The tag of a token of `range`; `kind` is `content` or `source`.
    public static func tag(_ token: Int, in range: Range<Int>, kind: Int) -> Int {
        switch (token == range.lowerBound, token == range.upperBound - 1) {
        case (true, true): kind + single
        case (true, false): kind + begin
        case (false, true): kind + end
        case (false, false): kind + inside
        }
    }

    static func isSpan(_ tag: Int) -> Bool { tag >= content }

    /// The tag begins a span (of one token or more).
    static func begins(_ tag: Int) -> Bool { isSpan(tag) && [begin, single].contains((tag - content) % 4) }

    /// The span of the tag goes on after it.
    static func goesOn(_ tag: Int) -> Bool { isSpan(tag) && [begin, inside].contains((tag - content) % 4) }

    static func kind(_ tag: Int) -> Int { tag >= source ? source : tag >= content ? content : tag }

    /// Whether `next` may follow `tag`; a span once begun goes on in its own kind until its end.
    static func allows(_ tag: Int, _ next: Int) -> Bool {
        if goesOn(tag) { return kind(next) == kind(tag) && !begins(next) }
        return !isSpan(next) || begins(next)
    }

    /// The likeliest sequence of whole spans (Viterbi) for the scores of `count` tags a token.
    public static func bestSequence(_ scores: UnsafeBufferPointer<Float>) -> [Int] {
        let tokens = scores.count / count
        guard tokens > 0 else { return [] }
        var best = (0..<count).map { !isSpan($0) || begins($0) ? scores[$0] : -Float.infinity }
        var from = [UInt8](repeating: 0, count: tokens * count)
        for token in 1..<tokens {
            var next = [Float](repeating: -.infinity, count: count)
            for tag in 0..<count {
                for earlier in predecessors[tag] where best[earlier] > next[tag] {
                    next[tag] = best[earlier]
                    from[token * count + tag] = UInt8(earlier)
                }
                next[tag] += scores[token * count + tag]
            }
            best = next
        }
        var tag = (0..<count).filter { !goesOn($0) }.max { best[$0] < best[$1] } ?? other
        var tags = [Int](repeating: other, count: tokens)
        for token in stride(from: tokens - 1, through: 0, by: -1) {
            tags[token] = tag
            tag = Int(from[token * count + tag])
        }
        return tags
    }

    private static let predecessors = (0..<count).map { next in (0..<count).filter { allows($0, next) } }
}
