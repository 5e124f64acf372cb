import Archive
import Knowledge

/// Actors that may be the same as another, for a person to decide: spelling variants and transliterations (Joav Galland,
/// Yoav Gallant; Gaddafi, Qadhafi), and a single name that is another's surname. Nothing is merged by them.
public struct ActorSuggestions: Sendable {
    public struct Suggestion: Hashable, Sendable {
        public let actor: NamedActor
        /// 0 to 1.
        public let score: Double
    }

    /// Below this two names are rather different ones.
    static let leastScore = 0.6

    /// The likeliest first, at most `limit`.
    public static func similar(
        to actor: ActorRow, in archive: NewsArchive, limit: Int = 5
    ) throws(ArchiveError) -> [Suggestion] {
        let name = SoundingName(actor.name)
        let found = try archive.actorNames(ofKind: actor.kind).filter { $0.id != actor.id }.compactMap { other in
            let score = name.similarity(to: SoundingName(other.name))
            return score >= leastScore ? Suggestion(actor: other, score: score) : nil
        }
        return Array(found.sorted { ($1.score, $0.actor.id) < ($0.score, $1.actor.id) }.prefix(limit))
    }
}

/// A name as it is written and as it sounds.
struct SoundingName {
    private let written: [String]
    private let sounds: [String]

    init(_ name: String) {
        written = String(decoding: Folding.key(name), as: UTF8.self).split(separator: " ").map(String.init)
        sounds = written.map(Self.sound)
    }

    /// 0 to 1: word by word; .7 where one is a single word and the other's last.
    func similarity(to other: SoundingName) -> Double {
        guard let last = written.last, let otherLast = other.written.last else { return 0 }
        guard written.count == other.written.count else {
            return min(written.count, other.written.count) == 1 && last == otherLast ? 0.7 : 0
        }
        var score = 1.0
        for index in written.indices {
            guard Self.sameSound(sounds[index], other.sounds[index]) else { return 0 }
            let (a, b) = (written[index], other.written[index])
            let likeness = 1 - Double(EditDistance.between(a, b)) / Double(max(a.utf8.count, b.utf8.count))
            score = min(score, 0.5 + likeness / 2)
        }
        return score
    }

    /// Words must sound the same; those of six sounds or more may differ by one.
    private static func sameSound(_ a: String, _ b: String) -> Bool {
        a == b || (min(a.utf8.count, b.utf8.count) >= 6 && EditDistance.between(a, b) <= 1)
    }

    /// Letters that transliterations exchange for each other made one, `h` and repetitions left out; in the manner of Soundex
    /// (R. C. Russell, 1918) with the vowels kept as one.
    private static func sound(_ word: String) -> String {
        var sound: [UInt8] = []
        for byte in word.utf8 {
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
                case UInt8(ascii: "j"), UInt8(ascii: "y"): UInt8(ascii: "j")
                case UInt8(ascii: "h"): nil
                default: byte
                }
            if let letter, letter != sound.last { sound.append(letter) }
        }
        return String(decoding: sound, as: UTF8.self)
    }
}
