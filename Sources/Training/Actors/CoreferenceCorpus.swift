import Foundation

/// The coreference corpora: OntoGUM with its words and clusters, GAP with its ambiguous pronouns.
public enum CoreferenceCorpus {
    public struct OntoGumDocument {
        public let id: String
        public let genre: String
        /// Text rebuilt from the treebank's words.
        let text: CorpusText
        /// The cluster of each word that heads a mention.
        let clusterOfWord: [Int: Int]

        var clusters: [Set<Int>] {
            Dictionary(grouping: clusterOfWord.keys, by: { clusterOfWord[$0] ?? 0 }).sorted { $0.key < $1.key }.map { Set($0.value) }
        }
    }

    public struct GapRecord: Decodable {
        public let id: String
        public let text: String
        public let pronoun: [Int]
        public let a: [Int]
        public let b: [Int]
        public let a_coref: Bool
        public let b_coref: Bool
    }

    /// Genres of GUM whose texts may not be used commercially; no shipped weight has seen them.
    private static let nonCommercial: Set<String> = ["fiction", "whow", "essay", "letter", "podcast"]

    /// `split`: train or dev. Genres without a free licence are left out.
    public static func ontoGum(_ corpora: String, split: String) throws -> [OntoGumDocument] {
        struct Line: Decodable {
            struct Mention: Decodable {
                let head: Int
                let cluster: Int
            }
            let id: String
            let genre: String
            let tokens: [String]
            let mentions: [Mention]
        }
        var sentences: [String: [CorpusSentence]] = [:]
        for sentence in try Conllu.sentences(at: "\(corpora)/treebank/en_gum-\(split).conllu.gz") {
            sentences[sentence.document, default: []].append(sentence)
        }
        return try lines(Line.self, "\(corpora)/coref/ontogum-\(split).jsonl.gz").compactMap { line in
            guard !nonCommercial.contains(line.genre) else { return nil }
            let text = CorpusText(sentences[line.id] ?? [])
            guard text.words.count == line.tokens.count else {
                throw CorpusError(path: line.id, problem: "the treebank has \(text.words.count) words, the clusters \(line.tokens.count)")
            }
            var clusterOfWord: [Int: Int] = [:]
            for mention in line.mentions { clusterOfWord[mention.head] = mention.cluster }
            return OntoGumDocument(id: line.id, genre: line.genre, text: text, clusterOfWord: clusterOfWord)
        }
    }

    public static func gap(_ corpora: String, split: String) throws -> [GapRecord] {
        try lines(GapRecord.self, "\(corpora)/coref/gap-\(split).jsonl.gz")
    }

    static func lines<Line: Decodable>(_ type: Line.Type, _ path: String) throws -> [Line] {
        let decoder = JSONDecoder()
        return try CorpusFile.lines(at: path).filter { !$0.isEmpty }.map { try decoder.decode(Line.self, from: Data($0.utf8)) }
    }
}

extension CoreferenceCorpus.GapRecord {
    /// Byte range of a span of code points.
    func bytes(_ span: [Int]) -> Range<Int> {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: span[0])
        let end = scalars.index(start, offsetBy: span[1] - span[0])
        return text.utf8.distance(from: text.utf8.startIndex, to: start)..<text.utf8.distance(from: text.utf8.startIndex, to: end)
    }
}
