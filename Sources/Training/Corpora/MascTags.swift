import Language

/// Reads the Manually Annotated Sub-Corpus's words and Penn tags (`form TAB tag`, a blank line after each sentence).
public enum MascTags {
    public static func sentences(at path: String) throws -> [CorpusSentence] {
        var sentences: [CorpusSentence] = []
        var sentence = CorpusSentence()
        var document = ""
        for line in try CorpusFile.lines(at: path) {
            if line.isEmpty {
                if sentence.count > 0 { sentences.append(sentence) }
                sentence = CorpusSentence()
                continue
            }
            guard let tab = line.firstIndex(of: "\t") else {
                if line.hasPrefix("# doc ") { document = String(line.dropFirst("# doc ".count)) }
                continue
            }
            sentence.document = document
            sentence.append(form: String(line[..<tab]))
            sentence.penn[sentence.count - 1] = tag(line[line.index(after: tab)...], of: line[..<tab])
        }
        if sentence.count > 0 { sentences.append(sentence) }
        return sentences
    }

    /// The treebanks' tag for MASC's; nil where MASC's is known to be unreliable (quotation marks and abbreviations).
    private static func tag(_ tag: Substring, of form: Substring) -> PennTag? {
        switch tag {
        case "(": return .leftBracket
        case ")": return .rightBracket
        case "-": return form.contains(where: \.isLetter) ? nil : .colon
        case "...", ":": return .colon
        case "POS": return ["'s", "’s", "'"].contains(form) ? .pos : nil
        // MASC writes every quotation mark alike, and has TO for the preposition too.
        case "''", "``", "\"", "TO": return nil
        default: break
        }
        // A hyphenated word is one token here and three in the treebanks; an abbreviation is often a plain noun here.
        if form.contains("-") || form.contains(".") && form.count > 1 { return nil }
        return PennTag(rawValue: String(tag))
    }
}
