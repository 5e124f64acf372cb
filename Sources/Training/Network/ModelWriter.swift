public import Network

/// Writes a model file (see `ModelFormat`): tables and matrices in 8 bits, the rest in floats, all from the moving
/// averages of the weights.
public struct ModelWriter {
    private struct Section {
        let name: String
        let kind: ModelFormat.Kind
        let rows: Int
        let columns: Int
        let data: [UInt8]
    }

    private var sections: [Section] = []

    public init() {}

    public mutating func add(_ encoder: TrainableEncoder, from store: ParameterStore) {
        store.settleAverages()
        add(table: encoder.table, name: encoder.name + ".table", store)
        add(encoder.norm, name: encoder.name + ".norm", store)
        add(integers: encoder.dilations.map(Int32.init), name: encoder.name + ".dilations")
        for (i, block) in encoder.blocks.enumerated() {
            add(block.convolution, from: store)
            add(block.norm, name: "\(encoder.name).\(i).norm", store)
        }
    }

    private mutating func add(_ norm: TrainableNorm, name: String, _ store: ParameterStore) {
        add(floats: store.averaged(norm.gain), name: name + ".gain")
        add(floats: store.averaged(norm.bias), name: name + ".bias")
    }

    /// 8 bits and a scale for each row.
    private mutating func add(table: Parameter, name: String, _ store: ParameterStore) {
        let values = store.averaged(table)
        var (bytes, scales): ([UInt8], [Float]) = ([], [])
        for row in 0..<table.rows {
            let numbers = values[row * table.columns..<(row + 1) * table.columns]
            let scale = Self.scale(numbers)
            scales.append(scale)
            bytes.append(contentsOf: numbers.map { UInt8(bitPattern: Self.quantized($0, scale)) })
        }
        sections.append(
            Section(
                name: name, kind: .table, rows: table.rows, columns: table.columns, data: bytes + Self.bytes(scales)))
    }

    /// 8 bits and a scale for each output, in the kernels' order.
    public mutating func add(_ layer: TrainableLinear, from store: ParameterStore) {
        store.settleAverages()
        let (inputs, outputs) = (layer.weight.rows, layer.weight.columns)
        let (pairs, padded) = (ModelFormat.pairs(inputs: inputs), ModelFormat.padded(outputs: outputs))
        let values = store.averaged(layer.weight)
        var bytes = [UInt8](repeating: 0, count: padded * 2 * pairs)
        var scales = [Float](repeating: 0, count: padded)
        for output in 0..<outputs {
            scales[output] = Self.scale((0..<inputs).map { values[$0 * outputs + output] })
            for input in 0..<inputs {
                bytes[ModelFormat.position(input: input, output: output, pairs: pairs)] = UInt8(
                    bitPattern: Self.quantized(values[input * outputs + output], scales[output]))
            }
        }
        let bias = store.averaged(layer.bias) + [Float](repeating: 0, count: padded - outputs)
        sections.append(
            Section(
                name: layer.name, kind: .linear, rows: inputs, columns: outputs,
                data: bytes + Self.bytes(scales) + Self.bytes(bias)))
    }

    public mutating func add(_ parameter: Parameter, from store: ParameterStore) {
        store.settleAverages()
        add(floats: store.averaged(parameter), name: store.name(of: parameter))
    }

    public mutating func add(_ vocabulary: Vocabulary, name: String) {
        add(integers: vocabulary.integers, name: name)
    }

    public mutating func add(floats: [Float], name: String) {
        sections.append(Section(name: name, kind: .floats, rows: 1, columns: floats.count, data: Self.bytes(floats)))
    }

    public mutating func add(integers: [Int32], name: String) {
        let data = integers.flatMap { integer in withUnsafeBytes(of: integer.littleEndian) { Array($0) } }
        sections.append(Section(name: name, kind: .integers, rows: 1, columns: integers.count, data: data))
    }

    /// The file's bytes.
    public func data() throws(ModelError) -> [UInt8] {
        var body: [UInt8] = []
        var offset = ModelFormat.headerSize + sections.count * ModelFormat.entrySize
        for section in sections {
            let name = Array(section.name.utf8)
            guard name.count < ModelFormat.nameSize else { throw .unsupported(section: section.name) }
            body += name + [UInt8](repeating: 0, count: ModelFormat.nameSize - name.count)
            body += Self.bytes([section.kind.rawValue, UInt32(section.rows), UInt32(section.columns), 0])
            body += Self.bytes([UInt64(offset), UInt64(section.data.count)])
            offset += (section.data.count + ModelFormat.alignment - 1) / ModelFormat.alignment * ModelFormat.alignment
        }
        for section in sections {
            body += section.data
            body += [UInt8](repeating: 0, count: -section.data.count & (ModelFormat.alignment - 1))
        }
        var header = Self.bytes([ModelFormat.magic])
        header += Self.bytes([UInt32(ModelFormat.version), UInt32(sections.count)])
        header += Self.bytes([UInt64(ModelFormat.headerSize + body.count)])
        header += Self.bytes([body.withUnsafeBytes { ModelFormat.checksum($0) }])
        header += [UInt8](repeating: 0, count: ModelFormat.headerSize - header.count)
        return header + body
    }

    private static func scale(_ numbers: some Sequence<Float>) -> Float {
        max(numbers.reduce(0) { max($0, abs($1)) } / 127, 1e-12)
    }

    private static func quantized(_ number: Float, _ scale: Float) -> Int8 {
        Int8(max(-127, min(127, (number / scale).rounded())))
    }

    private static func bytes(_ numbers: [Float]) -> [UInt8] { bytes(numbers.map(\.bitPattern)) }

    private static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
    }
}
