/// xoshiro256++ (Blackman, Vigna 2019), seeded through splitmix64: the same numbers on every machine.
public struct Random: RandomNumberGenerator, Sendable {
    private var a, b, c, d: UInt64

    public init(seed: UInt64) {
        var state = seed
        func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
        (a, b, c, d) = (next(), next(), next(), next())
    }

    @inline(__always)
    public mutating func next() -> UInt64 {
        func rotate(_ x: UInt64, _ k: UInt64) -> UInt64 { (x << k) | (x >> (64 - k)) }
        let result = rotate(a &+ d, 23) &+ a
        let t = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= t
        d = rotate(d, 45)
        return result
    }

    /// In [0, 1).
    @inline(__always)
    public mutating func uniform() -> Float {
        Float(next() >> 40) * 0x1p-24
    }

    /// Nearly standard normal: the sum of twelve uniforms, which needs no logarithm, whose last bit differs
    /// between C libraries.
    public mutating func normal() -> Float {
        var sum: Float = -6
        for _ in 0..<12 { sum += uniform() }
        return sum
    }
}
