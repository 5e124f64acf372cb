import Extraction
import Testing

@Suite struct SpanTagTests {
    /// Scores that favour the given tags.
    private func best(_ tags: [Int], weak: [Int: Int] = [:]) -> [Int] {
        var scores = [Float](repeating: 0, count: tags.count * SpanTag.count)
        for (token, tag) in tags.enumerated() { scores[token * SpanTag.count + tag] = 3 }
        for (token, tag) in weak { scores[token * SpanTag.count + tag] = 2.5 }
        return scores.withUnsafeBufferPointer { SpanTag.bestSequence($0) }
    }

    private let content = (0..<5).map { SpanTag.tag($0, in: 1..<4, kind: SpanTag.content) }

    @Test func wholeSpansStayAsTheyAre() {
        let single = SpanTag.tag(0, in: 0..<1, kind: SpanTag.source)
        let tags = [SpanTag.other, content[1], content[2], content[3], SpanTag.cue, single, single]
        #expect(best(tags) == tags)
    }

    @Test func aSpanWithoutAnEndIsMadeWhole() {
        let tags = [SpanTag.other, content[1], content[2], content[2]]
        #expect(best(tags, weak: [3: content[3]]) == [SpanTag.other, content[1], content[2], content[3]])
    }

    @Test func noTokensNoTags() {
        #expect(best([]).isEmpty)
    }
}
