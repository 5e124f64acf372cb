/// Adjectives and adverbs: from comparative and superlative to the positive.
enum AdjectiveForms {
    static func positive(ofComparative word: String, isAdverb: Bool) -> String {
        irregular(word, isAdverb) ?? (word.hasSuffix("er") ? stem(word.dropLast(2)) : word)
    }

    static func positive(ofSuperlative word: String, isAdverb: Bool) -> String {
        irregular(word, isAdverb) ?? (word.hasSuffix("est") ? stem(word.dropLast(3)) : word)
    }

    private static func irregular(_ word: String, _ isAdverb: Bool) -> String? {
        switch word {
        case "better", "best": isAdverb ? "well" : "good"
        case "worse", "worst": isAdverb ? "badly" : "bad"
        case "fewer", "fewest": "few"
        case "farther", "furthest", "farthest": "far"
        case "elder", "eldest": "old"
        case "upper", "inner", "outer", "latter", "former", "more", "most", "less", "least", "further": word
        default: nil
        }
    }

    private static func stem(_ stem: Substring) -> String {
        let bytes = Array(stem.utf8)
        guard bytes.count > 2, let last = bytes.last else { return String(stem) }
        if last == UInt8(ascii: "i") { return stem.dropLast() + "y" }
        let before = bytes[bytes.count - 2]
        if before == last, !VerbStem.isVowel(last), last != UInt8(ascii: "l"), last != UInt8(ascii: "s") { return String(stem.dropLast()) }
        let silent: [String] = ["lat", "wid", "larg", "nic", "saf", "clos", "strang", "simpl", "wis", "fin", "rar", "loos", "fre", "brav", "cut", "whit", "dens", "intens", "pur", "matur", "secur", "sever", "sincer", "gentl", "littl", "nobl", "abl", "hug", "ripe", "mor", "sor", "bar", "remot", "concis", "precis", "tru", "blu", "rud", "crud", "polit", "humbl", "subtl", "stabl", "vil", "pal", "lam", "tam", "nak", "dir"]
        return silent.contains(String(stem)) ? stem + "e" : String(stem)
    }
}
