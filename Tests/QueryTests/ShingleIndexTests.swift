@testable import Query
import TestSupport
import Testing

@Suite struct ShingleIndexTests {
    /// Compared with comparing each with each. Some shingles are far more common than others, and many texts share most of theirs.
    @Test(arguments: [3, 14, 60]) func allThatShareEnoughArePassedOnce(longest: Int) {
        var random = SplitMix64(state: UInt64(longest))
        func shingles() -> [UInt64] {
            let count = Int.random(in: 1...longest, using: &random)
            let numbers = (0..<count).map { _ in Int.random(in: 0..<longest, using: &random) * Int.random(in: 0...2, using: &random) }
            return Set(numbers).map { UInt64($0 + 1) &* 0x9E37_79B9_7F4A_7C15 }.sorted()
        }
        let texts = (0..<300).map { _ in shingles() }
        var index = ShingleIndex(texts.flatMap(\.self), of: texts.count)
        for (number, text) in texts.enumerated() {
            var passed: [Int] = []
            index.add(number, text[...]) { passed.append($0) }
            #expect(Set(passed).count == passed.count)
            let same = (0..<number).filter { other in
                let shared = Set(text).intersection(texts[other]).count
                return 10 * shared >= 7 * min(text.count, texts[other].count)
            }
            #expect(Set(same).isSubset(of: passed))
        }
    }

    @Test func whatTwoTextsShareIsCounted() {
        let (one, other): ([UInt64], [UInt64]) = ([1, 4, 9, 16], [2, 4, 8, 16, 32])
        #expect(ShingleIndex.shared(one[...], other[...]) == 2)
        #expect(ShingleIndex.shared(one[...], []) == 0)
        #expect((1...10).map(ShingleIndex.least) == [1, 2, 3, 3, 4, 5, 5, 6, 7, 7])
    }
}
