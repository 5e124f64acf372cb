/// The scores of a run of sequences of words, as the network's heads give them.
package struct SyntaxScores {
    /// One row a word: `UPOS.allCases`, `PennTag.allCases` and `NameLabel.count` columns.
    package var upos: [Float]
    package var penn: [Float]
    package var names: [Float]
    /// For each sequence one row a word: the root, then each word of the sequence as the head.
    package var arcs: [[Float]]
    /// One row a word of `ArcDistance.classCount` columns, to be added to the arcs.
    package var distances: [Float]

    package init(upos: [Float], penn: [Float], names: [Float], arcs: [[Float]], distances: [Float]) {
        self.upos = upos
        self.penn = penn
        self.names = names
        self.arcs = arcs
        self.distances = distances
    }
}

/// What the scores say: tags, a projective tree and names for every sequence.
package struct SyntaxDecoder {
    package private(set) var upos: [UPOS] = []
    package private(set) var penn: [PennTag] = []
    /// Heads inside the run of words, -1 for a root.
    package private(set) var heads: [Int32] = []
    package private(set) var names: [NameLabel] = []
    package private(set) var relations: [Relation] = []
    private static let allUPOS = UPOS.allCases
    private static let allPenn = PennTag.allCases
    private static let allRelations = Relation.allCases

    private var eisner = EisnerDecoder()
    private var nameDecoder = NameDecoder()
    private var rootScores: [Int32] = []
    private var arcScores: [Int32] = []

    package init() {}

    /// Everything but the relations, which need the heads first.
    package mutating func decode(_ scores: SyntaxScores, sequenceEnds: [Int32]) {
        upos = Self.best(scores.upos, columns: Self.allUPOS.count).map { Self.allUPOS[$0] }
        penn = Self.best(scores.penn, columns: Self.allPenn.count).map { Self.allPenn[$0] }
        heads.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        var start = 0
        for (sequence, end) in sequenceEnds.enumerated() {
            let end = Int(end)
            let nameScores = scores.names[start * NameLabel.count..<end * NameLabel.count]
            names.append(contentsOf: nameDecoder.labels(scores: nameScores))
            setArcs(scores.arcs[sequence], scores.distances[(start * ArcDistance.classCount)...], count: end - start)
            for head in eisner.heads(rootScores: rootScores, arcScores: arcScores) {
                heads.append(head < 0 ? -1 : head + Int32(start))
            }
            start = end
        }
    }

    /// - Parameter scores: one row a word of `Relation.allCases` columns, for the heads of `decode`.
    package mutating func decodeRelations(_ scores: [Float]) {
        let best = Self.best(scores, columns: Self.allRelations.count)
        relations = heads.indices.map { heads[$0] < 0 ? .root : Self.allRelations[best[$0]] }
    }

    /// Scores in 1/256: trees are compared in whole numbers.
    private static func whole(_ score: Float) -> Int32 { Int32(max(-100_000, min(100_000, score * 256))) }

    private mutating func setArcs(_ arcs: [Float], _ distances: ArraySlice<Float>, count: Int) {
        rootScores.removeAll(keepingCapacity: true)
        arcScores.removeAll(keepingCapacity: true)
        for dependent in 0..<count {
            let row = dependent * (1 + count)
            let preferences = distances.startIndex + dependent * ArcDistance.classCount
            rootScores.append(Self.whole(arcs[row]))
            for head in 0..<count {
                guard head != dependent else {
                    arcScores.append(0)
                    continue
                }
                let distance = distances[preferences + ArcDistance.classOf(head - dependent)]
                arcScores.append(Self.whole(arcs[row + 1 + head] + distance))
            }
        }
    }

    private static func best(_ scores: [Float], columns: Int) -> [Int] {
        stride(from: 0, to: scores.count, by: columns).map { row in
            var best = row
            for index in row..<row + columns where scores[index] > scores[best] { best = index }
            return best - row
        }
    }
}
