extension States {
    /// Every row's softmax: the same bits on every CPU (own exponential, sums in the order of the columns).
    public func softmax() -> [Float] {
        var result = values
        for row in 0..<count {
            let range = row * width..<(row + 1) * width
            var top = -Float.infinity
            for i in range { top = max(top, result[i]) }
            var sum: Float = 0
            for i in range {
                result[i] = exponential(result[i] - top)
                sum += result[i]
            }
            for i in range { result[i] /= sum }
        }
        return result
    }
}

/// e^x for x ≤ 0 by splitting off the power of two and Cephes' polynomial on ±ln2/2; C libraries differ in the last bit.
func exponential(_ x: Float) -> Float {
    guard x > -87 else { return 0 }
    let n = (x * 1.442_695_04).rounded()
    let r = x - n * 0.693_359_375 + n * 2.121_944_40e-4
    var p: Float = 1.987_569_15e-4
    for coefficient: Float in [1.398_199_95e-3, 8.333_451_9e-3, 4.166_579_6e-2, 1.666_666_55e-1, 5.000_000_1e-1] {
        p = p * r + coefficient
    }
    return (p * r * r + r + 1) * Float(sign: .plus, exponent: Int(n), significand: 1)
}
