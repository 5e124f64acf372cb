/// The best valid sequence of BIO labels for a sentence's scores (Viterbi 1967). The only forbidden step is to an inside label from a
/// label that is not of its kind, so the best previous label of all serves every label but the inside ones.
struct NameDecoder {
    private var backPointers: [UInt8] = []

    /// - Parameter scores: rows of `NameLabel.count`, one per word.
    mutating func labels(scores: ArraySlice<Float>) -> [NameLabel] {
        let labelCount = NameLabel.count
        let count = scores.count / labelCount
        guard count > 0 else { return [] }
        backPointers.removeAll(keepingCapacity: true)
        var totals = [Float](repeating: -.infinity, count: labelCount)
        for label in 0..<labelCount where NameLabel(index: label).canFollow(.outside) {
            totals[label] = scores[scores.startIndex + label]
        }
        backPointers.append(contentsOf: repeatElement(0, count: labelCount))
        var next = totals
        for word in 1..<max(count, 1) {
            let row = scores.startIndex + word * labelCount
            let anyBest = Self.best(totals)
            for label in 0..<labelCount {
                var previous = anyBest
                if label > 0, label & 1 == 0 {  // inside: its begin label stands before it
                    previous = totals[label - 1] >= totals[label] ? label - 1 : label
                }
                backPointers.append(UInt8(previous))
                next[label] = totals[previous] + scores[row + label]
            }
            swap(&totals, &next)
        }
        var labels = [NameLabel](repeating: .outside, count: count)
        var label = Self.best(totals)
        for word in stride(from: count - 1, through: 0, by: -1) {
            labels[word] = NameLabel(index: label)
            label = Int(backPointers[word * labelCount + label])
        }
        return labels
    }

    private static func best(_ totals: [Float]) -> Int {
        var best = 0
        for label in 1..<totals.count where totals[label] > totals[best] { best = label }
        return best
    }
}
