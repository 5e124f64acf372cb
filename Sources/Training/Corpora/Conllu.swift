import Language

/// Reads CoNLL-U (https://universaldependencies.org/format.html): ten columns, `newdoc id` and `newpar` comments, SpaceAfter=No.
public enum Conllu {
    public static func sentences(at path: String) throws -> [CorpusSentence] {
        var sentences: [CorpusSentence] = []
        var document = ""
        var sentence = CorpusSentence()
        var surfaceEnd = 0  // the last word of the open multiword token
        var surfaceSpace = true
        for (number, line) in try CorpusFile.lines(at: path).enumerated() {
            if line.isEmpty {
                if sentence.count > 0 { sentences.append(sentence) }
                sentence = CorpusSentence()
                surfaceEnd = 0
                continue
            }
            if line.hasPrefix("#") {
                if line.hasPrefix("# newdoc id = ") { document = String(line.dropFirst("# newdoc id = ".count)) }
                if line.hasPrefix("# newpar") || line.hasPrefix("# newdoc") { sentence.startsParagraph = true }
                continue
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 10 else {
                throw CorpusError(path: path, problem: "line \(number + 1) has \(columns.count) columns, not the 10 of CoNLL-U")
            }
            let space = !columns[9].split(separator: "|").contains("SpaceAfter=No")
            if let dash = columns[0].firstIndex(of: "-") {
                surfaceEnd = Int(columns[0][columns[0].index(after: dash)...]) ?? 0
                surfaceSpace = space
                continue
            }
            guard let id = Int(columns[0]) else { continue }  // an empty node
            // The words of a multiword token stand side by side; what follows the token follows its last word.
            let spaceAfter = id < surfaceEnd ? false : (id == surfaceEnd ? surfaceSpace : space)
            sentence.document = document
            sentence.append(form: String(columns[1]), spaceAfter: spaceAfter)
            let word = sentence.count - 1
            sentence.lemmas[word] = String(columns[2])
            sentence.upos[word] = UPOS(name: columns[3])
            sentence.penn[word] = PennTag(rawValue: String(columns[4]))
            sentence.heads[word] = Int(columns[6]).map { $0 - 1 }
            sentence.relations[word] = Relation(rawValue: String(columns[7]))
        }
        if sentence.count > 0 { sentences.append(sentence) }
        return sentences
    }
}
