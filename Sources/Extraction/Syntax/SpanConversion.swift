import Findings
import Language

/// Byte offsets and token ranges of a document → spans in code points, the unit of everything extracted.
public struct SpanConversion: Sendable {
    /// Code points before each byte; nil where every code point is one byte.
    private let codePoints: [Int32]?
    private let tokens: [ByteRange]

    public init(_ document: Document) {
        tokens = document.tokens
        guard document.text.contains(where: { $0 >= 0x80 }) else {
            codePoints = nil
            return
        }
        var counts = [Int32](repeating: 0, count: document.text.count + 1)
        var count: Int32 = 0
        for (offset, byte) in document.text.enumerated() {
            // A byte inside a code point counts as its start.
            if byte & 0xC0 != 0x80 { count += 1 }
            counts[offset] = count - 1
        }
        counts[document.text.count] = count
        codePoints = counts
    }

    public func span(bytes: Range<Int>) -> TextSpan {
        guard let codePoints else { return TextSpan(start: bytes.lowerBound, end: bytes.upperBound) }
        return TextSpan(start: Int(codePoints[bytes.lowerBound]), end: Int(codePoints[bytes.upperBound]))
    }

    /// From the first token's start to the last one's end; the range must not be empty.
    public func span(tokens range: Range<Int>) -> TextSpan {
        span(bytes: Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
    }
}
