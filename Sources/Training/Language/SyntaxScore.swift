import Language

/// Right words out of all.
package struct Accuracy: Sendable {
    package var right = 0
    package var total = 0

    package var value: Double { total == 0 ? 0 : Double(right) / Double(total) }

    mutating func add(_ isRight: Bool) {
        total += 1
        if isRight { right += 1 }
    }
}

/// The scores of one corpus on its own words. Attachment counts punctuation and leaves relation subtypes out, as the scorer of the CoNLL 2018
/// shared task does (Zeman et al. 2018); `exactLabels` counts subtypes too.
package struct SyntaxScore: Sendable {
    static let mainKinds: [Name.Kind] = [.person, .organization, .location]

    package var upos = Accuracy()
    package var penn = Accuracy()
    package var unlabeled = Accuracy()
    package var labeled = Accuracy()
    package var exactLabels = Accuracy()
    package var names: [Name.Kind: SpanScore] = [:]

    /// Names of the three kinds that every corpus has, together.
    package var mainNames = SpanScore()

    /// Adds a sentence; layers that the corpus leaves out are not counted.
    ///
    /// - Parameter kinds: the kinds of names to score, none if the corpus has no names.
    mutating func add(_ prediction: SyntaxPrediction, gold: CorpusSentence, kinds: [Name.Kind]) {
        for word in 0..<gold.count {
            if let tag = gold.upos[word] { upos.add(prediction.upos[word] == tag) }
            if let tag = gold.penn[word] { penn.add(prediction.penn[word] == tag) }
            guard let head = gold.heads[word] else { continue }
            let hasHead = Int(prediction.heads[word]) == head
            unlabeled.add(hasHead)
            guard let relation = gold.relations[word] else { continue }
            labeled.add(hasHead && prediction.relations[word].universal == relation.universal)
            exactLabels.add(hasHead && prediction.relations[word] == relation)
        }
        guard !kinds.isEmpty else { return }
        let goldNames = NameLabel.names(in: gold.names.map { $0 ?? .outside })
        let found = NameLabel.names(in: prediction.names)
        for kind in kinds {
            let goldSpans = goldNames.filter { $0.kind == kind }.map(\.tokens)
            let foundSpans = found.filter { $0.kind == kind }.map(\.tokens)
            names[kind, default: SpanScore()].add(gold: goldSpans, predicted: foundSpans)
            if Self.mainKinds.contains(kind) { mainNames.add(gold: goldSpans, predicted: foundSpans) }
        }
    }
}

/// What the pipeline says of a sentence; heads are indices in it, -1 for the root.
struct SyntaxPrediction {
    var upos: [UPOS] = []
    var penn: [PennTag] = []
    var heads: [Int32] = []
    var relations: [Relation] = []
    var names: [NameLabel] = []
}

extension Relation {
    /// The relation without its subtype.
    var universal: Substring { rawValue.prefix { $0 != ":" } }
}
