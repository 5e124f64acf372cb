import Language
@testable import Extraction

/// A text with marks for a statement's parts: `{source}`, `<cue>`, `[content]`.
struct MarkedText {
    let document: Document
    private(set) var source: [Range<Int>] = []
    private(set) var cue: [Range<Int>] = []
    private(set) var content: [Range<Int>] = []

    init(_ marked: String) {
        var text: [UInt8] = []
        var open: [UInt8: Int] = [:]
        var spans: [(mark: UInt8, bytes: Range<Int>)] = []
        let pairs: [UInt8: UInt8] = [0x7d: 0x7b, 0x3e: 0x3c, 0x5d: 0x5b]
        for byte in marked.utf8 {
            if pairs.values.contains(byte) {
                open[byte] = text.count
            } else if let opening = pairs[byte], let start = open[opening] {
                spans.append((opening, start..<text.count))
            } else {
                text.append(byte)
            }
        }
        document = Annotator().annotate(String(decoding: text, as: UTF8.self))
        for (mark, bytes) in spans {
            let inside = document.tokens.indices.filter {
                Int(document.tokens[$0].start) >= bytes.lowerBound && Int(document.tokens[$0].end) <= bytes.upperBound
            }
            guard let first = inside.first, let last = inside.last else { continue }
            switch mark {
            case 0x7b: source.append(first..<last + 1)
            case 0x3c: cue.append(first..<last + 1)
            default: content.append(first..<last + 1)
            }
        }
    }

    var statement: TokenStatement { TokenStatement(source: source, cue: cue, content: content, confidence: 0.9) }
    var tree: DependencyTree { DependencyTree(document) }
    var kind: QuotationKind { QuotationKind(document) }

    func forms(_ ranges: [Range<Int>]) -> [String] { ranges.map { document.form($0) } }
}
