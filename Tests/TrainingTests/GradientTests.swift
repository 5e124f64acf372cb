import Network
import Testing
@testable import Training

/// Every operation's gradient against the difference quotient of the loss.
@Suite struct GradientTests {
    static let ends: [Int32] = [3, 4, 9]
    static let targets: [Int32] = [0, 1, 2, -1, 1, 0, 2, 2, 0]

    /// Nine tokens in three sequences with a few table rows each.
    static var rows: FeatureRows {
        var random = Random(seed: 5)
        var rows = FeatureRows()
        for token in 0..<9 {
            for _ in 0..<3 { rows.add(Int(random.next() % 12) - 1) }
            rows.endToken()
            if ends.contains(Int32(token + 1)) { rows.endSequence() }
        }
        return rows
    }

    /// Checks all parameters of the loss that `body` builds on a store that `make` filled.
    private func check<Layers>(_ make: (ParameterStore) -> Layers, _ body: (Tape, Layers) -> Void) {
        let store = ParameterStore(seed: 3)
        let layers = make(store)
        let tape = Tape(store, isTraining: true)
        func loss() -> Double {
            tape.reset(seed: 9)
            body(tape, layers)
            return tape.loss
        }
        for slot in store.slots {
            _ = loss()
            tape.backward()
            let analytic = gradient(of: slot.parameter, tape)
            for i in stride(from: 0, to: slot.parameter.count, by: max(1, slot.parameter.count / 37)) {
                let kept = slot.value[i]
                let step: Float = 1e-2
                slot.value[i] = kept + step
                let above = loss()
                slot.value[i] = kept - step
                let below = loss()
                slot.value[i] = kept
                let numeric = Float(above - below) / (2 * step)
                #expect(
                    abs(numeric - analytic[i]) < 2e-3 + 0.03 * abs(numeric),
                    "\(slot.name)[\(i)]: \(analytic[i]) but the quotient is \(numeric)")
            }
        }
    }

    private func gradient(of parameter: Parameter, _ tape: Tape) -> [Float] {
        var result = [Float](repeating: 0, count: parameter.count)
        guard parameter.isTable else {
            return Array(UnsafeBufferPointer(start: tape.gradient(parameter), count: parameter.count))
        }
        for part in tape.tableGradients where part.table.index == parameter.index {
            var next = 0
            for token in 0..<part.rows.count {
                while next < Int(part.rows.ends[token]) {
                    let row = Int(part.rows.rows[next])
                    for k in 0..<parameter.columns {
                        result[row * parameter.columns + k] += part.gradient[token * parameter.columns + k]
                    }
                    next += 1
                }
            }
        }
        return result
    }

    @Test func encoderWithDropoutAndHead() {
        check { store in
            (
                TrainableEncoder(store, name: "e", rows: 11, width: 16, dilations: [1, 2], dropout: 0.3),
                TrainableLinear(store, name: "head", inputs: 16, outputs: 3)
            )
        } _: { tape, layers in
            tape.crossEntropy(
                layers.1(tape, layers.0(tape, Self.rows)), targets: Self.targets,
                weights: [1, 2, 1, 1, 0.5, 1, 1, 1, 3], smoothing: 0.1, scale: 0.7)
        }
    }

    @Test func vectorsAddedToSequences() {
        check { store in
            (
                TrainableEncoder(store, name: "e", rows: 11, width: 16, dilations: [1], dropout: 0),
                store.add(name: "vectors", rows: 3, columns: 16, deviation: 1),
                TrainableLinear(store, name: "head", inputs: 16, outputs: 3)
            )
        } _: { tape, layers in
            let perToken = tape.gather(tape.parameter(layers.1), rows: [0, 0, 0, 1, 2, 2, 2, 2, -1])
            tape.crossEntropy(
                layers.2(tape, layers.0(tape, Self.rows, added: perToken)), targets: Self.targets, scale: 1)
        }
    }

    @Test func poolingAndConcatenation() {
        check { store in
            (
                store.add(name: "x", rows: 9, columns: 16, deviation: 1),
                TrainableLinear(store, name: "head", inputs: 48, outputs: 4)
            )
        } _: { tape, layers in
            let x = tape.parameter(layers.0)
            let pooled = tape.concatenate([
                tape.segmentMax(x, ends: Self.ends), tape.segmentMean(x, ends: Self.ends),
                tape.gather(x, rows: [2, 3, 8]),
            ])
            tape.crossEntropy(layers.1(tape, pooled), targets: [3, 0, 1], scale: 1)
        }
    }

    @Test func rectification() {
        check { store in
            store.add(name: "x", rows: 9, columns: 3, deviation: 0.1)
        } _: { tape, x in
            // Far enough from the kink at zero.
            let shift = tape.constant((0..<27).map { $0 % 2 == 0 ? 1 : -1 }, columns: 3)
            tape.crossEntropy(tape.relu(tape.add(tape.parameter(x), shift)), targets: Self.targets, scale: 1)
        }
    }

    @Test func arcScoresOfSequences() {
        check { store in
            (
                store.add(name: "dependents", rows: 9, columns: 5, deviation: 1),
                store.add(name: "heads", rows: 9, columns: 5, deviation: 1),
                store.add(name: "root", rows: 1, columns: 5, deviation: 1)
            )
        } _: { tape, layers in
            let scores = tape.arcScores(
                tape.parameter(layers.0), tape.parameter(layers.1), root: tape.parameter(layers.2), ends: Self.ends)
            tape.crossEntropy(scores, targets: [2, 0, 1, 0, 3, 1, 0, 5, 2], scale: 1)
        }
    }
}

@Suite struct TrainerTests {
    /// Learns to name each token's left neighbour.
    private func train(threads: Int, steps: Int) -> (loss: Double, weights: [Float]) {
        let store = ParameterStore(seed: 1)
        let encoder = TrainableEncoder(store, name: "e", rows: 10, width: 32, dilations: [1], dropout: 0.1)
        let head = TrainableLinear(store, name: "head", inputs: 32, outputs: 10)
        let trainer = Trainer(store, TrainingPlan(steps: steps, warmup: 10), threads: threads)
        var loss = 0.0
        for _ in 0..<steps {
            loss = trainer.step(shards: 4) { _, tape in
                var rows = FeatureRows()
                var targets: [Int32] = []
                for _ in 0..<5 {
                    var last = -1
                    for _ in 0..<8 {
                        let word = Int(tape.random.next() % 10)
                        rows.add(word)
                        rows.endToken()
                        targets.append(Int32(last))
                        last = word
                    }
                    rows.endSequence()
                }
                tape.crossEntropy(head(tape, encoder(tape, rows)), targets: targets, scale: 1 / 140)
            }
        }
        store.settleAverages()
        return (loss, store.averaged(head.weight) + store.averaged(encoder.table))
    }

    @Test func learns() {
        #expect(train(threads: 2, steps: 300).loss < 0.15)
    }

    @Test func resultDoesNotDependOnThreads() {
        #expect(train(threads: 1, steps: 20).weights == train(threads: 2, steps: 20).weights)
    }
}
