/// A text that gives its words by spans of code points, each in time proportional to the words' length.
public struct CodePointText: Sendable {
    /// What stands between the parts of a discontinuous statement.
    public static let gap = " … "

    private let utf8: [UInt8]
    /// The byte offset of every 64th code point.
    private let marks: [Int]
    /// The text's length in code points.
    public let count: Int

    public init(_ text: String) {
        utf8 = Array(text.utf8)
        var marks: [Int] = []
        var count = 0
        for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
            if count % 64 == 0 { marks.append(offset) }
            count += 1
        }
        self.marks = marks
        self.count = count
    }

    /// The words of the span; a span beyond the text gives what lies within it.
    public subscript(span: TextSpan) -> String {
        let start = min(max(span.start, 0), count)
        let end = min(max(span.end, start), count)
        return String(decoding: utf8[byteOffset(of: start)..<byteOffset(of: end)], as: UTF8.self)
    }

    /// The words of several spans in the order given, a gap between them.
    public subscript(spans: [TextSpan]) -> String {
        spans.map { self[$0] }.joined(separator: Self.gap)
    }

    private func byteOffset(of codePoint: Int) -> Int {
        if codePoint == count { return utf8.count }
        var offset = marks[codePoint / 64]
        for _ in 0..<codePoint % 64 {
            repeat { offset += 1 } while utf8[offset] & 0xC0 == 0x80
        }
        return offset
    }
}
