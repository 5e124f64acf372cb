import Extraction
import Foundation
import Language
import Network

/// Trains the statement networks on PolNeAR's train months.
public struct StatementTrainer {
    public struct Options: Sendable {
        public var cueEpochs = 5
        public var spanEpochs = 5
        public var threads = 2

        public init() {}
    }

    private let options: Options
    private let articles: [StatementArticle]
    private let words: Vocabulary

    /// Annotates the corpus.
    public init(corpora: String, options: Options, annotate: (String) -> Document) throws {
        self.options = options
        let records = try StatementCorpus.records(at: corpora + "/attribution/polnear-train.jsonl.gz")
        let documents = records.map { annotate($0.text) }
        let words = StatementCorpus.vocabulary(documents)
        self.words = words
        articles = zip(records, documents).map { record, document in
            StatementArticle(document: document, words: words, gold: StatementCorpus.gold(record, document))
        }
    }

    /// The bytes of the model file.
    public func train(report: (String) -> Void) throws -> [UInt8] {
        report("\(articles.count) articles, \(articles.reduce(0) { $0 + $1.document.tokens.count }) tokens")
        var cueOptions = CueTrainer.Options()
        cueOptions.epochs = options.cueEpochs
        let cues = CueTrainer(cueOptions)
        // The span tagger learns from the mistakes of a cue tagger that does not yet know its articles by heart.
        var candidates: [[CueCandidate]] = []
        cues.train(articles, threads: options.threads, report: report) { epoch, find in
            if epoch == min(2, options.cueEpochs) { candidates = articles.map(find) }
        }
        var spanOptions = SpanTrainer.Options()
        spanOptions.epochs = options.spanEpochs
        let spans = SpanTrainer(spanOptions)
        spans.train(articles, candidates: candidates, threads: options.threads, report: report)
        var writer = ModelWriter()
        writer.add(words, name: "words")
        writer.add(cues.encoder, from: cues.store)
        writer.add(cues.head, from: cues.store)
        writer.add(spans.encoder, from: spans.store)
        writer.add(spans.head, from: spans.store)
        writer.add(spans.validity, from: spans.store)
        return try writer.data()
    }
}
