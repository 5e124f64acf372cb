import Language
import Network

/// Corpora that a licence keeps out of the shipped weights; training with them measures what that costs.
public enum RestrictedCorpus: String, CaseIterable, Sendable {
    /// GUM's fiction, whow, essay, letter and podcast (non-commercial).
    case gumNonCommercial = "gum-noncommercial"
    /// WikiNEuRal's automatic names (non-commercial).
    case wikineural
}

/// The sentences that the syntax network is trained on, and how often each corpus is drawn from.
struct SyntaxCurriculum {
    /// A corpus with its share of all words drawn.
    private struct Source {
        let examples: [SyntaxExample]
        let share: Double
        var drawn = 0.0
        var order: [Int] = []
    }

    private var sources: [Source] = []
    private var random: Random

    /// - Parameters:
    ///   - corpora: folder of the corpora.
    ///   - restricted: corpora to add for a comparison.
    init(corpora: String, restricted: Set<RestrictedCorpus> = [], seed: UInt64) throws {
        random = Random(seed: seed)
        let treebank = corpora + "/treebank"
        let names = corpora + "/ner"
        try add(Conllu.sentences(at: treebank + "/en_ewt-train.conllu.gz"), share: 0.24)
        let gum = try Conllu.sentences(at: treebank + "/en_gum-train.conllu.gz").filter {
            restricted.contains(.gumNonCommercial) || !GUMGenre.nonCommercial.contains(GUMGenre.of($0.document))
        }
        try add(gum, share: 0.17)
        // Once as sentences of our tokens and once as the file has them, whole paragraphs, from which a name's surroundings are learned.
        let newswire = names + "/worldwide-newswire-train.bio.gz"
        try add(NameCorpus.worldwideNewswire.sentences(at: newswire), share: 0.16, CorpusWeights(names: 2))
        try add(NameCorpus.worldwideNewswire.blocks(at: newswire), share: 0.16, CorpusWeights(names: 2))
        try add(
            NameCorpus.wikiGold.sentences(at: names + "/wikigold-train.bio.gz")
                + NameCorpus.crossNERPolitics.sentences(at: names + "/crossner-politics-train.bio.gz"),
            share: 0.03, CorpusWeights(names: 1))
        if restricted.contains(.wikineural) {
            try add(
                NameCorpus.wikiGold.sentences(at: names + "/silver-wikineural-train.bio.gz"), share: 0.06,
                CorpusWeights(names: 0.5))
        }
        // A program's analyses: much news, with its errors.
        try add(
            SilverCorpus.sentences(at: corpora + "/polnear-silver/train.tsv.gz"), share: 0.19,
            CorpusWeights(tags: 0.3, tree: 0.4, names: 0.15))
        try add(
            MascTags.sentences(at: treebank + "/masc-pos-train.tsv.gz"), share: 0.05, CorpusWeights(tags: 0.2))
    }

    private mutating func add(
        _ sentences: [CorpusSentence], share: Double, _ weights: CorpusWeights = CorpusWeights()
    ) throws {
        let usable = sentences.filter { (1...SyntaxLayers.longestSequence).contains($0.count) }
        guard !usable.isEmpty else { throw CorpusError(path: "curriculum", problem: "a corpus has no sentences") }
        sources.append(Source(examples: usable.map { SyntaxExample($0, weights: weights) }, share: share))
    }

    /// The folded words of all corpora that occur at least `minimum` times, the most frequent first.
    func frequentWords(minimum: Int) -> [[UInt8]] {
        var counts: [[UInt8]: Int] = [:]
        for source in sources {
            for example in source.examples {
                for word in example.words {
                    counts[SyntaxFeatures.folded(example.text[word.bytes]), default: 0] += 1
                }
            }
        }
        return counts.filter { $0.value >= minimum }
            .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.key)
    }

    /// The next sentences, of about `words` words, as shards of sentences of like length.
    mutating func next(words: Int, shards: Int) -> [SyntaxBatch] {
        var drawn: [SyntaxExample] = []
        var count = 0
        while count < words {
            let example = nextExample()
            drawn.append(example)
            count += example.count
        }
        // Stable, so that equal lengths stay in the order drawn.
        let sorted = drawn.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
        var batches = [SyntaxBatch](repeating: SyntaxBatch(), count: shards)
        var placed = 0
        for (_, example) in sorted {
            batches[min(shards - 1, placed * shards / count)].append(example)
            placed += example.count
        }
        return batches
    }

    /// From the corpus that is furthest behind its share; each corpus in a new random order every time round.
    private mutating func nextExample() -> SyntaxExample {
        var next = 0
        for index in sources.indices where sources[index].drawn / sources[index].share < sources[next].drawn / sources[next].share {
            next = index
        }
        if sources[next].order.isEmpty {
            sources[next].order = Array(sources[next].examples.indices).shuffled(using: &random)
        }
        let example = sources[next].examples[sources[next].order.removeLast()]
        sources[next].drawn += Double(example.count)
        return example
    }
}
