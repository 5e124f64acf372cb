public import Language
public import Network

/// Finds the words that introduce a statement ("said", "according to", "his belief"): begin, inside, outside tags
/// over runs of whole sentences.
public struct CueTagger: Sendable {
    public static let outside = 0
    public static let begin = 1
    public static let inside = 2

    /// Below this a token begins no candidate.
    public static let threshold: Float = 0.15

    private let features = CueFeatures()
    private let encoder: Encoder
    private let head: Linear

    public init(_ model: Model) throws(ModelError) {
        encoder = try Encoder(model, name: "cue")
        head = try Linear(model, name: "cue.head")
        guard encoder.rows == features.rows, head.inputs == encoder.width, head.outputs == 3 else {
            throw .mismatch(section: "cue")
        }
    }

    public func candidates(in document: Document, _ facts: TokenFacts) -> [CueCandidate] {
        var rows = FeatureRows()
        rows.reserve(tokens: facts.count, rowsPerToken: 28)
        for chunk in Self.chunks(of: document) {
            for token in chunk {
                features.add(token, of: facts, to: &rows)
                rows.endToken()
            }
            rows.endSequence()
        }
        return Self.candidates(probabilities: head(encoder.encode(rows)).softmax(), document)
    }

    /// Runs of whole sentences, together up to 160 tokens.
    public static func chunks(of document: Document) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        for sentence in document.sentences {
            if let last = chunks.last, sentence.upperBound - last.lowerBound <= 160 {
                chunks[chunks.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                chunks.append(sentence)
            }
        }
        return chunks
    }

    /// A candidate begins where `begin` is likely enough, and goes on while `inside` is likelier than the other tags.
    public static func candidates(probabilities: [Float], _ document: Document) -> [CueCandidate] {
        var result: [CueCandidate] = []
        var token = 0
        let count = probabilities.count / 3
        while token < count {
            let probability = probabilities[token * 3 + begin]
            guard probability > threshold else {
                token += 1
                continue
            }
            var end = token + 1
            while end < count, document.sentenceOf[end] == document.sentenceOf[token],
                probabilities[end * 3 + inside] > max(probabilities[end * 3 + begin], probabilities[end * 3 + outside])
            {
                end += 1
            }
            result.append(CueCandidate(tokens: token..<end, probability: probability))
            token = end
        }
        return result
    }
}
