import CKernels

/// Summed embeddings → LayerNorm → blocks of convolution (kernel 3) → gated linear unit → residual → LayerNorm. The
/// matrix products are integer sums, the rest floats with a fixed order of operations: the same bits on every CPU.
public struct Encoder: Sendable {
    struct Norm: Sendable {
        let gain: [Float]
        let bias: [Float]
        /// Activations are stored as value · quantum in 16 bits. A row of a layer norm cannot exceed its gain times
        /// the root of its width, so nothing is ever cut off.
        let quantum: Float
        let limit: Float

        init(_ model: Model, name: String, width: Int) throws(ModelError) {
            gain = try model.floats(name + ".gain")
            bias = try model.floats(name + ".bias")
            guard gain.count == width, bias.count == width else { throw .mismatch(section: name) }
            let root = Float(width).squareRoot()
            let bound = zip(gain, bias).map { abs($0) * root + abs($1) }.max() ?? 1
            limit = ModelFormat.limit(inputs: 3 * width)
            quantum = limit / max(bound, 1e-6)
        }
    }

    public let width: Int
    /// Rows of the embedding table.
    public let rows: Int
    private let model: Model
    // Point into the model's memory, which `model` keeps alive.
    private nonisolated(unsafe) let table: UnsafePointer<Int8>
    private nonisolated(unsafe) let tableScale: UnsafePointer<Float>
    private let norm: Norm
    private let blocks: [(dilation: Int, convolution: Linear, scale: [Float], norm: Norm)]

    public init(_ model: Model, name: String) throws(ModelError) {
        let section = try model.section(name + ".table", .table)
        (width, rows) = (section.columns, section.rows)
        guard let table = model.pointer(section, as: Int8.self),
            let scale = model.pointer(section, offset: rows * width, as: Float.self), width % 16 == 0, width > 0
        else { throw .mismatch(section: name + ".table") }
        (self.model, self.table, tableScale) = (model, table, scale)
        norm = try Norm(model, name: name + ".norm", width: width)
        var blocks: [(dilation: Int, convolution: Linear, scale: [Float], norm: Norm)] = []
        var last = norm
        for (i, dilation) in try model.integers(name + ".dilations").enumerated() {
            let convolution = try Linear(model, name: "\(name).\(i)")
            guard convolution.inputs == 3 * width, convolution.outputs == 2 * width, dilation > 0 else {
                throw .mismatch(section: "\(name).\(i)")
            }
            let scale = convolution.scale.map { $0 / last.quantum }
            last = try Norm(model, name: "\(name).\(i).norm", width: width)
            blocks.append((Int(dilation), convolution, scale, last))
        }
        self.blocks = blocks
    }

    /// The sums of the tokens' table rows: count × width.
    public func embed(_ rows: FeatureRows, kernels: Kernels = .best) -> [Float] {
        precondition(rows.rows.allSatisfy { $0 < self.rows }, "a feature's row lies beyond the table")
        var x = [Float](repeating: 0, count: rows.count * width)
        kernels.table.pointee.embed(table, tableScale, width, rows.rows, rows.ends, rows.count, &x)
        return x
    }

    public func encode(_ rows: FeatureRows, kernels: Kernels = .best) -> States {
        encode(embedded: embed(rows, kernels: kernels), sequenceEnds: rows.sequenceEnds, kernels: kernels)
    }

    /// Goes on from sums of table rows.
    public func encode(embedded: [Float], sequenceEnds: [Int32], kernels: Kernels = .best) -> States {
        var states = States(values: embedded, width: width)
        var next = [Int16](repeating: 0, count: embedded.count)
        states.quantized = next
        let functions = kernels.table.pointee
        functions.gated_norm(
            &states.values, nil, states.count, width, norm.gain, norm.bias, norm.quantum, norm.limit, &states.quantized)
        states.quantum = norm.quantum
        let chunk = 48  // whole tiles of the kernels
        var unfolded = [Int16](repeating: 0, count: chunk * 3 * width)
        var gates = [Float](repeating: 0, count: chunk * 2 * width)
        for block in blocks {
            var row = 0
            var sequence = Sequences(ends: sequenceEnds)
            while row < states.count {
                let rows = min(chunk, states.count - row)
                unfold(states.quantized, rows: row..<row + rows, dilation: block.dilation, &sequence, into: &unfolded)
                functions.linear(
                    unfolded, 3 * width, rows, block.convolution.pairs, block.convolution.weights, 2 * width,
                    block.scale, block.convolution.bias, nil, &gates, 2 * width)
                states.values.withUnsafeMutableBufferPointer { x in
                    next.withUnsafeMutableBufferPointer { q in
                        guard let x = x.baseAddress, let q = q.baseAddress else { return }
                        functions.gated_norm(
                            x + row * width, gates, rows, width, block.norm.gain, block.norm.bias,
                            block.norm.quantum, block.norm.limit, q + row * width)
                    }
                }
                row += rows
            }
            swap(&states.quantized, &next)
            states.quantum = block.norm.quantum
        }
        return states
    }

    /// Walks along the sequences with the rows.
    private struct Sequences {
        let ends: [Int32]
        var index = 0
        var start = 0

        mutating func range(of row: Int, count: Int) -> Range<Int> {
            while index < ends.count, row >= Int(ends[index]) {
                start = Int(ends[index])
                index += 1
            }
            return start..<(index < ends.count ? Int(ends[index]) : count)
        }
    }

    /// Puts next to every row its neighbours `dilation` before and after, zeros beyond the sequence.
    private func unfold(
        _ x: [Int16], rows: Range<Int>, dilation: Int, _ sequences: inout Sequences, into result: inout [Int16]
    ) {
        let count = x.count / width
        x.withUnsafeBufferPointer { x in
            result.withUnsafeMutableBufferPointer { result in
                guard let x = x.baseAddress, var to = result.baseAddress else { return }
                for row in rows {
                    let sequence = sequences.range(of: row, count: count)
                    for source in [row - dilation, row, row + dilation] {
                        if sequence.contains(source) {
                            to.update(from: x + source * width, count: width)
                        } else {
                            to.update(repeating: 0, count: width)
                        }
                        to += width
                    }
                }
            }
        }
    }
}
