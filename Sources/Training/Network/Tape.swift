import CKernels
public import Network

/// A matrix computed on a tape.
public struct Value: Sendable {
    let index: Int
    public let rows: Int
    public let columns: Int

    var count: Int { rows * columns }
}

/// Reverse-mode differentiation over matrices: every operation computes its result at once and leaves behind how to
/// carry a gradient back. One tape serves one shard of a batch and is used by one thread at a time.
public final class Tape: @unchecked Sendable {
    /// Drops out, and keeps what the way back needs.
    public let isTraining: Bool
    /// This shard's own random numbers.
    public var random = Random(seed: 0)
    /// Sum of the losses so far.
    public internal(set) var loss = 0.0

    let store: ParameterStore
    let kernels = Kernels.best.table.pointee
    private let arena = Arena()
    private var data: [UnsafeMutablePointer<Float>] = []
    private var gradients: [UnsafeMutablePointer<Float>?] = []
    private var backwardSteps: [() -> Void] = []
    private(set) var parameterGradients: [UnsafeMutablePointer<Float>?] = []

    /// The gradient of looked-up table rows.
    struct TableGradient {
        let table: Parameter
        let rows: FeatureRows
        let gradient: UnsafeMutablePointer<Float>
    }
    private(set) var tableGradients: [TableGradient] = []

    init(_ store: ParameterStore, isTraining: Bool) {
        self.store = store
        self.isTraining = isTraining
    }

    func reset(seed: UInt64) {
        arena.reset()
        data.removeAll(keepingCapacity: true)
        gradients.removeAll(keepingCapacity: true)
        backwardSteps.removeAll(keepingCapacity: true)
        tableGradients.removeAll(keepingCapacity: true)
        parameterGradients = Array(repeating: nil, count: store.slots.count)
        random = Random(seed: seed)
        loss = 0
    }

    func backward() {
        for step in backwardSteps.reversed() { step() }
    }

    // MARK: - For operations

    func scratch(_ count: Int, zeroed: Bool = false) -> UnsafeMutablePointer<Float> {
        let pointer = arena.allocate(count)
        if zeroed { pointer.initialize(repeating: 0, count: count) }
        return pointer
    }

    func value(rows: Int, columns: Int, zeroed: Bool = false) -> Value {
        data.append(scratch(rows * columns, zeroed: zeroed))
        gradients.append(nil)
        return Value(index: data.count - 1, rows: rows, columns: columns)
    }

    func pointer(_ value: Value) -> UnsafeMutablePointer<Float> { data[value.index] }

    /// The gradient of a value, zero at first.
    func gradient(_ value: Value) -> UnsafeMutablePointer<Float> {
        if let pointer = gradients[value.index] { return pointer }
        let pointer = scratch(value.count, zeroed: true)
        gradients[value.index] = pointer
        return pointer
    }

    func pointer(_ parameter: Parameter) -> UnsafeMutablePointer<Float> {
        store.values(parameter, averaged: !isTraining)
    }

    func gradient(_ parameter: Parameter) -> UnsafeMutablePointer<Float> {
        if let pointer = parameterGradients[parameter.index] { return pointer }
        let pointer = scratch(parameter.count, zeroed: true)
        parameterGradients[parameter.index] = pointer
        return pointer
    }

    /// Runs on the way back, unless nothing after `result` needs it.
    func onBackward(of result: Value, _ step: @escaping (_ gradient: UnsafeMutablePointer<Float>) -> Void) {
        guard isTraining else { return }
        backwardSteps.append { [unowned self] in
            if let gradient = gradients[result.index] { step(gradient) }
        }
    }

    func addTableGradient(_ gradient: TableGradient) { tableGradients.append(gradient) }

    // MARK: - In and out

    /// A copy of a value's numbers, row after row.
    public func values(_ value: Value) -> [Float] {
        Array(UnsafeBufferPointer(start: pointer(value), count: value.count))
    }

    /// A parameter as a value of its own.
    public func parameter(_ parameter: Parameter) -> Value {
        let result = value(rows: parameter.rows, columns: parameter.columns)
        pointer(result).update(from: pointer(parameter), count: parameter.count)
        onBackward(of: result) { [unowned self] g in
            kernels.add_scaled(gradient(parameter), g, 1, parameter.count)
        }
        return result
    }

    /// Numbers from outside, without a gradient.
    public func constant(_ numbers: [Float], columns: Int) -> Value {
        let result = value(rows: numbers.count / columns, columns: columns)
        pointer(result).update(from: numbers, count: result.count)
        return result
    }
}

/// Memory for the values of one pass, given back all at once.
private final class Arena {
    private var blocks: [(start: UnsafeMutablePointer<Float>, capacity: Int)] = []
    private var block = 0
    private var used = 0

    func reset() {
        block = 0
        used = 0
    }

    func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
        let count = (count + 15) / 16 * 16
        while block < blocks.count, used + count > blocks[block].capacity {
            block += 1
            used = 0
        }
        if block == blocks.count {
            let capacity = max(count, 1 << 21)
            let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity * 4, alignment: 64)
            blocks.append((memory.bindMemory(to: Float.self, capacity: capacity), capacity))
        }
        defer { used += count }
        return blocks[block].start + used
    }

    deinit {
        for block in blocks { UnsafeMutableRawPointer(block.start).deallocate() }
    }
}
