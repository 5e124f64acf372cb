import Language
import Network

/// The trainable form of the syntax network: see `SyntaxLayers`.
struct SyntaxNetwork: Sendable {
    let features: SyntaxFeatures
    let encoder: TrainableEncoder
    let upos, penn, names: TrainableLinear
    let arcDependent, arcHead, arcProduct, arcDistance: TrainableLinear
    let arcRoot: Parameter
    let relationDependent, relationHead, relation: TrainableLinear

    private static let wordDropout: Float = 0.06

    init(_ store: ParameterStore, features: SyntaxFeatures, dropout: Float) {
        self.features = features
        let width = SyntaxLayers.width
        func linear(_ name: String, _ inputs: Int, _ outputs: Int) -> TrainableLinear {
            TrainableLinear(store, name: name, inputs: inputs, outputs: outputs)
        }
        encoder = TrainableEncoder(
            store, name: SyntaxLayers.encoder, rows: features.tableSize, width: width, dilations: SyntaxLayers.dilations,
            dropout: dropout)
        upos = linear(SyntaxLayers.upos, width, UPOS.allCases.count)
        penn = linear(SyntaxLayers.penn, width, PennTag.allCases.count)
        names = linear(SyntaxLayers.names, width, NameLabel.count)
        arcDependent = linear(SyntaxLayers.arcDependent, width, SyntaxLayers.arcWidth)
        arcHead = linear(SyntaxLayers.arcHead, width, SyntaxLayers.arcWidth)
        arcProduct = linear(SyntaxLayers.arcProduct, SyntaxLayers.arcWidth, SyntaxLayers.arcWidth)
        arcDistance = linear(SyntaxLayers.arcDistance, width, ArcDistance.classCount)
        arcRoot = store.add(name: SyntaxLayers.arcRoot, rows: 1, columns: SyntaxLayers.arcWidth, deviation: 0.1)
        relationDependent = linear(SyntaxLayers.relationDependent, width, SyntaxLayers.relationWidth)
        relationHead = linear(SyntaxLayers.relationHead, width, SyntaxLayers.relationWidth)
        relation = linear(SyntaxLayers.relation, SyntaxLayers.relationWidth, Relation.allCases.count)
    }

    /// Adds the batch's losses to the tape.
    ///
    /// - Parameter scale: one over the words of all shards of the step.
    func addLosses(of batch: SyntaxBatch, on tape: Tape, scale: Float) {
        let rows = batch.rows(features) { tape.random.uniform() < Self.wordDropout }
        let states = encoder(tape, rows)
        let tagWeights = batch.weights(\.tags)
        let treeWeights = batch.weights(\.tree)
        tape.crossEntropy(upos(tape, states), targets: batch.targets(\.upos), weights: tagWeights, scale: scale)
        tape.crossEntropy(penn(tape, states), targets: batch.targets(\.penn), weights: tagWeights, scale: scale)
        tape.crossEntropy(names(tape, states), targets: batch.targets(\.names), weights: batch.weights(\.names), scale: scale)
        tape.crossEntropy(
            arcs(tape, states, rows.sequenceEnds), targets: batch.targets(\.heads), weights: treeWeights, scale: scale)
        tape.crossEntropy(
            relations(tape, states, heads: batch.headRows()), targets: batch.targets(\.relations), weights: treeWeights,
            scale: scale)
    }

    /// The scores in floats, with the averaged weights on an evaluation tape.
    func scores(_ tape: Tape, _ rows: FeatureRows) -> (states: Value, scores: SyntaxScores) {
        let states = encoder(tape, rows)
        let arcs = arcs(tape, states, rows.sequenceEnds, addsDistances: false)
        let scores = SyntaxScores(
            upos: tape.values(upos(tape, states)), penn: tape.values(penn(tape, states)),
            names: tape.values(names(tape, states)), arcs: bySequence(tape.values(arcs), arcs.columns, rows.sequenceEnds),
            distances: tape.values(arcDistance(tape, states)))
        return (states, scores)
    }

    /// The tape's arc scores have as many columns as the longest sequence needs; each sequence's own part of them.
    private func bySequence(_ arcs: [Float], _ columns: Int, _ ends: [Int32]) -> [[Float]] {
        var start = 0
        return ends.map { end in
            defer { start = Int(end) }
            return (start..<Int(end)).flatMap { arcs[$0 * columns..<$0 * columns + 1 + Int(end) - start] }
        }
    }

    /// - Parameter heads: row of each word's head, -1 for none.
    func relations(_ tape: Tape, _ states: Value, heads: [Int32]) -> Value {
        let ofHeads = tape.gather(relationHead(tape, states), rows: heads)
        return relation(tape, tape.relu(tape.add(relationDependent(tape, states), ofHeads)))
    }

    private func arcs(_ tape: Tape, _ states: Value, _ ends: [Int32], addsDistances: Bool = true) -> Value {
        let dependents = arcProduct(tape, tape.relu(arcDependent(tape, states)))
        let heads = tape.relu(arcHead(tape, states))
        let arcs = tape.arcScores(dependents, heads, root: tape.parameter(arcRoot), ends: ends)
        return addsDistances ? tape.addDistances(arcDistance(tape, states), to: arcs, ends: ends) : arcs
    }

    func add(to writer: inout ModelWriter, from store: ParameterStore) {
        writer.add(features.vocabulary, name: SyntaxLayers.words)
        writer.add(encoder, from: store)
        for layer in [
            upos, penn, names, arcDependent, arcHead, arcProduct, arcDistance, relationDependent, relationHead, relation,
        ] {
            writer.add(layer, from: store)
        }
        writer.add(arcRoot, from: store)
    }
}

extension Tape {
    /// Adds to the score of every arc what its dependent thinks of the distance (`ArcDistance`).
    func addDistances(_ distances: Value, to arcs: Value, ends: [Int32]) -> Value {
        let result = value(rows: arcs.rows, columns: arcs.columns)
        let (bias, out) = (pointer(distances), pointer(result))
        out.update(from: pointer(arcs), count: arcs.count)
        func eachArc(_ body: (_ arc: Int, _ distance: Int) -> Void) {
            var start = 0
            for end in ends.map(Int.init) {
                for row in start..<end {
                    for head in start..<end where head != row {
                        body(
                            row * arcs.columns + 1 + head - start,
                            row * distances.columns + ArcDistance.classOf(head - row))
                    }
                }
                start = end
            }
        }
        eachArc { arc, distance in out[arc] += bias[distance] }
        onBackward(of: result) { [unowned self] g in
            kernels.add_scaled(gradient(arcs), g, 1, arcs.count)
            let slope = gradient(distances)
            eachArc { arc, distance in slope[distance] += g[arc] }
        }
        return result
    }
}
