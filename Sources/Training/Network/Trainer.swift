import CKernels
import Dispatch
import Network

/// How a model is trained: AdamW with a linear warm-up and decay, clipped gradients, a moving average of the weights.
public struct TrainingPlan: Sendable {
    public var steps: Int
    public var learningRate: Float
    public var warmup: Int
    public var weightDecay: Float
    /// Greatest norm of the gradient.
    public var clip: Float
    /// Share of the moving average that stays at each step.
    public var averaging: Float
    public var seed: UInt64

    public init(
        steps: Int, learningRate: Float = 2e-3, warmup: Int = 200, weightDecay: Float = 0.01, clip: Float = 1,
        averaging: Float = 0.998, seed: UInt64 = 1
    ) {
        self.steps = steps
        self.learningRate = learningRate
        self.warmup = warmup
        self.weightDecay = weightDecay
        self.clip = clip
        self.averaging = averaging
        self.seed = seed
    }

    func rate(at step: Int) -> Float {
        let rise = Float(step) / Float(max(1, warmup))
        let fall = Float(steps - step + 1) / Float(max(1, steps - warmup))
        return learningRate * max(0, min(1, rise, fall))
    }
}

/// Steps of training. A batch is a fixed number of shards whose gradients are summed in their order, so that the
/// result does not depend on the number of threads.
public final class Trainer {
    public let store: ParameterStore
    public let plan: TrainingPlan
    public private(set) var step = 0
    private let threads: Int
    private var tapes: [Tape] = []
    private var slotOfRow: [Int: [Int32]] = [:]

    public init(_ store: ParameterStore, _ plan: TrainingPlan, threads: Int) {
        self.store = store
        self.plan = plan
        self.threads = threads
    }

    /// Runs the shards, then updates the parameters. Returns the batch's loss.
    @discardableResult
    public func step(shards: Int, _ body: @Sendable (_ shard: Int, _ tape: Tape) -> Void) -> Double {
        step += 1
        while tapes.count < shards { tapes.append(Tape(store, isTraining: true)) }
        let (tapes, base) = (tapes, plan.seed &* 1_000_003 &+ UInt64(step))
        @Sendable func run(_ shard: Int) {
            tapes[shard].reset(seed: base &* 1_000_003 &+ UInt64(shard))
            body(shard, tapes[shard])
            tapes[shard].backward()
        }
        if threads > 1 {
            DispatchQueue.concurrentPerform(iterations: shards, execute: run)
        } else {
            for shard in 0..<shards { run(shard) }
        }
        update(Array(tapes[..<shards]))
        return tapes[..<shards].reduce(0) { $0 + $1.loss }
    }

    /// A pass with the averaged weights and without dropout.
    public func evaluate<Result>(_ body: (Tape) -> Result) -> Result {
        store.settleAverages()
        let tape = Tape(store, isTraining: false)
        tape.reset(seed: 0)
        return body(tape)
    }

    // MARK: - Update

    private func update(_ tapes: [Tape]) {
        let kernels = Kernels.best.table.pointee
        var squares = 0.0
        var dense: [(Parameter, UnsafeMutablePointer<Float>)] = []
        var sparse: [(table: Parameter, rows: [Int32], gradient: [Float])] = []
        for slot in store.slots {
            let parameter = slot.parameter
            if parameter.isTable {
                let (rows, gradient) = tableGradient(parameter, tapes)
                squares += kernels.square_sum(gradient, gradient.count)
                sparse.append((parameter, rows, gradient))
                continue
            }
            let parts = tapes.compactMap { $0.parameterGradients[parameter.index] }
            guard let sum = parts.first else { continue }
            for part in parts.dropFirst() { kernels.add_scaled(sum, part, 1, parameter.count) }
            squares += kernels.square_sum(sum, parameter.count)
            dense.append((parameter, sum))
        }
        let norm = Float(squares.squareRoot())
        let averaging = min(plan.averaging, Float(step) / Float(step + 10))
        store.beginStep(averaging: averaging)
        let update = ParameterStore.Update(
            step: step, rate: plan.rate(at: step), decay: plan.weightDecay,
            clip: norm > plan.clip ? plan.clip / norm : 1, averaging: averaging,
            correction1: 1 - Float.power(ParameterStore.Update.beta1, step),
            correction2: 1 - Float.power(ParameterStore.Update.beta2, step))
        guard norm.isFinite else { return }
        for (parameter, gradient) in dense { store.apply(gradient, to: parameter, update) }
        for (table, rows, gradient) in sparse { store.apply(gradient, rows: rows, of: table, update) }
    }

    /// The gradient of the table rows that the batch used, in order of first use.
    private func tableGradient(_ table: Parameter, _ tapes: [Tape]) -> (rows: [Int32], gradient: [Float]) {
        let kernels = Kernels.best.table.pointee
        let width = table.columns
        var slots = slotOfRow.removeValue(forKey: table.index) ?? [Int32](repeating: -1, count: table.rows)
        var used: [Int32] = []
        let parts = tapes.flatMap(\.tableGradients).filter { $0.table.index == table.index }
        for part in parts {
            for row in part.rows.rows where slots[Int(row)] < 0 {
                slots[Int(row)] = Int32(used.count)
                used.append(row)
            }
        }
        var gradient = [Float](repeating: 0, count: used.count * width)
        gradient.withUnsafeMutableBufferPointer { sum in
            guard let sum = sum.baseAddress else { return }
            for part in parts {
                var next = 0
                for token in 0..<part.rows.count {
                    while next < Int(part.rows.ends[token]) {
                        let slot = Int(slots[Int(part.rows.rows[next])])
                        kernels.add_scaled(sum + slot * width, part.gradient + token * width, 1, width)
                        next += 1
                    }
                }
            }
        }
        for row in used { slots[Int(row)] = -1 }
        slotOfRow[table.index] = slots
        return (used, gradient)
    }
}
