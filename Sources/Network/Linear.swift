import CKernels

/// x · weight + bias in integer arithmetic: 16-bit activations, 8-bit weights with a scale for each output, 32-bit
/// sums. The same bits on every CPU.
public struct Linear: Sendable {
    public let inputs: Int
    public let outputs: Int
    let pairs: Int
    /// In the kernels' order of panels, see CKernels.h.
    let weights: [Int16]
    /// Per output, padded to whole panels.
    let scale: [Float]
    let bias: [Float]

    public init(_ model: Model, name: String) throws(ModelError) {
        let section = try model.section(name, .linear)
        (inputs, outputs, pairs) = (section.rows, section.columns, ModelFormat.pairs(inputs: section.rows))
        let padded = ModelFormat.padded(outputs: outputs)
        let count = padded * 2 * pairs
        weights = UnsafeBufferPointer(start: model.pointer(section, as: Int8.self), count: count).map(Int16.init)
        let floats = UnsafeBufferPointer(
            start: model.pointer(section, offset: count, as: Float.self), count: 2 * padded)
        scale = Array(floats[..<padded])
        bias = Array(floats[padded...])
    }

    public func callAsFunction(_ x: States, kernels: Kernels = .best) -> States {
        precondition(x.width == inputs, "a matrix of \(x.width) columns meets \(inputs) inputs")
        let padded = scale.count
        let out: [Float]
        if x.quantized.isEmpty {
            var rows = [Int16](repeating: 0, count: x.count * 2 * pairs)
            var rowScale = [Float](repeating: 0, count: x.count)
            kernels.table.pointee.quantize_rows(
                x.values, x.count, inputs, ModelFormat.limit(inputs: inputs), &rows, 2 * pairs, &rowScale)
            out = run(rows, rows: x.count, scale: scale, rowScale: rowScale, kernels)
        } else {
            out = run(x.quantized, rows: x.count, scale: scale.map { $0 / x.quantum }, rowScale: nil, kernels)
        }
        guard padded != outputs else { return States(values: out, width: outputs) }
        var values = [Float]()
        values.reserveCapacity(x.count * outputs)
        for row in 0..<x.count { values.append(contentsOf: out[row * padded..<row * padded + outputs]) }
        return States(values: values, width: outputs)
    }

    private func run(
        _ rows: [Int16], rows count: Int, scale: [Float], rowScale: [Float]?, _ kernels: Kernels
    ) -> [Float] {
        let linear = kernels.table.pointee.linear
        let padded = scale.count
        return [Float](unsafeUninitializedCapacity: count * padded) { out, written in
            func call(_ rowScale: UnsafePointer<Float>?) {
                linear?(rows, 2 * pairs, count, pairs, weights, padded, scale, bias, rowScale, out.baseAddress, padded)
            }
            if let rowScale { rowScale.withUnsafeBufferPointer { call($0.baseAddress) } } else { call(nil) }
            written = count * padded
        }
    }
}
