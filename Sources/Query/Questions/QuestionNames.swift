import Archive

/// What stands in a question's slots as the names to look for.
enum QuestionNames {
    /// The names, each without its article: several where the question joins them ("Kirby or Miller"). Nil where nothing is
    /// left, or only a pronoun, of which a question does not say whom it means.
    static func patterns(_ filling: String) -> [NamePattern]? {
        var patterns: [NamePattern] = []
        for part in parts(filling) {
            guard let name = withoutArticle(part) else { return nil }
            patterns.append(NamePattern(name))
        }
        return patterns
    }

    /// Like `patterns`, with officials and other lower-case plurals in the singular too: so are unnamed sources called.
    static func voices(_ filling: String) -> [NamePattern]? {
        patterns(filling)?.map { pattern in
            let noun = singular(pattern.text)
            let isCommon = pattern.text.split(separator: " ").last?.first?.isLowercase ?? false
            return noun == pattern.text || !isCommon ? pattern : NamePattern(noun, alternatives: [pattern.text])
        }
    }

    /// Nil where nothing is left, or only a pronoun.
    static func withoutArticle(_ name: String) -> String? {
        var words = name.split(separator: " ").map(String.init)
        if let first = words.first, ["the", "a", "an"].contains(first.lowercased()) { words.removeFirst() }
        guard let first = words.first else { return nil }
        // The US is no "us".
        let isAcronym = first.count > 1 && first.allSatisfy(\.isUppercase)
        if words.count == 1, !isAcronym, pronouns.contains(first.lowercased()) { return nil }
        return words.joined(separator: " ")
    }

    /// Kirby's → Kirby; nil where it is no possessive.
    static func withoutPossessive(_ name: String) -> String? {
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { return withoutArticle(String(name.dropLast(2))) }
        for ending in ["s'", "s’"] where name.hasSuffix(ending) { return withoutArticle(String(name.dropLast(1))) }
        return nil
    }

    /// The regular plural undone.
    static func singular(_ noun: String) -> String {
        if noun.hasSuffix("sses") { return String(noun.dropLast(2)) }
        return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
    }

    /// "Or" joins any names; "and" only those in which each is a short name with a capital, since many an institution has an
    /// "and" of its own (Department of Health and Human Services). Before either, commas do (Kirby, Miller and Biden).
    private static func parts(_ filling: String) -> [String] {
        let words = filling.split(separator: " ").map(String.init)
        guard words.contains(where: { $0 == "or" || $0 == "and" }) else { return [filling] }
        let parts = words.map { word in
            word == "or" || word == "and" ? [","] : word.hasSuffix(",") ? [String(word.dropLast()), ","] : [word]
        }
        .joined().split(separator: ",").map(Array.init)
        let isList = !words.contains("and") || parts.allSatisfy { part in
            let name = part.first?.lowercased() == "the" ? Array(part.dropFirst()) : part
            return (1...2).contains(name.count) && name.allSatisfy { $0.first?.isUppercase ?? false }
        }
        guard parts.count > 1, isList, Set(parts).count == parts.count else { return [filling] }
        return parts.map { $0.joined(separator: " ") }
    }

    private static let pronouns: Set<String> = [
        "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "me", "who", "what", "whom", "this", "that",
        "these", "those", "everyone", "everybody", "anyone", "anybody", "someone", "somebody", "nobody", "something", "anything",
        "everything", "nothing", "people", "there", "here",
    ]
}
