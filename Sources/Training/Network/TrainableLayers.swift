public import Network

/// x · weight + bias.
public struct TrainableLinear: Sendable {
    public let name: String
    public let weight: Parameter
    public let bias: Parameter

    public init(_ store: ParameterStore, name: String, inputs: Int, outputs: Int) {
        self.name = name
        weight = store.add(
            name: name + ".weight", rows: inputs, columns: outputs, deviation: 1 / Float(inputs).squareRoot())
        bias = store.add(name: name + ".bias", rows: 1, columns: outputs, decays: false)
    }

    public func callAsFunction(_ tape: Tape, _ x: Value) -> Value { tape.linear(x, weight, bias) }
}

struct TrainableNorm: Sendable {
    let gain: Parameter
    let bias: Parameter

    init(_ store: ParameterStore, name: String, width: Int) {
        gain = store.add(name: name + ".gain", rows: 1, columns: width, fill: 1, decays: false)
        bias = store.add(name: name + ".bias", rows: 1, columns: width, decays: false)
    }

    func callAsFunction(_ tape: Tape, _ x: Value) -> Value { tape.layerNorm(x, gain: gain, bias: bias) }
}

/// Summed embeddings → LayerNorm → blocks of convolution (kernel 3) → GLU → dropout → residual → LayerNorm. The
/// convolutions with gates follow Dauphin et al. 2017, the dilations Strubell et al. 2017.
public struct TrainableEncoder: Sendable {
    public let name: String
    public let width: Int
    public let dilations: [Int]
    let dropout: Float
    let table: Parameter
    let norm: TrainableNorm
    let blocks: [(convolution: TrainableLinear, norm: TrainableNorm)]

    /// `rows`: size of the embedding table. `width` is a multiple of 16.
    public init(
        _ store: ParameterStore, name: String, rows: Int, width: Int, dilations: [Int], dropout: Float
    ) {
        precondition(width % 16 == 0, "the width of an encoder is a multiple of 16")
        self.name = name
        self.width = width
        self.dilations = dilations
        self.dropout = dropout
        table = store.add(
            name: name + ".table", rows: rows, columns: width, deviation: 0.1, isTable: true, decays: false)
        norm = TrainableNorm(store, name: name + ".norm", width: width)
        blocks = dilations.indices.map { i in
            (
                TrainableLinear(store, name: "\(name).\(i)", inputs: 3 * width, outputs: 2 * width),
                TrainableNorm(store, name: "\(name).\(i).norm", width: width)
            )
        }
    }

    /// Tokens × width. `added` (as many rows) is added to the embeddings, such as a vector for each sequence.
    public func callAsFunction(_ tape: Tape, _ rows: FeatureRows, added: Value? = nil) -> Value {
        var x = tape.embed(table, rows)
        if let added { x = tape.add(x, added) }
        x = tape.dropout(norm(tape, x), dropout)
        for (block, dilation) in zip(blocks, dilations) {
            let gated = tape.glu(
                block.convolution(tape, tape.unfold(x, dilation: dilation, sequenceEnds: rows.sequenceEnds)))
            x = block.norm(tape, tape.add(x, tape.dropout(gated, dropout)))
        }
        return x
    }
}
