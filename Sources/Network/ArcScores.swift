import CKernels

/// Scores of all arcs inside one sequence: the product of each dependent's row with the root's and every head's.
/// `count` × (1 + `count`) numbers: column 0 is the root, column 1 + j token j; a token itself scores -1e9.
public func arcScores(
    _ dependents: States, _ heads: States, root: [Float], sequence: Range<Int>, kernels: Kernels = .best
) -> [Float] {
    let (depth, columns) = (dependents.width, 1 + sequence.count)
    var candidates = [Float](repeating: 0, count: depth * columns)
    for k in 0..<depth {
        candidates[k * columns] = root[k]
        for (j, head) in sequence.enumerated() { candidates[k * columns + 1 + j] = heads.values[head * depth + k] }
    }
    var scores = [Float](repeating: 0, count: sequence.count * columns)
    dependents.values.withUnsafeBufferPointer { rows in
        guard let rows = rows.baseAddress else { return }
        kernels.table.pointee.product(
            rows + sequence.lowerBound * depth, sequence.count, depth, candidates, columns, &scores, columns)
    }
    for i in 0..<sequence.count { scores[i * columns + 1 + i] = -1e9 }
    return scores
}
