import Testing
@testable import Language

struct EisnerDecoderTests {
    @Test func findsTheBestProjectiveTreeOfAll() {
        var random = FixedRandom(state: 7)
        var decoder = EisnerDecoder()
        for count in 1...5 {
            for _ in 0..<40 {
                let roots = (0..<count).map { _ in Int32(random.next() % 41) - 20 }
                let arcs = (0..<count * count).map { _ in Int32(random.next() % 41) - 20 }
                let heads = decoder.heads(rootScores: roots, arcScores: arcs)
                #expect(isProjectiveTree(heads), "\(heads)")
                #expect(score(heads, roots, arcs) == bestScore(count, roots, arcs))
            }
        }
    }

    @Test func aWordAloneIsTheRoot() {
        var decoder = EisnerDecoder()
        #expect(decoder.heads(rootScores: [-5], arcScores: [0]) == [-1])
        #expect(decoder.heads(rootScores: [], arcScores: []) == [])
    }

    @Test func memoryOfALongerSentenceDoesNotLeakIntoAShorterOne() {
        var used = EisnerDecoder()
        _ = used.heads(rootScores: [Int32](repeating: 9, count: 30), arcScores: [Int32](repeating: 9, count: 900))
        var fresh = EisnerDecoder()
        let arcs: [Int32] = [0, 5, 1, 2, 0, 7, 3, 1, 0]
        #expect(used.heads(rootScores: [1, 2, 3], arcScores: arcs) == fresh.heads(rootScores: [1, 2, 3], arcScores: arcs))
    }

    private func score(_ heads: [Int32], _ roots: [Int32], _ arcs: [Int32]) -> Int32 {
        heads.indices.reduce(0) { $0 + (heads[$1] < 0 ? roots[$1] : arcs[$1 * heads.count + Int(heads[$1])]) }
    }

    /// Over every assignment of heads.
    private func bestScore(_ count: Int, _ roots: [Int32], _ arcs: [Int32]) -> Int32 {
        var best = Int32.min
        var heads = [Int32](repeating: -1, count: count)
        func extend(_ word: Int) {
            guard word < count else {
                if isProjectiveTree(heads) { best = max(best, score(heads, roots, arcs)) }
                return
            }
            for head in -1..<Int32(count) where head != word {
                heads[word] = head
                extend(word + 1)
            }
        }
        extend(0)
        return best
    }

    private func isProjectiveTree(_ heads: [Int32]) -> Bool {
        guard heads.filter({ $0 < 0 }).count == 1 else { return false }
        for word in heads.indices {
            var ancestor = word
            for _ in heads.indices where heads[ancestor] >= 0 { ancestor = Int(heads[ancestor]) }
            guard heads[ancestor] < 0 else { return false }  // a cycle
        }
        for word in heads.indices where heads[word] >= 0 {
            // Every word under an arc descends from the arc's head.
            let head = Int(heads[word])
            for between in min(word, head)...max(word, head) {
                var node = between
                while node != head, heads[node] >= 0 { node = Int(heads[node]) }
                if node != head { return false }
            }
        }
        return true
    }
}

/// A small generator, so that the test draws the same numbers every time.
private struct FixedRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
