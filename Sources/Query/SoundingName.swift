import Knowledge

/// A name as it is written and as it sounds.
struct SoundingName: Sendable {
    /// Words in lower case without diacritics.
    private let written: [[UInt8]]
    private let sounds: [[UInt8]]

    init(_ name: String) {
        written = Folding.key(name).split(separator: UInt8(ascii: " ")).map(Array.init)
        sounds = written.map(Self.sound)
    }

    /// Keys of which names that sound alike in their last word share one: the sound, and that of six letters or more without
    /// each of its letters, since such may differ by one (as in Mor and Fraenkel's and SymSpell's deletion neighbourhoods).
    var blockingKeys: [[UInt8]] {
        guard let sound = sounds.last else { return [] }
        guard sound.count >= Self.fuzzyLength else { return [sound] }
        return [sound] + sound.indices.map { Array(sound[..<$0] + sound[($0 + 1)...]) }
    }

    /// What a name begins with, for a look at two names that is quick to say that they differ.
    struct Opening {
        fileprivate let hash: UInt64
        fileprivate let isFuzzy: Bool
        fileprivate let isSingle: Bool

        /// Whether the names may be alike: first words that are short must sound the same, a single name may be any one's last.
        func mayBeLike(_ other: Opening) -> Bool {
            hash == other.hash || isFuzzy && other.isFuzzy || isSingle || other.isSingle
        }
    }

    var opening: Opening {
        // FNV-1a (G. Fowler, L. C. Noll, P. Vo).
        let hash = (sounds.first ?? []).reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Opening(hash: hash, isFuzzy: sounds.first?.count ?? 0 >= Self.fuzzyLength, isSingle: sounds.count < 2)
    }

    /// The letters that the last word of a like name may begin with.
    static func initials(of name: String) -> [Character] {
        guard let first = Folding.key(name).split(separator: UInt8(ascii: " ")).last?.first else { return [] }
        let sound = Self.sound([first])
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).filter { Self.sound([$0]) == sound }
            .map { Character(Unicode.Scalar($0)) }
    }

    /// 0 to 1: word by word; less where one has words between the first and the last that the other leaves out, and .7
    /// where one is a single word and the other's last.
    func similarity(to other: SoundingName) -> Double {
        guard let last = written.last, let otherLast = other.written.last else { return 0 }
        if written.count == other.written.count {
            var score = 1.0
            for index in written.indices.reversed() where score > 0 { score = min(score, likeness(index, other, index)) }
            return score
        }
        let fewest = min(written.count, other.written.count)
        if fewest == 1 { return last == otherLast ? 0.7 : 0 }
        // Donald J. Trump, Mohammed bin Salman: only the shorter one's two names count.
        guard fewest == 2 else { return 0 }
        return 0.9 * min(likeness(0, other, 0), likeness(written.count - 1, other, other.written.count - 1))
    }

    /// 0 where the words do not sound the same, else .5 to 1 by their letters.
    private func likeness(_ index: Int, _ other: SoundingName, _ otherIndex: Int) -> Double {
        guard Self.sameSound(sounds[index], other.sounds[otherIndex]) else { return 0 }
        let (a, b) = (written[index], other.written[otherIndex])
        if a == b { return 1 }
        return 1 - Double(EditDistance.between(a, b)) / Double(max(a.count, b.count)) / 2
    }

    private static let fuzzyLength = 6

    /// Words must sound the same; those of six sounds or more may differ by one.
    private static func sameSound(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if a == b { return true }
        guard min(a.count, b.count) >= fuzzyLength, abs(a.count - b.count) <= 1 else { return false }
        // What is left between a common beginning and a common end is one letter of the longer, or one of each.
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - start - end == 1
    }

    /// Letters that transliterations exchange for each other made one, `h` and repetitions left out; in the manner of Soundex
    /// (R. C. Russell, 1918) with the vowels kept as one. A `y` or `j` within a word is taken for a vowel.
    private static func sound(_ word: [UInt8]) -> [UInt8] {
        var sound: [UInt8] = []
        for (index, byte) in word.enumerated() {
            let letter: UInt8? =
                switch byte {
                case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                    UInt8(ascii: "a")
                case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "x"):
                    UInt8(ascii: "k")
                case UInt8(ascii: "d"), UInt8(ascii: "t"): UInt8(ascii: "t")
                case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"): UInt8(ascii: "f")
                case UInt8(ascii: "b"), UInt8(ascii: "p"): UInt8(ascii: "p")
                case UInt8(ascii: "s"), UInt8(ascii: "z"): UInt8(ascii: "s")
                case UInt8(ascii: "j"), UInt8(ascii: "y"): index == 0 ? UInt8(ascii: "j") : UInt8(ascii: "a")
                case UInt8(ascii: "h"): index == 0 ? byte : nil
                default: byte
                }
            if let letter, letter != sound.last { sound.append(letter) }
        }
        return sound
    }
}
