/// The words inside a content's quotation marks, or all where it has none: how many, and which sequences of three.
struct QuotedWords {
    private static let shingleLength = 3
    private static let fewestWords = 4

    let count: Int
    /// Of all words in sequence (FNV-1a over their letters in lower case).
    let hash: UInt64
    /// Hashes of three words in sequence, each once, in ascending order.
    let shingles: [UInt64]

    /// Nil for fewer than four words.
    init?(_ content: String) {
        let words = Self.words(content, onlyQuoted: true)
        let chosen = words.isEmpty ? Self.words(content, onlyQuoted: false) : words
        guard chosen.count >= Self.fewestWords else { return nil }
        count = chosen.count
        hash = Self.hash(chosen[...])
        shingles = (0...chosen.count - Self.shingleLength).map { Self.hash(chosen[$0..<$0 + Self.shingleLength]) }.sorted()
            .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 { words.reduce(basis) { ($0 ^ $1) &* prime } }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// The hash of each word of letters, digits and apostrophes.
    private static func words(_ content: String, onlyQuoted: Bool) -> [UInt64] {
        var words: [UInt64] = []
        var hash = basis
        var isInside = !onlyQuoted
        func finish() {
            if hash != basis { words.append(hash) }
            hash = basis
        }
        for scalar in content.unicodeScalars {
            switch scalar {
            case "“", "«", "„", "”", "»", "\"":
                finish()
                guard onlyQuoted else { break }
                isInside = scalar == "\"" ? !isInside : "“«„".unicodeScalars.contains(scalar)
            case "a"..."z", "0"..."9", "'", "’":
                if isInside { hash = (hash ^ UInt64(scalar.value)) &* prime }
            case "A"..."Z":
                if isInside { hash = (hash ^ UInt64(scalar.value | 0x20)) &* prime }
            case "\0"..<"\u{80}":
                finish()
            default:
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                    finish()
                    break
                }
                guard isInside else { break }
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { hash = (hash ^ UInt64(lower.value)) &* prime }
            }
        }
        finish()
        return words
    }
}
