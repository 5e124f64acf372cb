/// A set of byte strings with a number for each, stored as a table of their hashes that is read in place. Two of
/// 2^64 hashes may meet; then a string takes another's number.
public struct Vocabulary: Sendable {
    /// Pairs of hash (two words, low first) and number by open addressing; number -1 marks an empty slot.
    @usableFromInline let slots: [Int32]
    @usableFromInline let mask: Int
    public let count: Int

    /// The strings get the numbers from 0 in their order; repeated ones keep the first.
    public init(_ strings: some Collection<[UInt8]>) {
        var capacity = 4
        while capacity < 2 * strings.count { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity * 3)
        var next = 0
        for string in strings {
            let hash = Self.hash(string)
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot * 3 + 2] >= 0, Self.hash(at: slot, slots) != hash { slot = (slot + 1) & (capacity - 1) }
            if slots[slot * 3 + 2] < 0 {
                slots[slot * 3] = Int32(truncatingIfNeeded: hash)
                slots[slot * 3 + 1] = Int32(truncatingIfNeeded: hash >> 32)
                slots[slot * 3 + 2] = Int32(next)
            }
            next += 1
        }
        (self.slots, mask, count) = (slots, capacity - 1, next)
    }

    public init(_ model: Model, name: String) throws(ModelError) {
        let slots = try model.integers(name)
        let capacity = slots.count / 3
        guard slots.count % 3 == 0, capacity > 0, capacity & (capacity - 1) == 0,
            stride(from: 2, to: slots.count, by: 3).contains(where: { slots[$0] < 0 })
        else { throw .mismatch(section: name) }
        (self.slots, mask) = (slots, capacity - 1)
        count = 1 + Int(stride(from: 2, to: slots.count, by: 3).reduce(-1) { max($0, slots[$1]) })
    }

    /// What a model stores.
    public var integers: [Int32] { slots }

    /// The number of a string, or -1.
    @inlinable
    public func index(hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot * 3 + 2] >= 0 {
            if Self.hash(at: slot, slots) == hash { return Int(slots[slot * 3 + 2]) }
            slot = (slot + 1) & mask
        }
        return -1
    }

    @inlinable
    public func index(of string: some Sequence<UInt8>) -> Int { index(hash: Self.hash(string)) }

    @inlinable
    static func hash(at slot: Int, _ slots: [Int32]) -> UInt64 {
        UInt64(UInt32(bitPattern: slots[slot * 3])) | UInt64(UInt32(bitPattern: slots[slot * 3 + 1])) << 32
    }

    /// FNV-1a, mixed so that the low bits are good for tables. Inlinable, so that callers hash any sequence of bytes
    /// without its iterator being boxed.
    @inlinable
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash ^= hash >> 32
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        return hash ^ (hash >> 29)
    }
}
