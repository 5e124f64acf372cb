import Language
import Network

/// Trains the syntax network (tags, trees, names) from the corpora.
package struct SyntaxTrainer {
    package struct Options: Sendable {
        package var steps = 4500
        /// Words of one step.
        package var batch = 1600
        package var threads = 2
        package var seed: UInt64 = 1
        /// Words seen less often in training have no row of their own.
        package var minimumCount = 3
        package var learningRate: Float = 2e-3
        package var dropout: Float = 0.25
        package var restricted: Set<RestrictedCorpus> = []

        package init() {}
    }

    private static let shards = 4

    private let options: Options
    private var curriculum: SyntaxCurriculum
    private let store: ParameterStore
    private let network: SyntaxNetwork

    package init(corpora: String, options: Options) throws {
        self.options = options
        curriculum = try SyntaxCurriculum(corpora: corpora, restricted: options.restricted, seed: options.seed)
        let words = curriculum.frequentWords(minimum: options.minimumCount)
        store = ParameterStore(seed: options.seed)
        network = SyntaxNetwork(store, features: SyntaxFeatures(vocabulary: Vocabulary(words)), dropout: options.dropout)
    }

    /// - Parameters:
    ///   - every: steps between two reports.
    ///   - report: step, loss a word since the last report, and the scores in floats so far.
    /// - Returns: the weights file.
    package mutating func train(every: Int, report: (_ step: Int, _ loss: Double, _ predictor: any SyntaxPredictor) throws -> Void) throws -> [UInt8] {
        let trainer = Trainer(
            store, TrainingPlan(steps: options.steps, learningRate: options.learningRate, seed: options.seed),
            threads: options.threads)
        var loss = 0.0
        let network = network
        for step in 1...options.steps {
            let batches = curriculum.next(words: options.batch, shards: Self.shards)
            let scale = 1 / Float(batches.reduce(0) { $0 + $1.count })
            loss += trainer.step(shards: Self.shards) { shard, tape in
                if batches[shard].count > 0 { network.addLosses(of: batches[shard], on: tape, scale: scale) }
            }
            if step % every == 0 || step == options.steps {
                try report(step, loss / Double((step - 1) % every + 1), FloatPredictor(network: network, trainer: trainer))
                loss = 0
            }
        }
        store.settleAverages()
        var writer = ModelWriter()
        network.add(to: &writer, from: store)
        return try writer.data()
    }
}

/// The network in floats, while it is being trained.
struct FloatPredictor: SyntaxPredictor {
    let network: SyntaxNetwork
    let trainer: Trainer

    func predict(_ batch: SyntaxBatch) -> SyntaxDecoder {
        trainer.evaluate { tape in
            let rows = batch.rows(network.features)
            let (states, scores) = network.scores(tape, rows)
            var decoder = SyntaxDecoder()
            decoder.decode(scores, sequenceEnds: rows.sequenceEnds)
            decoder.decodeRelations(tape.values(network.relations(tape, states, heads: decoder.heads)))
            return decoder
        }
    }
}
