/// The dictionary form of a word with its tags, as the English UD treebanks write it: lower case but for names, `be` for
/// `'s`, `not` for `n't`.
///
/// Irregular forms are looked up; regular ones lose their ending by rule, and verbs get back their silent `e`.
public enum Lemmatizer {
    public static func lemma(of form: String, upos: UPOS, penn: PennTag) -> String {
        if upos == .propn || penn == .nnp { return properNoun(form, penn) }
        let word = normalized(form)
        switch penn {
        case .nns: return NounForms.singular(of: word)
        case .vbz: return VerbForms.irregular[word] ?? clitic(word, upos) ?? VerbForms.base(ofThirdPerson: word)
        case .vbd, .vbn: return VerbForms.irregular[word] ?? clitic(word, upos) ?? VerbForms.base(ofPast: word)
        case .vbg: return VerbForms.irregular[word] ?? VerbForms.base(ofParticiple: word)
        case .vb, .vbp, .md: return VerbForms.irregular[word].map { upos == .aux || $0 == "be" ? $0 : word } ?? clitic(word, upos) ?? word
        case .jjr, .rbr: return AdjectiveForms.positive(ofComparative: word, isAdverb: penn == .rbr)
        case .jjs, .rbs: return AdjectiveForms.positive(ofSuperlative: word, isAdverb: penn == .rbs)
        case .pos: return "'s"
        case .prp, .dt, .rb, .to: return pronouns[word] ?? word
        case .jj: return isDemonym(form) ? form : word
        default: return upos == .noun && isAcronym(form) ? form : word
        }
    }

    private static let pronouns: [String: String] = [
        "me": "I", "i": "I", "him": "he", "them": "they", "us": "we", "'em": "they", "em": "they", "her": "she", "na": "to", "ta": "to", "'s": "we", "these": "this", "those": "that",
        "an": "a", "n't": "not", "nt": "not", "'t": "not",
    ]

    /// Contracted auxiliaries, as far as their tag tells.
    private static func clitic(_ word: String, _ upos: UPOS) -> String? {
        guard upos == .aux || word.utf8.first == UInt8(ascii: "'") || word.utf8.count == 3 else { return nil }
        return clitics[word]
    }

    private static let clitics: [String: String] = [
        "'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would", "wo": "will", "ca": "can", "sha": "shall",
        "gon": "go", "wan": "want", "ai": "be", "'": "be",
    ]

    private static func properNoun(_ form: String, _ penn: PennTag) -> String {
        guard penn == .nnps, form.utf8.count > 3 else { return form }
        let singular = NounForms.singular(of: form.lowercased())
        // Only the ending changes, so the case of the rest stays.
        return form.hasPrefix(String(singular.prefix(1))) || form.count < singular.count
            ? singular : String(form.prefix(commonPrefix(form, singular))) + singular.dropFirst(commonPrefix(form, singular))
    }

    private static func commonPrefix(_ a: String, _ b: String) -> Int {
        zip(a.lowercased(), b).prefix { $0 == $1 }.count
    }

    /// Lower case, with the straight apostrophe.
    private static func normalized(_ form: String) -> String {
        let bytes = form.utf8
        var isPlain = true
        for byte in bytes where byte < 0x61 || byte > 0x7A { isPlain = false; break }
        if isPlain { return form }
        let lowered = form.lowercased()
        guard bytes.contains(0xE2) || bytes.contains(0x60) else { return lowered }
        return String(String.UnicodeScalarView(lowered.unicodeScalars.map { $0 == "’" || $0 == "‘" || $0 == "`" ? "'" : $0 }))
    }

    /// American, Chinese, Afghan, Israeli: written with a capital everywhere.
    private static func isDemonym(_ form: String) -> Bool {
        guard let first = form.utf8.first, first < 0x61, form.utf8.count > 4 else { return false }
        return ["an", "ese", "ish", "qi", "eli", "ani"].contains { form.hasSuffix($0) }
    }

    private static func isAcronym(_ form: String) -> Bool {
        form.utf8.count > 1 && form.utf8.count < 7 && form.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
}
