import Extraction
import Foundation
import Language
import Network

/// A gold attribution in tokens: PolNeAR's source, cue and content.
struct GoldStatement: Sendable {
    var source: [Range<Int>]
    var cue: [Range<Int>]
    var content: [Range<Int>]
}

/// An annotated article with its gold statements.
struct StatementArticle: Sendable {
    let document: Document
    let facts: TokenFacts
    let gold: [GoldStatement]

    /// The cue tagger's target of every token; a token is content or source of some statement.
    let cueTags: [Int32]
    let isContent: [Int32]
    let isSource: [Int32]

    init(document: Document, words: Vocabulary, gold: [GoldStatement]) {
        (self.document, self.gold) = (document, gold)
        facts = TokenFacts(document, words: words)
        let count = document.tokens.count
        var tags = [Int32](repeating: 0, count: count)
        var (content, source) = (tags, tags)
        for statement in gold {
            for range in statement.content { for token in range { content[token] = 1 } }
            for range in statement.source { for token in range { source[token] = 1 } }
            for range in statement.cue {
                for token in range { tags[token] = Int32(token == range.lowerBound ? CueTagger.begin : CueTagger.inside) }
            }
        }
        (cueTags, isContent, isSource) = (tags, content, source)
    }
}

/// Reads PolNeAR (`polnear-{train,dev}.jsonl.gz`).
enum StatementCorpus {
    struct Record: Decodable {
        struct Attribution: Decodable {
            let source: [[Int]]
            let cue: [[Int]]
            let content: [[Int]]
        }
        let text: String
        let attributions: [Attribution]
    }

    static func records(at path: String) throws -> [Record] {
        let decoder = JSONDecoder()
        return try CorpusFile.lines(at: path).filter { !$0.isEmpty }.map { line in
            do {
                return try decoder.decode(Record.self, from: Data(line.utf8))
            } catch {
                throw CorpusError(path: path, problem: "a line is no article with attributions: \(error)")
            }
        }
    }

    /// Spans of code points → the tokens that lie in them by half or more.
    static func gold(_ record: Record, _ document: Document) -> [GoldStatement] {
        var codePoint = [Int32](repeating: 0, count: document.text.count + 1)
        var position: Int32 = -1
        for (offset, byte) in document.text.enumerated() {
            if byte & 0xc0 != 0x80 { position += 1 }
            codePoint[offset] = position
        }
        codePoint[document.text.count] = position + 1
        let starts = document.tokens.map { Int(codePoint[Int($0.start)]) }
        let ends = document.tokens.map { Int(codePoint[Int($0.end)]) }
        func tokens(_ spans: [[Int]]) -> [Range<Int>] {
            spans.compactMap { span in
                guard span.count == 2 else { return nil }
                let inside = document.tokens.indices.filter { token in
                    ends[token] > span[0] && starts[token] < span[1]
                        && 2 * (min(ends[token], span[1]) - max(starts[token], span[0])) >= ends[token] - starts[token]
                }
                guard let first = inside.first, let last = inside.last else { return nil }
                return first..<last + 1
            }
        }
        return record.attributions.map {
            GoldStatement(source: tokens($0.source), cue: tokens($0.cue), content: tokens($0.content))
        }
    }

    /// Words by falling frequency, those seen three times or more.
    static func vocabulary(_ documents: [Document]) -> Vocabulary {
        var counts: [[UInt8]: Int] = [:]
        for document in documents {
            for token in document.tokens { counts[document.text[token.bytes].map(TokenFacts.folded), default: 0] += 1 }
        }
        let known = counts.filter { $0.value >= 3 }
            .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key) }
        return Vocabulary(known.prefix(CueFeatures.words).map(\.key))
    }
}
