import Extraction
import Foundation
import Language
import Network

/// Trains the cue tagger. Two further heads (token is content, token is source) only help the encoder learn.
struct CueTrainer {
    struct Options: Sendable {
        var width = 128
        var dilations = [1, 2, 4, 8, 1]
        var dropout: Float = 0.3
        var wordDropout: Float = 0.06
        var epochs = 5
        var batch = 1600
        var seed: UInt64 = 11
    }

    let store: ParameterStore
    let encoder: TrainableEncoder
    let head: TrainableLinear
    private let contentHead, sourceHead: TrainableLinear
    private let features = CueFeatures()
    private let options: Options

    init(_ options: Options) {
        self.options = options
        store = ParameterStore(seed: options.seed)
        encoder = TrainableEncoder(
            store, name: "cue", rows: features.rows, width: options.width, dilations: options.dilations,
            dropout: options.dropout)
        head = TrainableLinear(store, name: "cue.head", inputs: options.width, outputs: 3)
        contentHead = TrainableLinear(store, name: "cue.content", inputs: options.width, outputs: 2)
        sourceHead = TrainableLinear(store, name: "cue.source", inputs: options.width, outputs: 2)
    }

    private struct Chunk: Sendable {
        let article: Int
        let tokens: Range<Int>
    }

    /// - Returns: what the trained tagger finds in an article.
    @discardableResult
    func train(
        _ articles: [StatementArticle], threads: Int, report: (String) -> Void
    ) -> (StatementArticle) -> [CueCandidate] {
        let chunks = articles.indices.flatMap { article in
            CueTagger.chunks(of: articles[article].document).map { Chunk(article: article, tokens: $0) }
        }
        let epochs = ShardedEpochs(
            sizes: chunks.map(\.tokens.count), epochs: options.epochs, batch: options.batch, seed: options.seed)
        let trainer = Trainer(store, TrainingPlan(steps: epochs.steps, seed: options.seed), threads: threads)
        epochs.run { shards, scale in
            trainer.step(shards: shards.count) { shard, tape in
                self.loss(shards[shard].map { chunks[$0] }, articles, tape, scale: scale)
            }
        } report: { epoch, loss in
            report("cues: epoch \(epoch) of \(options.epochs), loss \(String(format: "%.4f", loss))")
        }
        store.settleAverages()
        return { article in self.candidates(article, trainer) }
    }

    private func rows(_ chunk: Range<Int>, _ facts: TokenFacts, drop: () -> Bool, into rows: inout FeatureRows) {
        for token in chunk {
            features.add(token, of: facts, droppingWord: drop(), to: &rows)
            rows.endToken()
        }
        rows.endSequence()
    }

    private func loss(_ chunks: [Chunk], _ articles: [StatementArticle], _ tape: Tape, scale: Float) {
        var rows = FeatureRows()
        var targets: [Int32] = [], content: [Int32] = [], source: [Int32] = []
        for chunk in chunks {
            let article = articles[chunk.article]
            self.rows(chunk.tokens, article.facts, drop: { tape.random.uniform() < options.wordDropout }, into: &rows)
            targets += article.cueTags[chunk.tokens]
            content += article.isContent[chunk.tokens]
            source += article.isSource[chunk.tokens]
        }
        let states = encoder(tape, rows)
        tape.crossEntropy(head(tape, states), targets: targets, scale: scale)
        tape.crossEntropy(contentHead(tape, states), targets: content, scale: 0.3 * scale)
        tape.crossEntropy(sourceHead(tape, states), targets: source, scale: 0.3 * scale)
    }

    private func candidates(_ article: StatementArticle, _ trainer: Trainer) -> [CueCandidate] {
        var rows = FeatureRows()
        for chunk in CueTagger.chunks(of: article.document) { self.rows(chunk, article.facts, drop: { false }, into: &rows) }
        let probabilities = trainer.evaluate { tape in tape.softmax(head(tape, encoder(tape, rows))) }
        return CueTagger.candidates(probabilities: probabilities, article.document)
    }
}
