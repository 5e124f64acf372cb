/// What a layer computed: tokens × width numbers, row after row.
public struct States: Sendable {
    public let count: Int
    public let width: Int
    public internal(set) var values: [Float]
    /// The values in 16 bits where the layer gave them: value ≈ quantized / quantum.
    var quantized: [Int16] = []
    var quantum: Float = 0

    public init(values: [Float], width: Int) {
        self.values = values
        self.width = width
        count = values.count / max(1, width)
    }

    /// The given rows; -1 gives a row of zeros.
    public func gathered(_ rows: [Int32]) -> States {
        var result = States(values: [Float](repeating: 0, count: rows.count * width), width: width)
        for (i, row) in rows.enumerated() where row >= 0 {
            for k in 0..<width { result.values[i * width + k] = values[Int(row) * width + k] }
        }
        if !quantized.isEmpty {
            result.quantum = quantum
            result.quantized = [Int16](repeating: 0, count: rows.count * width)
            for (i, row) in rows.enumerated() where row >= 0 {
                for k in 0..<width { result.quantized[i * width + k] = quantized[Int(row) * width + k] }
            }
        }
        return result
    }

    public mutating func rectify() {
        for i in values.indices { values[i] = max(values[i], 0) }
        quantized = []
    }

    public static func + (a: States, b: States) -> States {
        var result = a
        result.quantized = []
        for i in result.values.indices { result.values[i] += b.values[i] }
        return result
    }

    /// The greatest number of every column in each sequence.
    public func maximum(ends: [Int32]) -> States {
        reduced(ends: ends) { into, row, _ in max(into, row) }
    }

    /// The mean of every column in each sequence.
    public func mean(ends: [Int32]) -> States {
        var result = reduced(ends: ends) { into, row, _ in into + row }
        var start: Int32 = 0
        for (segment, end) in ends.enumerated() {
            for k in 0..<width { result.values[segment * width + k] /= Float(max(1, end - start)) }
            start = end
        }
        return result
    }

    private func reduced(ends: [Int32], _ combine: (Float, Float, Int) -> Float) -> States {
        var result = States(values: [Float](repeating: 0, count: ends.count * width), width: width)
        var start = 0
        for (segment, end) in ends.enumerated() {
            for row in start..<Int(end) {
                for k in 0..<width {
                    let value = values[row * width + k]
                    let old = result.values[segment * width + k]
                    result.values[segment * width + k] = row == start ? value : combine(old, value, k)
                }
            }
            start = Int(end)
        }
        return result
    }

    /// The columns of all side by side.
    public static func concatenated(_ parts: [States]) -> States {
        let width = parts.reduce(0) { $0 + $1.width }
        let count = parts.first?.count ?? 0
        var result = States(values: [Float](repeating: 0, count: count * width), width: width)
        var offset = 0
        for part in parts {
            for row in 0..<count {
                for k in 0..<part.width { result.values[row * width + offset + k] = part.values[row * part.width + k] }
            }
            offset += part.width
        }
        return result
    }
}
