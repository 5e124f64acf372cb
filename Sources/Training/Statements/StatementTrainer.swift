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

    private static let folds = 2

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
        cues.train(articles, threads: options.threads, report: report)
        let candidates = unseenCandidates(cueOptions, report)
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

    /// Candidates for each article from a cue tagger that was trained on the others, so that the span tagger learns from
    /// the mistakes that are made on new text.
    private func unseenCandidates(_ options: CueTrainer.Options, _ report: (String) -> Void) -> [[CueCandidate]] {
        var candidates = [[CueCandidate]](repeating: [], count: articles.count)
        for fold in 0..<Self.folds {
            let isLeftOut: (Int) -> Bool = { $0 % Self.folds == fold }
            let cues = CueTrainer(options)
            let find = cues.train(
                articles.indices.filter { !isLeftOut($0) }.map { articles[$0] }, threads: self.options.threads, report: report)
            for article in articles.indices where isLeftOut(article) { candidates[article] = find(articles[article]) }
        }
        return candidates
    }
}
