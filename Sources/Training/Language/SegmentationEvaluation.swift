import Language

/// How well tokens and sentences are found in a treebank's texts, rebuilt from the words and their spacing with a blank
/// line before every paragraph.
public struct SegmentationEvaluation: Sendable {
    public private(set) var tokens = SpanScore()
    public private(set) var sentences = SpanScore()
    /// Stretches of text that differ, with a `|` between tokens (or sentences), gold first.
    public private(set) var tokenErrors: [(gold: String, predicted: String)] = []
    public private(set) var sentenceErrors: [(gold: String, predicted: String)] = []
    public private(set) var words = 0
    public private(set) var duration = Duration.zero

    public init(treebank path: String) throws {
        var document: [CorpusSentence] = []
        for sentence in try Conllu.sentences(at: path) {
            if let last = document.last, last.document != sentence.document {
                add(document)
                document.removeAll(keepingCapacity: true)
            }
            document.append(sentence)
        }
        add(document)
    }

    private mutating func add(_ document: [CorpusSentence]) {
        guard !document.isEmpty else { return }
        let gold = RebuiltText(document)
        let annotator = Annotator()
        let start = ContinuousClock.now
        let predicted = annotator.annotate(gold.text)
        duration += ContinuousClock.now - start
        words += predicted.tokens.count
        let predictedTokens = predicted.tokens.map { $0.bytes }
        let predictedSentences = predicted.sentences.map { sentence in
            Int(predicted.tokens[sentence.lowerBound].start)..<Int(predicted.tokens[sentence.upperBound - 1].end)
        }
        tokens.add(gold: gold.tokens, predicted: predictedTokens)
        sentences.add(gold: gold.sentences, predicted: predictedSentences)
        tokenErrors += differences(gold.tokens, predictedTokens, in: predicted.text)
        sentenceErrors += differences(gold.sentences, predictedSentences, in: predicted.text)
    }

    /// The shortest stretches over which two segmentations differ and at whose ends they agree.
    private func differences(_ gold: [Range<Int>], _ predicted: [Range<Int>], in text: [UInt8]) -> [(String, String)] {
        func marked(_ spans: ArraySlice<Range<Int>>) -> String {
            spans.map { String(decoding: text[$0], as: UTF8.self) }.joined(separator: " | ")
        }
        var found: [(String, String)] = []
        var (g, p) = (0, 0)
        while g < gold.count, p < predicted.count {
            let (firstGold, firstPredicted) = (g, p)
            while gold[g].upperBound != predicted[p].upperBound {
                if gold[g].upperBound < predicted[p].upperBound { g += 1 } else { p += 1 }
                if g == gold.count || p == predicted.count { return found }
            }
            if g > firstGold || p > firstPredicted {
                found.append((marked(gold[firstGold...g]), marked(predicted[firstPredicted...p])))
            }
            g += 1
            p += 1
        }
        return found
    }
}

/// The text of a treebank's document with the byte spans of its words and sentences.
struct RebuiltText {
    private(set) var text = ""
    private(set) var tokens: [Range<Int>] = []
    private(set) var sentences: [Range<Int>] = []

    init(_ document: [CorpusSentence]) {
        var length = 0
        for (number, sentence) in document.enumerated() {
            if number > 0, sentence.startsParagraph {
                while text.hasSuffix(" ") { text.removeLast() }
                text += "\n\n"
            }
            let start = text.utf8.count
            for index in 0..<sentence.count {
                length = text.utf8.count
                text += sentence.forms[index]
                tokens.append(length..<text.utf8.count)
                if sentence.spaceAfter[index] { text += " " }
            }
            sentences.append(start..<(tokens.last?.upperBound ?? start))
        }
    }
}
