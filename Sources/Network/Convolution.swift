import CKernels

/// A convolution over the states of three tokens, each `dilation` from the next, with zeros beyond the sequence. Two
/// outputs share four matrix products where six would do plainly: Winograd's F(2, 3) (Lavin & Gray 2016), exact in
/// whole numbers.
struct Convolution: Sendable {
    let outputs: Int
    private let width: Int
    private let dilation: Int
    /// Sums and differences of the three matrices, in the kernel's order (see `convolve` in CKernels.h).
    private let weights: [Int16]
    private let scale: [Float]
    private let bias: [Float]

    /// Greatest activation for which neither the sum of two leaves 16 bits nor twice an output 32.
    static func limit(width: Int) -> Float {
        Float(min(Int(Int16.max) / 2, Int(Int32.max) / (127 * 2 * 3 * max(1, width))))
    }

    /// - Parameter quantum: The quantum of the states that will be given.
    init(_ model: Model, name: String, width: Int, dilation: Int, quantum: Float) throws(ModelError) {
        let linear = try Linear(model, name: name)
        guard linear.inputs == 3 * width, linear.outputs == linear.scale.count, dilation > 0, width <= Int(CK_WIDEST)
        else { throw .mismatch(section: name) }
        (self.width, outputs, self.dilation, bias) = (width, linear.outputs, dilation, linear.bias)
        scale = linear.scale.map { $0 / (2 * quantum) }
        weights = Self.mixed(linear.weights, width: width, outputs: linear.outputs)
    }

    /// The kernel's four matrices. In each panel of outputs the weights of one matrix stand together, before those of the
    /// next.
    private static func mixed(_ weights: [Int16], width: Int, outputs: Int) -> [Int16] {
        let panelWidth = Int(CK_PANEL)
        let matrix = panelWidth * width
        return [Int16](unsafeUninitializedCapacity: outputs * 4 * width) { mixed, count in
            for panel in 0..<outputs / panelWidth {
                let (from, to) = (panel * 3 * matrix, panel * 4 * matrix)
                for i in 0..<matrix {
                    let (before, own) = (weights[from + i], weights[from + matrix + i])
                    let after = weights[from + 2 * matrix + i]
                    mixed[to + i] = before + own + after
                    mixed[to + matrix + i] = before - own + after
                    mixed[to + 2 * matrix + i] = 2 * before
                    mixed[to + 3 * matrix + i] = 2 * after
                }
            }
            count = outputs * 4 * width
        }
    }

    /// Items computed at a time: whole tiles of the kernels, and few enough for their outputs to stay near the core.
    private static let chunk = 24

    /// Calls `use` with every row of x and its outputs, in no particular order.
    func callAsFunction(
        _ x: [Int16], sequenceEnds: [Int32], kernels: Kernels, _ use: (_ row: Int, _ outputs: UnsafePointer<Float>) -> Void
    ) {
        let taps = taps(sequenceEnds: sequenceEnds)
        let items = taps.count / 4
        withUnsafeTemporaryAllocation(of: Int16.self, capacity: Self.chunk * 4 * width) { scratch in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.chunk * 2 * outputs) { results in
                taps.withUnsafeBufferPointer { taps in
                    guard let taps = taps.baseAddress, let results = results.baseAddress else { return }
                    for start in stride(from: 0, to: items, by: Self.chunk) {
                        let count = min(Self.chunk, items - start)
                        kernels.table.pointee.convolve(
                            x, width, taps + 4 * start, count, weights, outputs, scale, bias, scratch.baseAddress, results)
                        for item in 0..<count {
                            let rows = (taps[4 * (start + item) + 1], taps[4 * (start + item) + 2])
                            use(Int(rows.0), results + 2 * item * outputs)
                            if rows.1 >= 0 { use(Int(rows.1), results + (2 * item + 1) * outputs) }
                        }
                    }
                }
            }
        }
    }

    /// Four rows for each two outputs, -1 beyond the sequence; the outputs belong to the second and the third.
    private func taps(sequenceEnds: [Int32]) -> [Int32] {
        let distance = Int32(dilation)
        var taps: [Int32] = []
        taps.reserveCapacity(4 * Int(sequenceEnds.last ?? 0))
        var start: Int32 = 0
        for end in sequenceEnds {
            for block in stride(from: start, to: end, by: 2 * dilation) {
                for row in block..<min(block + distance, end) {
                    for source in stride(from: row - distance, through: row + 2 * distance, by: dilation) {
                        taps.append(start <= source && source < end ? source : -1)
                    }
                }
            }
            start = end
        }
        return taps
    }
}
