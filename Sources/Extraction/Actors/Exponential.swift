/// e to the power of `x` by its series, the same bits on every machine and C library.
enum Exponential {
    static func value(_ x: Double) -> Double {
        // Halved until small, then squared back.
        let reduced = x / 64
        var term = 1.0
        var sum = 1.0
        for n in 1...12 {
            term *= reduced / Double(n)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
