import Foundation
import Language

/// Words that the whole language pipeline annotates in a second of one core's time, over the articles of PolNeAR's development set.
package struct AnnotationSpeed {
    package private(set) var words = 0
    package private(set) var seconds = 0.0

    package var wordsPerSecond: Double { Double(words) / max(seconds, 1e-9) }

    package init(corpora: String) throws {
        struct Article: Decodable { let text: String }
        let decoder = JSONDecoder()
        let texts = try CorpusFile.lines(at: corpora + "/attribution/polnear-dev.jsonl.gz").filter { !$0.isEmpty }
            .map { try decoder.decode(Article.self, from: Data($0.utf8)).text }
        let annotator = Annotator()
        // The first text also pays for reading the embedded weights.
        if let first = texts.first { _ = annotator.annotate(first) }
        // The processor's time and not the wall's: the pipeline uses one thread, and other programs may share the machine.
        let start = clock()
        for text in texts { words += annotator.annotate(text).tokens.count }
        seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
