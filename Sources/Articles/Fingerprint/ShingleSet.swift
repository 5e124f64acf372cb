/// A text's shingles: each run of `width` neighbouring words, as a hash. What share of them two texts have in common
/// says how alike they are, whatever was cut, moved or put before it (Broder, "On the resemblance and containment of
/// documents", 1997).
public struct ShingleSet: Sendable {
    /// Words in a shingle. Longer ones lose more to each changed word, shorter ones are shared by unrelated texts.
    static let width = 4
    /// A copy has at least this share of its words from the original. A follow-up that takes its background from an
    /// older story stays well below: measured with `archive-train evaluate copies`.
    static let leastCoverage = 0.65
    /// Below this a text is rather an excerpt than a copy.
    static let leastResemblance = 0.2

    private let inTextOrder: [UInt64]
    /// In ascending order, each once.
    private let hashes: [UInt64]

    /// - Parameter title: Left out where the text begins with it: the same story runs under many headlines.
    public init(text: String, title: String?) {
        inTextOrder = Shingles(text: text, title: title).hashes
        var unique: [UInt64] = []
        unique.reserveCapacity(inTextOrder.count)
        for hash in inTextOrder.sorted() where hash != unique.last { unique.append(hash) }
        hashes = unique
    }

    /// Whether this text says little that the other does not say in the same words. Not symmetric: a cut story is a copy
    /// of the full one, but the full one is none of what was cut from it if much was.
    public func isCopy(of original: ShingleSet) -> Bool {
        inTextOrder.count >= Fingerprint.fewestShingles
            && resemblance(to: original) >= Self.leastResemblance
            && coverage(by: original) >= Self.leastCoverage
    }

    /// Shared shingles as a share of the shingles of either, 0 to 1 (the Jaccard index).
    public func resemblance(to other: ShingleSet) -> Double {
        var shared = 0
        var i = 0
        var j = 0
        while i < hashes.count && j < other.hashes.count {
            let (a, b) = (hashes[i], other.hashes[j])
            if a == b { shared += 1 }
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        let all = hashes.count + other.hashes.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    /// The share of this text's words that stand in a shingle which the other has too, 0 to 1. A changed word costs one
    /// word here, and `width` shingles of the resemblance.
    public func coverage(by other: ShingleSet) -> Double {
        guard !inTextOrder.isEmpty else { return 0 }
        var covered = 0
        var end = 0
        for (start, hash) in inTextOrder.enumerated() where other.contains(hash) {
            covered += start + Self.width - max(end, start)
            end = start + Self.width
        }
        return Double(covered) / Double(inTextOrder.count + Self.width - 1)
    }

    private func contains(_ hash: UInt64) -> Bool {
        var range = 0..<hashes.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if hashes[middle] == hash { return true }
            range = hashes[middle] < hash ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}
