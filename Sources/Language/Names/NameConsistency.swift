/// Names read in the light of the article's other names.
///
/// The network sees one sentence at a time. An article that once has "Kizza Besigye" as a person means the same person by "Besigye" later on, and an
/// acronym that is an organization in four sentences is hardly a place in the fifth ("one sense per discourse", Gale, Church & Yarowsky 1992;
/// for names Krishnan & Manning 2006). So the readings of all mentions of a form vote: a mention takes the kind of a clear
/// majority, and a proper noun that was read as no name takes the kind that its form has elsewhere.
package struct NameConsistency {
    /// Kinds that are told apart by the thing named; the rest depend on the sentence (Czech: a nationality, or the language).
    private static let kinds: Set<Name.Kind> = [.person, .organization, .location]
    /// Votes of a form and how many more than all other kinds together make a majority.
    private static let majority = 2

    private typealias Form = [ArraySlice<UInt8>]
    private struct Votes {
        var counts = [Int](repeating: 0, count: Name.Kind.allCases.count)

        /// The kind with a clear majority, if any.
        var winner: Name.Kind? {
            let total = counts.reduce(0, +)
            guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
            return counts[best] - (total - counts[best]) >= NameConsistency.majority ? Name.Kind(rawValue: UInt8(best)) : nil
        }
    }

    private var votes: [Form: Votes] = [:]
    private var longest: [ArraySlice<UInt8>: Int] = [:]

    /// - Parameters:
    ///   - names: the article's names in order, no two overlapping.
    ///   - word: the bytes of a word.
    package init(_ names: [Name], word: (Int) -> ArraySlice<UInt8>) {
        for name in names where Self.kinds.contains(name.kind) {
            let form = name.tokens.map(word)
            add(form, name.kind, votes: 1)
            // A full name stands for its surname too, and says more than the surname alone.
            if name.kind == .person, form.count > 1, let surname = form.last { add([surname], .person, votes: 2) }
        }
    }

    private mutating func add(_ form: Form, _ kind: Name.Kind, votes count: Int) {
        votes[form, default: Votes()].counts[Int(kind.rawValue)] += count
        if let first = form.first { longest[first] = max(longest[first] ?? 0, form.count) }
    }

    /// The names with the kinds of their forms' majorities, and those found by their forms alone.
    ///
    /// - Parameter tags: of all words; a name found by its form alone is made of proper nouns.
    package func revised(_ names: [Name], tags: [UPOS], word: (Int) -> ArraySlice<UInt8>) -> [Name] {
        var result: [Name] = []
        result.reserveCapacity(names.count)
        var gap = 0
        for name in names {
            find(in: gap..<name.tokens.lowerBound, tags, word, into: &result)
            gap = name.tokens.upperBound
            var name = name
            if Self.kinds.contains(name.kind), let kind = votes[name.tokens.map(word)]?.winner { name.kind = kind }
            result.append(name)
        }
        find(in: gap..<tags.count, tags, word, into: &result)
        return result
    }

    /// Known forms among the words that are in no name.
    private func find(in words: Range<Int>, _ tags: [UPOS], _ word: (Int) -> ArraySlice<UInt8>, into names: inout [Name]) {
        var start = words.lowerBound
        while start < words.upperBound {
            guard tags[start] == .propn, let most = longest[word(start)] else {
                start += 1
                continue
            }
            var end = start
            while end < words.upperBound, end - start < most, tags[end] == .propn { end += 1 }
            while end > start {
                if let kind = votes[(start..<end).map(word)]?.winner {
                    names.append(Name(tokens: start..<end, kind: kind))
                    break
                }
                end -= 1
            }
            start = max(end, start + 1)
        }
    }
}
