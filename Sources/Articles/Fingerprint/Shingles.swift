/// A text's shingles in text order.
struct Shingles {
    private(set) var hashes: [UInt64] = []

    /// - Parameter title: Left out where the text begins with it.
    init(text: String, title: String?) {
        var text = text
        text.withUTF8 { bytes in
            var title = title ?? ""
            let titleLength = title.withUTF8 { bytes.starts(with: $0) ? $0.count : 0 }
            let words = WordHashes(UnsafeBufferPointer(rebasing: bytes[titleLength...])).words
            guard words.count >= ShingleSet.width else { return }
            hashes = (0...words.count - ShingleSet.width).map { start in
                var hash: UInt64 = 0
                for word in start..<start + ShingleSet.width { hash = Self.mixed(hash &+ words[word]) }
                return hash
            }
        }
    }

    /// The finaliser of splitmix64: every bit of the input reaches every bit of the output.
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
