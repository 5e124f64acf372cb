/// FNV-1a over bytes: feature rows of words, prefixes and suffixes, the same in training and inference and on every machine.
struct ByteHash {
    private(set) var value: UInt64

    init(seed: UInt64) {
        value = 0xcbf2_9ce4_8422_2325 ^ (seed &* 0x9e37_79b9_7f4a_7c15)
    }

    @inline(__always)
    mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// A row below `count`, a power of two; the high bits are mixed in since FNV's low ones alone repeat.
    @inline(__always)
    func row(below count: Int) -> Int {
        Int(truncatingIfNeeded: (value ^ (value >> 29) ^ (value >> 47))) & (count - 1)
    }
}
