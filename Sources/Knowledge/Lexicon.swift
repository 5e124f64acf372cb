/// Word and phrase → what the tables know of it. One memory access a lookup, nothing to load: the index is prepared by
/// `archive-train knowledge` and embedded.
///
/// Layout of the index: 64-bit little-endian slots of an open-addressed hash table with linear probing; the low half of a
/// slot holds the flags, the high half a fingerprint of the key (an empty slot is 0). A wrong hit has a chance of about
/// 2⁻³¹ a lookup.
public struct Lexicon: @unchecked Sendable {
    public static let shared = Lexicon(bytes: Table.lexicon.bytes)

    private let slots: UnsafeBufferPointer<UInt64>

    /// `bytes` must outlive the value and be aligned to 8.
    public init(bytes: UnsafeRawBufferPointer) {
        slots = bytes.bindMemory(to: UInt64.self)
    }

    /// The flags of one word (or of a phrase with its spaces), whatever its case. `US`, `WHO` and the like count as the
    /// acronym only in capitals.
    public func flags(_ word: UnsafeBufferPointer<UInt8>) -> WordFlags {
        var key = PhraseKey()
        key.append(word)
        return flags(key)
    }

    public func flags(_ word: some StringProtocol) -> WordFlags {
        var word = String(word)
        return word.withUTF8 { flags($0) }
    }

    public func flags(_ key: PhraseKey) -> WordFlags {
        var flags = lookup(key.folded)
        if key.isAcronym { flags.formUnion(lookup(key.exact)) }
        return flags
    }

    /// The longest phrase of the tables that begins with token `first` and ends before `limit`: how many tokens it has
    /// and what is known of it. `bytes` gives the token's bytes.
    public func longestPhrase(
        from first: Int, limit: Int, bytes: (Int) -> UnsafeBufferPointer<UInt8>
    ) -> (count: Int, flags: WordFlags)? {
        var key = PhraseKey()
        var best: (count: Int, flags: WordFlags)?
        var token = first
        while token < limit, token - first < 12 {
            let grew = key.append(bytes(token))
            token += 1
            guard grew else { continue }
            let flags = flags(key)
            if !flags.ofPhrase.isEmpty { best = (token - first, flags.ofPhrase) }
            if !flags.contains(.continues) { break }
        }
        return best
    }

    private func lookup(_ state: UInt64) -> WordFlags {
        guard !slots.isEmpty else { return [] }
        let hash = PhraseKey.finish(state)
        let fingerprint = hash & 0xFFFF_FFFF | 1
        var index = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
        while true {
            let slot = slots[index]
            if slot == 0 { return [] }
            if slot >> 32 == fingerprint { return WordFlags(rawValue: UInt32(truncatingIfNeeded: slot)) }
            index += 1
            if index == slots.count { index = 0 }
        }
    }

    /// Builds the index of `entries`; entries with the same key share their flags.
    public static func index(of entries: [(key: UInt64, flags: WordFlags)]) -> [UInt64] {
        var merged: [UInt64: WordFlags] = [:]
        for entry in entries { merged[entry.key, default: []].formUnion(entry.flags) }
        var slots = [UInt64](repeating: 0, count: max(1, merged.count * 4 / 3))
        for (key, flags) in merged.sorted(by: { $0.key < $1.key }) {
            let hash = PhraseKey.finish(key)
            var index = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
            while slots[index] != 0 { index = (index + 1) % slots.count }
            slots[index] = (hash & 0xFFFF_FFFF | 1) << 32 | UInt64(flags.rawValue)
        }
        return slots
    }
}

/// The hash of a phrase, built word by word (FNV-1a over the folded bytes; http://www.isthe.com/chongo/tech/comp/fnv).
public struct PhraseKey: Sendable {
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    public private(set) var folded = basis
    /// Hash of an acronym in its capitals; another basis keeps it apart from the folded words.
    public private(set) var exact = ~basis
    private var isOpen = false
    private var pendingSpace = false
    private var words = 0
    private var capitals = 0
    private var others = 0

    public init() {}

    public init(_ phrase: some StringProtocol) {
        var phrase = String(phrase)
        phrase.withUTF8 { _ = append($0) }
    }

    /// Only capitals and digits, two at least with a capital among them, in one word.
    public var isAcronym: Bool { capitals > 0 && others == 0 && words == 1 }

    /// Adds a word. False if it holds no letter or digit.
    @discardableResult
    public mutating func append(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        pendingSpace = isOpen
        var length = 0
        var folded = folded
        Folding.fold(word, isOpen: &isOpen, pendingSpace: &pendingSpace) { byte in
            folded = (folded ^ UInt64(byte)) &* PhraseKey.prime
            length += 1
        }
        self.folded = folded
        guard length > 0 else { return false }
        words += 1
        if words == 1, length > 1, length <= 12 { appendExact(word) } else { others += 1 }
        return true
    }

    private mutating func appendExact(_ word: UnsafeBufferPointer<UInt8>) {
        for byte in word where byte != UInt8(ascii: ".") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
            default: others += 1
            }
            exact = (exact ^ UInt64(byte)) &* PhraseKey.prime
        }
    }

    /// Spreads the entropy of an FNV state over all bits (the finaliser of MurmurHash3).
    static func finish(_ state: UInt64) -> UInt64 {
        var hash = state
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
