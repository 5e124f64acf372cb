import CKernels

extension Tape {
    /// Adds scale · Σ weight · cross-entropy of the rows' softmax with their targets to the loss. A target of -1
    /// leaves its row out. Logits below -1e8 count as impossible. `smoothing` spreads that share of the target over
    /// all columns.
    public func crossEntropy(
        _ logits: Value, targets: [Int32], weights: [Float]? = nil, smoothing: Float = 0, scale: Float
    ) {
        precondition(targets.count == logits.rows, "one target for every row")
        let width = logits.columns
        let chances = scratch(logits.count)
        chances.update(from: pointer(logits), count: logits.count)
        kernels.softmax(chances, logits.rows, width)
        let slope: UnsafeMutablePointer<Float>? = isTraining ? gradient(logits) : nil
        let shared = smoothing / Float(width)
        for (row, target) in targets.enumerated() where target >= 0 {
            let weight = scale * (weights?[row] ?? 1)
            let own = chances + row * width
            var loss = Float.log(max(own[Int(target)], 1e-30)) * (1 - smoothing)
            if smoothing > 0 {
                for k in 0..<width { loss += Float.log(max(own[k], 1e-30)) * shared }
            }
            self.loss -= Double(loss * weight)
            guard let slope else { continue }
            for k in 0..<width { slope[row * width + k] += weight * (own[k] - shared) }
            slope[row * width + Int(target)] -= weight * (1 - smoothing)
        }
    }

    /// The softmax of every row, for use after training.
    public func softmax(_ logits: Value) -> [Float] {
        var result = values(logits)
        kernels.softmax(&result, logits.rows, logits.columns)
        return result
    }
}
