import CModels
public import Network

/// The trained tagger, parser and name recogniser: one network for all three, the same result on every machine.
public struct SyntaxAnalyzer: Sendable {
    package let features: SyntaxFeatures
    private let encoder: Encoder
    private let upos, penn, names: Linear
    private let arcDependent, arcHead, arcProduct, arcDistance: Linear
    private let arcRoot: [Float]
    private let relationDependent, relationHead, relation: Linear

    /// Words that go through the network together: few enough that their states stay in the processor's cache.
    private static let batchWords = 512

    /// The one with the embedded weights.
    public static let shared: SyntaxAnalyzer = {
        var length = 0
        let start = model_syntax(&length)
        do {
            return try SyntaxAnalyzer(Model(constant: UnsafeRawBufferPointer(start: start, count: length)))
        } catch {
            // Weights and code are built together; a test holds that they fit.
            preconditionFailure("the embedded weights of the syntax network are not those of this build: \(error)")
        }
    }()

    public init(_ model: Model) throws(ModelError) {
        features = SyntaxFeatures(vocabulary: try Vocabulary(model, name: SyntaxLayers.words))
        encoder = try Encoder(model, name: SyntaxLayers.encoder)
        upos = try Linear(model, name: SyntaxLayers.upos)
        penn = try Linear(model, name: SyntaxLayers.penn)
        names = try Linear(model, name: SyntaxLayers.names)
        arcDependent = try Linear(model, name: SyntaxLayers.arcDependent)
        arcHead = try Linear(model, name: SyntaxLayers.arcHead)
        arcProduct = try Linear(model, name: SyntaxLayers.arcProduct)
        arcDistance = try Linear(model, name: SyntaxLayers.arcDistance)
        arcRoot = try model.floats(SyntaxLayers.arcRoot)
        relationDependent = try Linear(model, name: SyntaxLayers.relationDependent)
        relationHead = try Linear(model, name: SyntaxLayers.relationHead)
        relation = try Linear(model, name: SyntaxLayers.relation)
        // A model of another feature set would read beyond the table or mix up the labels.
        guard encoder.rows == features.tableSize else { throw .mismatch(section: SyntaxLayers.encoder) }
        guard upos.outputs == UPOS.allCases.count, penn.outputs == PennTag.allCases.count,
            names.outputs == NameLabel.count, relation.outputs == Relation.allCases.count,
            arcDistance.outputs == ArcDistance.classCount, arcRoot.count == arcProduct.outputs
        else { throw .mismatch(section: SyntaxLayers.upos) }
    }

    /// Fills tags, trees and names of a document that has tokens and sentences.
    public func analyze(_ document: inout Document) {
        let count = document.tokens.count
        document.upos.reserveCapacity(count)
        document.penn.reserveCapacity(count)
        document.heads.reserveCapacity(count)
        document.relations.reserveCapacity(count)
        var decoder = SyntaxDecoder()
        var labels: [NameLabel] = []
        var batch: [Range<Int>] = []
        var batched = 0
        func flush() {
            guard let first = batch.first?.lowerBound else { return }
            analyze(batch, of: document, with: &decoder)
            document.upos.append(contentsOf: decoder.upos)
            document.penn.append(contentsOf: decoder.penn)
            document.relations.append(contentsOf: decoder.relations)
            document.heads.append(contentsOf: decoder.heads.map { $0 < 0 ? -1 : $0 + Int32(first) })
            labels.append(contentsOf: decoder.names)
            batch.removeAll(keepingCapacity: true)
            batched = 0
        }
        for sentence in document.sentences {
            for piece in pieces(of: sentence) {
                batch.append(piece)
                batched += piece.count
                if batched >= Self.batchWords { flush() }
            }
        }
        flush()
        joinPieces(&document)
        let names = document.sentences.flatMap { NameLabel.names(in: Array(labels[$0]), from: $0.lowerBound) }
        document.names = QuantityNames(document).merged(into: names)
    }

    /// A sentence of words given as sequences of ranges of `text`; for measuring on a corpus's own words.
    package func analyze(_ rows: FeatureRows, with decoder: inout SyntaxDecoder) {
        let states = encoder.encode(rows)
        var dependents = arcDependent(states)
        dependents.rectify()
        dependents = arcProduct(dependents)
        var heads = arcHead(states)
        heads.rectify()
        var start = 0
        let arcs = rows.sequenceEnds.map { end in
            defer { start = Int(end) }
            return arcScores(dependents, heads, root: arcRoot, sequence: start..<Int(end))
        }
        decoder.decode(
            SyntaxScores(
                upos: upos(states).values, penn: penn(states).values, names: names(states).values, arcs: arcs,
                distances: arcDistance(states).values),
            sequenceEnds: rows.sequenceEnds)
        var pairs = relationDependent(states) + relationHead(states).gathered(decoder.heads)
        pairs.rectify()
        decoder.decodeRelations(relation(pairs).values)
    }

    private func analyze(_ batch: [Range<Int>], of document: Document, with decoder: inout SyntaxDecoder) {
        var rows = FeatureRows()
        rows.reserve(tokens: Self.batchWords + SyntaxLayers.longestSequence, rowsPerToken: 20)
        document.text.withUnsafeBufferPointer { text in
            for piece in batch { features.append(words: document.tokens[piece], of: text, to: &rows) }
        }
        analyze(rows, with: &decoder)
    }

    private func pieces(of sentence: Range<Int>) -> [Range<Int>] {
        stride(from: sentence.lowerBound, to: sentence.upperBound, by: SyntaxLayers.longestSequence).map {
            $0..<min($0 + SyntaxLayers.longestSequence, sentence.upperBound)
        }
    }

    /// A long sentence was parsed in pieces: the roots of the later ones hang from the first.
    private func joinPieces(_ document: inout Document) {
        for sentence in document.sentences where sentence.count > SyntaxLayers.longestSequence {
            guard let root = sentence.first(where: { document.heads[$0] < 0 }) else { continue }
            for word in sentence where word != root && document.heads[word] < 0 {
                document.heads[word] = Int32(root)
                document.relations[word] = .parataxis
            }
        }
    }
}
