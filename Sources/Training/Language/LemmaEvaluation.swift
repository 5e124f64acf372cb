import Language

/// How often the lemma of a treebank's word is found from its form and the treebank's own tags.
public struct LemmaEvaluation: Sendable {
    public private(set) var words = 0
    public private(set) var right = 0
    /// `form/TAG gold found` with how often, most frequent first.
    public private(set) var errors: [(error: String, count: Int)] = []

    public var accuracy: Double { words == 0 ? 0 : Double(right) / Double(words) }

    public init(treebank path: String) throws {
        var counts: [String: Int] = [:]
        for sentence in try Conllu.sentences(at: path) {
            for index in 0..<sentence.count {
                guard let upos = sentence.upos[index], let penn = sentence.penn[index], let gold = sentence.lemmas[index], upos != .punct
                else { continue }
                let found = Lemmatizer.lemma(of: sentence.forms[index], upos: upos, penn: penn)
                words += 1
                if found == gold { right += 1 } else { counts["\(sentence.forms[index])/\(penn.rawValue) \(gold) \(found)", default: 0] += 1 }
            }
        }
        errors = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}
