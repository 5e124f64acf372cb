import Language

/// Reads PolNeAR's automatic layers (CoreNLP; ten columns `idx form start end pos lemma ner head deprel coref`) and brings
/// them to the treebanks' tokens, tags and UD v2 relations. What the conversion cannot decide is masked.
public enum SilverCorpus {
    public static func sentences(at path: String) throws -> [CorpusSentence] {
        var sentences: [CorpusSentence] = []
        var document = ""
        var rows: [SilverWord] = []
        for (number, line) in try CorpusFile.lines(at: path).enumerated() {
            if line.isEmpty {
                if !rows.isEmpty { sentences.append(SilverConversion(rows).sentence(document: document)) }
                rows.removeAll(keepingCapacity: true)
                continue
            }
            if line.hasPrefix("#") && !line.contains("\t") {
                if line.hasPrefix("# doc ") { document = String(line.dropFirst("# doc ".count)) }
                continue
            }
            if line.hasPrefix("#columns") { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 10, let start = Int(columns[2]), let end = Int(columns[3]), let head = Int(columns[7]) else {
                throw CorpusError(path: path, problem: "line \(number + 1) is no row of ten columns")
            }
            rows.append(
                SilverWord(
                    form: String(columns[1]), start: start, end: end, tag: String(columns[4]), lemma: String(columns[5]),
                    name: String(columns[6]), head: head - 1, relation: String(columns[8])))
        }
        if !rows.isEmpty { sentences.append(SilverConversion(rows).sentence(document: document)) }
        return sentences
    }
}

/// A row of the silver layers. Offsets in code points of the article's text; `head` -1 for the root.
struct SilverWord {
    var form: String
    var start: Int
    var end: Int
    var tag: String
    var lemma: String
    var name: String
    var head: Int
    var relation: String
}
