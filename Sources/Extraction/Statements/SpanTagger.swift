public import Language
public import Network

/// What the span tagger says about one candidate cue.
public struct TaggedWindow: Sendable {
    public let candidate: CueCandidate
    public let tokens: Range<Int>
    /// Per token of the window the score of each `SpanTag`.
    public let scores: [Float]
    /// That the cue introduces a statement at all.
    public let validity: Float

    public init(candidate: CueCandidate, tokens: Range<Int>, scores: [Float], validity: Float) {
        self.candidate = candidate
        self.tokens = tokens
        self.scores = scores
        self.validity = validity
    }
}

/// Finds source and content of each candidate cue in one pass over its window.
public struct SpanTagger: Sendable {
    private let features = SpanFeatures()
    private let encoder: Encoder
    private let head, validity: Linear
    /// Windows are encoded together up to about so many tokens.
    private static let batch = 4_096

    public init(_ model: Model) throws(ModelError) {
        encoder = try Encoder(model, name: "span")
        head = try Linear(model, name: "span.head")
        validity = try Linear(model, name: "span.validity")
        guard encoder.rows == features.rows, head.inputs == encoder.width, head.outputs == SpanTag.count,
            validity.inputs == 3 * encoder.width, validity.outputs == 2
        else { throw .mismatch(section: "span") }
    }

    /// - Parameters:
    ///   - chosen: The candidates to tag.
    ///   - candidates: All of the document, which the windows of the chosen ones see.
    public func tag(
        _ chosen: [CueCandidate], among candidates: [CueCandidate], in document: Document, _ facts: TokenFacts
    ) -> [TaggedWindow] {
        guard !chosen.isEmpty else { return [] }
        let shared = embedShared(facts)
        var result: [TaggedWindow] = []
        var batch: [(CueCandidate, CueWindow)] = []
        var size = 0
        for candidate in chosen {
            let window = CueWindow(candidate.tokens, document, facts, candidates: candidates)
            batch.append((candidate, window))
            size += window.tokens.count
            if size >= Self.batch {
                result += tag(batch, facts, shared)
                (batch, size) = ([], 0)
            }
        }
        return result + tag(batch, facts, shared)
    }

    /// What the tokens are, computed once for the windows of all cues.
    private func embedShared(_ facts: TokenFacts) -> [Float] {
        var rows = FeatureRows()
        rows.reserve(tokens: facts.count, rowsPerToken: 7)
        for token in 0..<facts.count {
            features.addShared(token, of: facts, to: &rows)
            rows.endToken()
        }
        return encoder.embed(rows)
    }

    private func tag(
        _ batch: [(candidate: CueCandidate, window: CueWindow)], _ facts: TokenFacts, _ shared: [Float]
    ) -> [TaggedWindow] {
        guard !batch.isEmpty else { return [] }
        var (rows, cueRows) = (FeatureRows(), FeatureRows())
        var heads: [Int32] = []
        for (_, window) in batch {
            heads.append(Int32(rows.count + window.cueHead - window.tokens.lowerBound))
            for token in window.tokens {
                features.addRelative(token, window, of: facts, to: &rows)
                rows.endToken()
            }
            rows.endSequence()
            features.addCue(window, of: facts, to: &cueRows)
            cueRows.endToken()
        }
        var embedded = encoder.embed(rows)
        add(encoder.embed(cueRows), shared, batch.map(\.window.tokens), to: &embedded)
        let states = encoder.encode(embedded: embedded, sequenceEnds: rows.sequenceEnds)
        let scores = head(states).values
        let pooled = States.concatenated([
            states.gathered(heads), states.maximum(ends: rows.sequenceEnds), states.mean(ends: rows.sequenceEnds),
        ])
        let valid = validity(pooled).softmax()
        var start = 0
        return batch.indices.map { i in
            let end = Int(rows.sequenceEnds[i])
            defer { start = end }
            return TaggedWindow(
                candidate: batch[i].candidate, tokens: batch[i].window.tokens,
                scores: Array(scores[start * SpanTag.count..<end * SpanTag.count]),
                validity: valid[2 * i + 1])
        }
    }

    /// Adds to every window's tokens the vectors of their cue and of themselves.
    private func add(_ cues: [Float], _ shared: [Float], _ windows: [Range<Int>], to embedded: inout [Float]) {
        let width = encoder.width
        embedded.withUnsafeMutableBufferPointer { embedded in
            cues.withUnsafeBufferPointer { cues in
                shared.withUnsafeBufferPointer { shared in
                    var row = 0
                    for (index, window) in windows.enumerated() {
                        for token in window {
                            for k in 0..<width {
                                embedded[row + k] += shared[token * width + k] + cues[index * width + k]
                            }
                            row += width
                        }
                    }
                }
            }
        }
    }
}
