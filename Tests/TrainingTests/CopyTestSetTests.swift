import Testing

@testable import Training

@Suite struct CopyTestSetTests {
    /// Texts of made-up words, so that no two share any.
    static func texts(_ count: Int) -> [NewsText] {
        (0..<count).map { number in
            let body = (0..<6).map { paragraph in
                (0..<30).map { "w\(number)x\(paragraph)y\($0)" }.joined(separator: " ")
            }
            return NewsText(id: "\(number)", title: "Title \(number)", body: body)
        }
    }

    @Test func copiesAreFoundAndFollowUpsAreNot() {
        let set = CopyTestSet(texts: Self.texts(12), others: Self.texts(2), seed: 1)
        #expect(set.items.filter { $0.original != nil }.count == 32)
        let evaluation = CopyEvaluation(of: set)
        #expect(evaluation.recall > 0.9)
    }

    @Test func theSameSeedGivesTheSameSet() {
        let sets = [1, 1, 2].map { CopyTestSet(texts: Self.texts(6), others: [], seed: $0).items.map(\.text) }
        #expect(sets[0] == sets[1])
        #expect(sets[0] != sets[2])
    }
}
