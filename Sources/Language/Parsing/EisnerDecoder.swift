/// The best projective tree with one root over integer arc scores.
///
/// Eisner's dynamic programme (Eisner 1996, "Three New Probabilistic Models for Dependency Parsing"; complete and incomplete spans as
/// in McDonald, Crammer & Pereira 2005), O(n³) over a sentence's words. Only the scores of spans are kept; the walk back finds the
/// splits of the few spans on its way again. Ties go to the leftmost split, so the tree is the same everywhere.
/// One decoder serves many sentences and keeps its memory.
struct EisnerDecoder {
    /// Six charts of n × n: see `Charts`.
    private var storage: [Int32] = []

    /// - Parameters:
    ///   - rootScores: for every word, the score of being the root.
    ///   - arcScores: n × n, row dependent, column head. The sum of any n scores must fit an `Int32`.
    /// - Returns: the head of every word, -1 for the root.
    mutating func heads(rootScores: [Int32], arcScores: [Int32]) -> [Int32] {
        let count = rootScores.count
        precondition(arcScores.count == count * count)
        guard count > 0 else { return [] }
        if storage.count < 6 * count * count { storage = [Int32](repeating: 0, count: 6 * count * count) }
        return storage.withUnsafeMutableBufferPointer { storage in
            arcScores.withUnsafeBufferPointer { scores in
                let charts = Charts(count: count, storage: storage)
                charts.fill(scores)
                let root = charts.root(rootScores)
                var heads = [Int32](repeating: -1, count: count)
                charts.walkBack(from: root, into: &heads)
                return heads
            }
        }
    }
}

/// Spans of words i...j. A right span is headed by i, a left span by j. Charts that inner loops read along their end are kept by column
/// too ("byEnd"), so that every loop runs along memory.
private struct Charts {
    let count: Int
    let completeRight: UnsafeMutablePointer<Int32>
    let completeRightByEnd: UnsafeMutablePointer<Int32>
    let completeLeft: UnsafeMutablePointer<Int32>
    let completeLeftByEnd: UnsafeMutablePointer<Int32>
    let incompleteRight: UnsafeMutablePointer<Int32>
    let incompleteLeftByEnd: UnsafeMutablePointer<Int32>

    init(count: Int, storage: UnsafeMutableBufferPointer<Int32>) {
        self.count = count
        let size = count * count
        precondition(storage.count >= 6 * size)
        let base = storage.baseAddress.unsafelyUnwrapped
        completeRight = base
        completeRightByEnd = base + size
        completeLeft = base + 2 * size
        completeLeftByEnd = base + 3 * size
        incompleteRight = base + 4 * size
        incompleteLeftByEnd = base + 5 * size
    }

    func fill(_ scores: UnsafeBufferPointer<Int32>) {
        for word in 0..<count {
            setComplete(word, word, right: 0, left: 0)
        }
        for length in 1..<max(count, 1) {
            for i in 0..<(count - length) {
                let j = i + length
                let joined = Self.best(completeRight + (i * count + i), completeLeftByEnd + (j * count + i + 1), length)
                incompleteRight[i * count + j] = joined &+ scores[j * count + i]
                incompleteLeftByEnd[j * count + i] = joined &+ scores[i * count + j]
                setComplete(
                    i, j,
                    right: Self.best(incompleteRight + (i * count + i + 1), completeRightByEnd + (j * count + i + 1), length),
                    left: Self.best(completeLeft + (i * count + i), incompleteLeftByEnd + (j * count + i), length))
            }
        }
    }

    private func setComplete(_ i: Int, _ j: Int, right: Int32, left: Int32) {
        completeRight[i * count + j] = right
        completeRightByEnd[j * count + i] = right
        completeLeft[i * count + j] = left
        completeLeftByEnd[j * count + i] = left
    }

    /// The word with the best sum of its own score and the best trees to its two sides.
    func root(_ rootScores: [Int32]) -> Int {
        var root = 0
        var best = Int32.min
        for word in 0..<count {
            let score = rootScores[word] &+ completeLeft[word] &+ completeRight[word * count + count - 1]
            if score > best { (root, best) = (word, score) }
        }
        return root
    }

    func walkBack(from root: Int, into heads: inout [Int32]) {
        var open: [(i: Int, j: Int, headIsLeft: Bool)] = [(0, root, false), (root, count - 1, true)]
        while let (i, j, headIsLeft) = open.popLast() {
            guard i < j else { continue }
            let end: (i: Int, j: Int)  // the incomplete span inside the complete one
            if headIsLeft {
                let k = i + 1 + Self.split(incompleteRight + (i * count + i + 1), completeRightByEnd + (j * count + i + 1), j - i)
                open.append((k, j, true))
                end = (i, k)
                heads[k] = Int32(i)
            } else {
                let k = i + Self.split(completeLeft + (i * count + i), incompleteLeftByEnd + (j * count + i), j - i)
                open.append((i, k, false))
                end = (k, j)
                heads[k] = Int32(j)
            }
            let k = end.i + Self.split(
                completeRight + (end.i * count + end.i), completeLeftByEnd + (end.j * count + end.i + 1), end.j - end.i)
            open.append((end.i, k, true))
            open.append((k + 1, end.j, false))
        }
    }

    @inline(__always)
    private static func best(_ a: UnsafeMutablePointer<Int32>, _ b: UnsafeMutablePointer<Int32>, _ length: Int) -> Int32 {
        var best = Int32.min
        for k in 0..<length { best = max(best, a[k] &+ b[k]) }
        return best
    }

    /// The leftmost place of the best sum.
    private static func split(_ a: UnsafeMutablePointer<Int32>, _ b: UnsafeMutablePointer<Int32>, _ length: Int) -> Int {
        let target = best(a, b, length)
        for k in 0..<length where a[k] &+ b[k] == target { return k }
        return 0
    }
}
