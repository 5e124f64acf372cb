import Findings
import Foundation

/// When an actor's name stands for a gold actor: the same words but titles and function words, or for persons the same
/// surname and no other forename, or for others half of the words. The names and aliases of both sides count.
enum ActorNames {
    private static let dropped: Set<String> = ["the", "of", "a", "an", "mr", "mrs", "ms", "dr", "sir", "and", "s", "for"]

    static func match(_ name: String, _ aliases: [String], isPerson: Bool, _ actor: Actor) -> Bool {
        let gold = ([name] + aliases).map(words).filter { !$0.isEmpty }
        let predicted = ([actor.name] + actor.aliases).map(words).filter { !$0.isEmpty }
        for own in predicted {
            if gold.contains(where: { Set($0) == Set(own) }) { return true }
        }
        guard let own = predicted.first, let full = gold.first, let surname = full.last else { return false }
        if isPerson {
            return own.last == surname && (own.count == 1 || full.count == 1 || own.contains(full[0]) || own[own.count - 2] == String(full[0].prefix(1)))
        }
        return gold.contains { other in
            let shared = Set(other).intersection(own).count
            return 2 * shared >= Set(other).union(own).count
        }
    }

    /// The same for a speaker's name alone, as statements are scored.
    static func isSpeaker(_ name: String, _ gold: String, _ aliases: [String], isPerson: Bool) -> Bool {
        match(gold, aliases, isPerson: isPerson, Actor(id: 0, name: name, kind: .person))
    }

    static func words(_ name: String) -> [String] {
        let plain = name.lowercased().replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "'s", with: "")
            .replacingOccurrences(of: ".", with: "")
        let all = plain.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
        let kept = all.filter { !dropped.contains($0) }
        return kept.isEmpty ? all : kept
    }

    private static let noNames: Set<String> = [
        "i", "me", "my", "he", "him", "his", "she", "her", "hers", "it", "its", "we", "us", "our", "you", "your", "they", "them", "their",
        "who", "whom", "whose", "which", "that", "this", "these", "those", "someone", "somebody", "anyone", "everyone", "nobody", "one",
        "the", "a", "an", "some", "another", "each", "every", "no",
    ]

    /// Begins with no pronoun or determiner and has a word with a capital or of a script without case.
    static func isProper(_ name: String) -> Bool {
        let all = name.split(whereSeparator: \.isWhitespace)
        guard let first = all.first, !noNames.contains(first.lowercased()) else { return false }
        return all.contains { word in word.contains { $0.isUppercase || ($0.isLetter && !$0.isLowercase) } }
    }
}
