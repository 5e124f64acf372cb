import Language

/// Universal tags of CoreNLP's words, from Penn tag and version 1 relation; nil where these do not decide.
enum SilverTags {
    static func upos(of word: SilverWord) -> UPOS? {
        let relation = word.relation
        switch word.tag {
        case "NN", "NNS": return word.form == "%" ? .sym : .noun
        case "NNP", "NNPS": return .propn
        case "JJ", "JJR", "JJS": return .adj
        case "RB", "RBR", "RBS": return relation == "neg" || word.lemma == "not" ? .part : .adv
        case "MD": return .aux
        case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ":
            return ["aux", "auxpass", "cop"].contains(relation) ? .aux : .verb
        case "IN": return relation == "mark" ? .sconj : (relation == "case" ? .adp : nil)
        case "TO": return relation == "mark" ? .part : (relation == "case" ? .adp : nil)
        case "RP": return .adp
        case "DT":
            if ["det", "neg"].contains(relation) { return .det }
            return ["this", "that", "these", "those"].contains(word.lemma) ? .pron : nil
        case "PDT": return .det
        case "PRP", "PRP$", "EX", "WP", "WP$": return .pron
        case "WDT": return relation == "det" ? .det : .pron
        case "WRB": return .adv
        case "CC": return .cconj
        case "CD": return .num
        case "UH": return .intj
        case "$": return .sym
        case "POS": return .part
        case ",", ".", ":", "``", "''", "-LRB-", "-RRB-": return .punct
        default: return nil
        }
    }
}
