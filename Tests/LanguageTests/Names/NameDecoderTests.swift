import Testing
@testable import Language

struct NameDecoderTests {
    private func scores(_ rows: [[NameLabel: Float]]) -> [Float] {
        rows.flatMap { row in (0..<NameLabel.count).map { row[NameLabel(index: $0)] ?? -4 } }
    }

    @Test func anInsideLabelNeedsItsBegin() {
        // Taken word by word, the second word would continue an organization that never began.
        let scores = scores([
            [.begin(.person): 2, .begin(.organization): 1],
            [.inside(.organization): 3, .inside(.person): 1],
            [.outside: 1],
        ])
        var decoder = NameDecoder()
        let labels = decoder.labels(scores: scores[...])
        #expect(labels == [.begin(.organization), .inside(.organization), .outside])
        #expect(NameLabel.names(in: labels, from: 5) == [Name(tokens: 5..<7, kind: .organization)])
    }

    @Test func aSentenceNeverStartsInsideAName() {
        var decoder = NameDecoder()
        let labels = decoder.labels(scores: scores([[.inside(.person): 9, .begin(.person): 1]])[...])
        #expect(labels == [.begin(.person)])
        #expect(decoder.labels(scores: []) == [])
    }

    @Test func namesThatTouchStayApart() {
        let labels: [NameLabel] = [.begin(.norp), .begin(.norp), .inside(.norp), .inside(.person)]
        #expect(
            NameLabel.names(in: labels) == [
                Name(tokens: 0..<1, kind: .norp), Name(tokens: 1..<3, kind: .norp), Name(tokens: 3..<4, kind: .person),
            ])
    }
}
