import CKernels
import Network

/// A trained matrix of a `ParameterStore`.
public struct Parameter: Sendable {
    let index: Int
    public let rows: Int
    public let columns: Int
    /// An embedding table: only the rows that a batch used have a gradient.
    let isTable: Bool

    var count: Int { rows * columns }
}

/// The parameters of one model with AdamW's moments and the moving average of their values.
public final class ParameterStore: @unchecked Sendable {
    // Written between the steps of one trainer only; shards running at the same time read them.
    struct Slot {
        let parameter: Parameter
        let name: String
        let decays: Bool
        let value, average, first, second: UnsafeMutablePointer<Float>
        /// Tables: the step up to which the average of each row is right.
        var averagedTo: [Int32] = []
    }

    private(set) var slots: [Slot] = []
    private var random: Random
    /// Sum of log(decay) of the moving average over the steps so far: [step].
    private var logDecay: [Double] = [0]

    public init(seed: UInt64) {
        random = Random(seed: seed)
    }

    deinit {
        for slot in slots {
            for pointer in [slot.value, slot.average, slot.first, slot.second] { pointer.deallocate() }
        }
    }

    /// A matrix of normal numbers with this deviation, or all of one value where the deviation is 0.
    public func add(
        name: String, rows: Int, columns: Int, deviation: Float = 0, fill: Float = 0, isTable: Bool = false,
        decays: Bool = true
    ) -> Parameter {
        let parameter = Parameter(index: slots.count, rows: rows, columns: columns, isTable: isTable)
        func buffer() -> UnsafeMutablePointer<Float> {
            let pointer = UnsafeMutablePointer<Float>.allocate(capacity: parameter.count)
            pointer.initialize(repeating: 0, count: parameter.count)
            return pointer
        }
        var slot = Slot(
            parameter: parameter, name: name, decays: decays, value: buffer(), average: buffer(), first: buffer(),
            second: buffer())
        for i in 0..<parameter.count {
            slot.value[i] = deviation > 0 ? random.normal() * deviation : fill
            slot.average[i] = slot.value[i]
        }
        if isTable { slot.averagedTo = [Int32](repeating: 0, count: rows) }
        slots.append(slot)
        return parameter
    }

    func values(_ parameter: Parameter, averaged: Bool) -> UnsafeMutablePointer<Float> {
        averaged ? slots[parameter.index].average : slots[parameter.index].value
    }

    /// The averaged values, row after row. Call `settleAverages` first.
    public func averaged(_ parameter: Parameter) -> [Float] {
        Array(UnsafeBufferPointer(start: slots[parameter.index].average, count: parameter.count))
    }

    func name(of parameter: Parameter) -> String { slots[parameter.index].name }

    // MARK: - Update

    struct Update {
        var step: Int
        var rate: Float
        var decay: Float
        var clip: Float
        var averaging: Float
        static let beta1: Float = 0.9
        static let beta2: Float = 0.98
        var correction1: Float
        var correction2: Float
    }

    /// To be called once a step before `apply`.
    func beginStep(averaging: Float) {
        logDecay.append(logDecay[logDecay.count - 1] + Double.log(Double(averaging)))
    }

    func apply(_ gradient: UnsafePointer<Float>, to parameter: Parameter, _ update: Update) {
        let slot = slots[parameter.index]
        let kernels = Kernels.best.table.pointee
        adam(slot, offset: 0, gradient, count: parameter.count, update)
        kernels.add_scaled(slot.average, slot.average, -(1 - update.averaging), parameter.count)
        kernels.add_scaled(slot.average, slot.value, 1 - update.averaging, parameter.count)
    }

    /// Updates only the given rows, as LazyAdam does; their averages catch up with the steps since the last time.
    func apply(_ gradient: UnsafePointer<Float>, rows: [Int32], of parameter: Parameter, _ update: Update) {
        let width = parameter.columns
        for (i, row) in rows.enumerated() {
            let slot = slots[parameter.index]
            settle(slot, row: Int(row), to: update.step - 1)
            adam(slot, offset: Int(row) * width, gradient + i * width, count: width, update)
            slots[parameter.index].averagedTo[Int(row)] = Int32(update.step - 1)
        }
    }

    private func adam(_ slot: Slot, offset: Int, _ gradient: UnsafePointer<Float>, count: Int, _ update: Update) {
        Kernels.best.table.pointee.adamw(
            slot.value + offset, gradient, slot.first + offset, slot.second + offset, count, update.rate,
            Update.beta1, Update.beta2, update.correction1, update.correction2, slot.decays ? update.decay : 0,
            update.clip)
    }

    /// Brings a row's average up to `step`, its value having stayed the same since `averagedTo`.
    private func settle(_ slot: Slot, row: Int, to step: Int) {
        let last = Int(slot.averagedTo[row])
        guard step > last else { return }
        let kept = Float(Double.exp(logDecay[step] - logDecay[last]))
        let width = slot.parameter.columns
        let (average, value) = (slot.average + row * width, slot.value + row * width)
        for k in 0..<width { average[k] = value[k] + (average[k] - value[k]) * kept }
    }

    /// Brings all averages up to the last step.
    public func settleAverages() {
        let step = logDecay.count - 1
        for index in slots.indices where slots[index].parameter.isTable {
            let slot = slots[index]
            for row in 0..<slot.parameter.rows { settle(slot, row: row, to: step) }
            slots[index].averagedTo = [Int32](repeating: Int32(step), count: slot.parameter.rows)
        }
    }
}
