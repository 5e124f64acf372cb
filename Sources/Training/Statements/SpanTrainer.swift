import Extraction
import Foundation
import Language
import Network

/// Trains the span tagger on windows around gold cues, and its validity head on them and on false candidates.
struct SpanTrainer {
    struct Options: Sendable {
        var width = 64
        var dilations = [1, 2, 4, 8, 1]
        var dropout: Float = 0.25
        var wordDropout: Float = 0.06
        var epochs = 5
        var batch = 1600
        var seed: UInt64 = 12
    }

    /// One window to learn from; a false candidate has no targets.
    struct Example: Sendable {
        let article: Int
        let cue: Range<Int>
        let statement: Int?
    }

    let store: ParameterStore
    let encoder: TrainableEncoder
    let head, validity: TrainableLinear
    private let features = SpanFeatures()
    private let options: Options

    init(_ options: Options) {
        self.options = options
        store = ParameterStore(seed: options.seed)
        encoder = TrainableEncoder(
            store, name: "span", rows: features.rows, width: options.width, dilations: options.dilations,
            dropout: options.dropout)
        head = TrainableLinear(store, name: "span.head", inputs: options.width, outputs: SpanTag.count)
        validity = TrainableLinear(store, name: "span.validity", inputs: 3 * options.width, outputs: 2)
    }

    /// Gold cues, as found where a candidate overlaps them, and the candidates that overlap none.
    static func examples(_ articles: [StatementArticle], candidates: [[CueCandidate]]) -> [Example] {
        var examples: [Example] = []
        for (index, article) in articles.enumerated() {
            for (statement, gold) in article.gold.enumerated() {
                guard let cue = gold.cue.first, !gold.content.isEmpty else { continue }
                let found = candidates[index].first { $0.tokens.overlaps(cue) }
                examples.append(Example(article: index, cue: found?.tokens ?? cue, statement: statement))
            }
            let cues = article.gold.flatMap(\.cue)
            for candidate in candidates[index] where !cues.contains(where: { $0.overlaps(candidate.tokens) }) {
                examples.append(Example(article: index, cue: candidate.tokens, statement: nil))
            }
        }
        return examples
    }

    func train(
        _ articles: [StatementArticle], candidates: [[CueCandidate]], threads: Int, report: (String) -> Void
    ) {
        let examples = Self.examples(articles, candidates: candidates)
        let sizes = examples.map { example in
            CueWindow(
                example.cue, articles[example.article].document, articles[example.article].facts, candidates: []
            ).tokens.count
        }
        let epochs = ShardedEpochs(sizes: sizes, epochs: options.epochs, batch: options.batch, seed: options.seed)
        report(
            "spans: \(examples.count) windows, \(examples.count { $0.statement == nil }) of false cues, \(sizes.reduce(0, +)) tokens")
        let trainer = Trainer(store, TrainingPlan(steps: epochs.steps, seed: options.seed), threads: threads)
        epochs.run { shards, scale in
            let windows = Float(shards.reduce(0) { $0 + $1.count })
            return trainer.step(shards: shards.count) { shard, tape in
                self.loss(
                    shards[shard].map { examples[$0] }, articles, candidates, tape, scale: scale, windowScale: 1 / windows)
            }
        } report: { epoch, loss in
            report("spans: epoch \(epoch) of \(options.epochs), loss \(String(format: "%.4f", loss))")
        }
        store.settleAverages()
    }

    private func loss(
        _ examples: [Example], _ articles: [StatementArticle], _ candidates: [[CueCandidate]], _ tape: Tape,
        scale: Float, windowScale: Float
    ) {
        var rows = FeatureRows()
        var (targets, valid, heads): ([Int32], [Int32], [Int32]) = ([], [], [])
        for example in examples {
            let article = articles[example.article]
            let window = CueWindow(
                example.cue, article.document, article.facts, candidates: candidates[example.article])
            heads.append(Int32(rows.count + window.cueHead - window.tokens.lowerBound))
            let dropsCue = tape.random.uniform() < options.wordDropout
            for token in window.tokens {
                let drops = tape.random.uniform() < options.wordDropout
                features.addShared(token, of: article.facts, droppingWord: drops, to: &rows)
                features.addRelative(token, window, of: article.facts, to: &rows)
                features.addCue(window, of: article.facts, droppingWord: dropsCue, to: &rows)
                rows.endToken()
            }
            rows.endSequence()
            targets += Self.targets(window.tokens, example.statement.map { article.gold[$0] })
            valid.append(example.statement == nil ? 0 : 1)
        }
        let states = encoder(tape, rows)
        tape.crossEntropy(head(tape, states), targets: targets, scale: scale)
        let pooled = tape.concatenate([
            tape.gather(states, rows: heads), tape.segmentMax(states, ends: rows.sequenceEnds),
            tape.segmentMean(states, ends: rows.sequenceEnds),
        ])
        tape.crossEntropy(validity(tape, pooled), targets: valid, scale: 0.3 * windowScale)
    }

    private static func targets(_ window: Range<Int>, _ gold: GoldStatement?) -> [Int32] {
        guard let gold else { return [Int32](repeating: -1, count: window.count) }
        var targets = [Int32](repeating: Int32(SpanTag.other), count: window.count)
        for cue in gold.cue {
            for token in cue.clamped(to: window) { targets[token - window.lowerBound] = Int32(SpanTag.cue) }
        }
        for (ranges, kind) in [(gold.content, SpanTag.content), (gold.source, SpanTag.source)] {
            for range in ranges.map({ $0.clamped(to: window) }) {
                for token in range { targets[token - window.lowerBound] = Int32(SpanTag.tag(token, in: range, kind: kind)) }
            }
        }
        return targets
    }
}
