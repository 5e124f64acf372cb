import Language
import Network

/// A corpus sentence as the syntax network is trained on it: words, and for each head a target a word, -1 where masked.
struct SyntaxExample: Sendable {
    var text: [UInt8] = []
    var words: [ByteRange] = []
    var upos: [Int32] = []
    var penn: [Int32] = []
    /// 0 for the root, 1 + the head's index.
    var heads: [Int32] = []
    var relations: [Int32] = []
    var names: [Int32] = []
    var weights = CorpusWeights()

    init(_ sentence: CorpusSentence, weights: CorpusWeights = CorpusWeights()) {
        self.weights = weights
        for form in sentence.forms {
            let start = text.count
            text.append(contentsOf: form.utf8)
            words.append(ByteRange(start: start, end: text.count))
            text.append(UInt8(ascii: " "))
        }
        upos = sentence.upos.map { $0.map { Int32($0.rawValue) } ?? -1 }
        penn = sentence.penn.map { tag in tag.map { Self.pennIndex[$0] ?? -1 } ?? -1 }
        heads = sentence.heads.map { $0.map { Int32($0 + 1) } ?? -1 }
        names = sentence.names.map { $0.map { Int32($0.index) } ?? -1 }
        relations = sentence.relations.indices.map { word in
            // The root's relation follows from its head.
            guard let relation = sentence.relations[word], let head = sentence.heads[word], head >= 0 else { return -1 }
            return Self.relationIndex[relation] ?? -1
        }
    }

    private static let pennIndex = Dictionary(
        uniqueKeysWithValues: PennTag.allCases.enumerated().map { ($1, Int32($0)) })
    private static let relationIndex = Dictionary(
        uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, Int32($0)) })

    var count: Int { words.count }
}

/// How much the layers of a corpus count in the loss.
struct CorpusWeights: Sendable {
    var tags: Float = 1
    var tree: Float = 1
    var names: Float = 1
}

/// Sentences that go through the network together.
package struct SyntaxBatch: Sendable {
    private(set) var examples: [SyntaxExample] = []
    private(set) var count = 0

    mutating func append(_ example: SyntaxExample) {
        examples.append(example)
        count += example.count
    }

    func rows(_ features: SyntaxFeatures, dropWord: () -> Bool = { false }) -> FeatureRows {
        var rows = FeatureRows()
        rows.reserve(tokens: count, rowsPerToken: 16)
        for example in examples {
            example.text.withUnsafeBufferPointer {
                features.append(words: example.words[...], of: $0, to: &rows, dropWord: dropWord)
            }
        }
        return rows
    }

    func targets(_ layer: KeyPath<SyntaxExample, [Int32]>) -> [Int32] {
        examples.flatMap { $0[keyPath: layer] }
    }

    func weights(_ layer: KeyPath<CorpusWeights, Float>) -> [Float] {
        examples.flatMap { repeatElement($0.weights[keyPath: layer], count: $0.count) }
    }

    /// The heads as rows of the batch, -1 for none.
    func headRows() -> [Int32] {
        var rows: [Int32] = []
        rows.reserveCapacity(count)
        for example in examples {
            let start = Int32(rows.count)
            for head in example.heads { rows.append(head > 0 ? start + head - 1 : -1) }
        }
        return rows
    }
}
