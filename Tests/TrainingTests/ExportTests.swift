import Network
import Testing
@testable import Training

/// A trained model written, read and run in integers.
@Suite struct ExportTests {
    private struct Trained {
        let store = ParameterStore(seed: 2)
        let encoder: TrainableEncoder
        let first, second: TrainableLinear

        init() {
            encoder = TrainableEncoder(store, name: "e", rows: 40, width: 48, dilations: [1, 3], dropout: 0.2)
            first = TrainableLinear(store, name: "first", inputs: 48, outputs: 21)
            second = TrainableLinear(store, name: "second", inputs: 21, outputs: 5)
        }

        func bytes() throws -> [UInt8] {
            var writer = ModelWriter()
            writer.add(encoder, from: store)
            writer.add(first, from: store)
            writer.add(second, from: store)
            writer.add(Vocabulary([[1, 2], [3]]), name: "words")
            return try writer.data()
        }

        static var rows: FeatureRows {
            var random = Random(seed: 4)
            var rows = FeatureRows()
            for token in 0..<150 {
                for _ in 0..<4 { rows.add(Int(random.next() % 40)) }
                rows.endToken()
                if token % 29 == 28 || token == 149 { rows.endSequence() }
            }
            return rows
        }
    }

    @Test func integerInferenceFollowsTheFloats() throws {
        let trained = Trained()
        let expected = Trainer(trained.store, TrainingPlan(steps: 1), threads: 1).evaluate { tape in
            let hidden = tape.relu(trained.first(tape, trained.encoder(tape, Trained.rows)))
            return tape.values(trained.second(tape, hidden))
        }
        let model = try Model(bytes: trained.bytes())
        let encoder = try Encoder(model, name: "e")
        let (first, second) = (try Linear(model, name: "first"), try Linear(model, name: "second"))
        func run(_ kernels: Kernels) -> [Float] {
            var hidden = first(encoder.encode(Trained.rows, kernels: kernels), kernels: kernels)
            hidden.rectify()
            return second(hidden, kernels: kernels).values
        }
        let plain = run(Kernels.available[0])
        #expect(plain.count == expected.count)
        #expect(zip(plain, expected).allSatisfy { abs($0 - $1) < 0.05 })
        for kernels in Kernels.available { #expect(run(kernels) == plain, "\(kernels.name)") }
        #expect(try Vocabulary(model, name: "words").index(of: [3]) == 1)
    }

    @Test func changedBytesAreErrors() throws {
        let bytes = try Trained().bytes()
        var flipped = bytes
        flipped[bytes.count / 2] ^= 4
        #expect(throws: ModelError.corrupt) { try Model(bytes: flipped) }
        #expect(throws: ModelError.truncated(expected: bytes.count, found: bytes.count - 9)) {
            try Model(bytes: Array(bytes.dropLast(9)))
        }
        var newer = bytes
        newer[8] = 9
        #expect(throws: ModelError.version(found: 9, expected: ModelFormat.version)) { try Model(bytes: newer) }
        #expect(throws: ModelError.missing(section: "f.table")) {
            try Encoder(Model(bytes: bytes), name: "f")
        }
        #expect(throws: ModelError.mismatch(section: "words")) { try Linear(Model(bytes: bytes), name: "words") }
    }
}
