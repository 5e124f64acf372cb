/// Keys by which near-copies of a text find each other in an index whose cost per article does not grow with the
/// archive: MinHash with banding (Broder, "On the resemblance and containment of documents", 1997; Leskovec, Rajaraman
/// and Ullman, "Mining of Massive Datasets", section 3.4). Two texts of resemblance J share a given key with
/// probability J to the power of `rows`, and at least one of them with 1 - (1 - J^rows)^bands.
///
/// A shared key makes a candidate; `ShingleSet.isCopy(of:)` decides.
public struct Fingerprint: Sendable, Equatable {
    /// Raised whenever the same text may get other keys: an index made by another version must be made anew.
    public static let version = 1
    /// Keys of a text.
    public static let bands = 16
    /// Minima that make up one key.
    static let rows = 2
    /// Shorter texts have no keys: too little to tell a copy from a form filled in anew.
    static let fewestShingles = 30

    /// One key for each band, or none for a short text. The number of the band is mixed into the key, so that all
    /// can stand in one index.
    public let keys: [Int32]

    /// - Parameter title: Left out where the text begins with it.
    public init(text: String, title: String?) {
        let shingles = Shingles(text: text, title: title).hashes
        guard shingles.count >= Self.fewestShingles else {
            keys = []
            return
        }
        let minima = Self.minima(of: shingles)
        keys = (0..<Self.bands).map { band in
            var key = UInt64(band)
            for row in 0..<Self.rows { key = Shingles.mixed(key ^ minima[band * Self.rows + row]) }
            return Int32(truncatingIfNeeded: key)
        }
    }

    /// The smallest value that any shingle has under each of `bands * rows` hash functions.
    private static func minima(of shingles: [UInt64]) -> [UInt64] {
        var minima = [UInt64](repeating: .max, count: multipliers.count)
        multipliers.withUnsafeBufferPointer { multipliers in
            minima.withUnsafeMutableBufferPointer { minima in
                for shingle in shingles {
                    for function in 0..<multipliers.count {
                        // Multiply-shift: the high bits of the product order the values.
                        let value = (shingle ^ (multipliers[function] >> 1)) &* multipliers[function]
                        if value < minima[function] { minima[function] = value }
                    }
                }
            }
        }
        return minima
    }

    private static let multipliers: [UInt64] = (0..<bands * rows).map { Shingles.mixed(UInt64($0) &+ 0x5ee_d000) | 1 }
}
