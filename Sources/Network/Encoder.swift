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
            limit = Convolution.limit(width: width)
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
    private let blocks: [(convolution: Convolution, norm: Norm)]

    public init(_ model: Model, name: String) throws(ModelError) {
        let section = try model.section(name + ".table", .table)
        (width, rows) = (section.columns, section.rows)
        guard let table = model.pointer(section, as: Int8.self),
            let scale = model.pointer(section, offset: rows * width, as: Float.self), width % 16 == 0, width > 0
        else { throw .mismatch(section: name + ".table") }
        (self.model, self.table, tableScale) = (model, table, scale)
        norm = try Norm(model, name: name + ".norm", width: width)
        var blocks: [(convolution: Convolution, norm: Norm)] = []
        var last = norm
        for (i, dilation) in try model.integers(name + ".dilations").enumerated() {
            let convolution = try Convolution(
                model, name: "\(name).\(i)", width: width, dilation: Int(dilation), quantum: last.quantum)
            guard convolution.outputs == 2 * width else { throw .mismatch(section: "\(name).\(i)") }
            last = try Norm(model, name: "\(name).\(i).norm", width: width)
            blocks.append((convolution, last))
        }
        self.blocks = blocks
    }

    /// The sums of the tokens' table rows: count × width.
    public func embed(_ rows: FeatureRows, kernels: Kernels = .best) -> [Float] {
        precondition(rows.rows.allSatisfy { $0 < self.rows }, "a feature's row lies beyond the table")
        return [Float](unsafeUninitializedCapacity: rows.count * width) { x, count in
            kernels.table.pointee.embed(table, tableScale, width, rows.rows, rows.ends, rows.count, x.baseAddress)
            count = rows.count * width
        }
    }

    public func encode(_ rows: FeatureRows, kernels: Kernels = .best) -> States {
        encode(embedded: embed(rows, kernels: kernels), sequenceEnds: rows.sequenceEnds, kernels: kernels)
    }

    /// Goes on from sums of table rows.
    public func encode(embedded: [Float], sequenceEnds: [Int32], kernels: Kernels = .best) -> States {
        precondition(Int(sequenceEnds.last ?? 0) * width == embedded.count, "a token belongs to no sequence")
        var states = States(values: embedded, width: width)
        let functions = kernels.table.pointee
        states.quantized = [Int16](unsafeUninitializedCapacity: embedded.count) { quantized, count in
            functions.gated_norm(
                &states.values, nil, states.count, width, norm.gain, norm.bias, norm.quantum, norm.limit,
                quantized.baseAddress)
            count = embedded.count
        }
        var next = [Int16](repeating: 0, count: embedded.count)
        states.quantum = norm.quantum
        for (convolution, norm) in blocks {
            states.values.withUnsafeMutableBufferPointer { x in
                next.withUnsafeMutableBufferPointer { next in
                    guard let x = x.baseAddress, let next = next.baseAddress else { return }
                    convolution(states.quantized, sequenceEnds: sequenceEnds, kernels: kernels) { row, gates in
                        functions.gated_norm(
                            x + row * width, gates, 1, width, norm.gain, norm.bias, norm.quantum, norm.limit,
                            next + row * width)
                    }
                }
            }
            swap(&states.quantized, &next)
            states.quantum = norm.quantum
        }
        return states
    }
}
