/// Tells the line breaks that end a paragraph from those that only wrap it.
///
/// Blank lines separate blocks. In a text without any, each line is a paragraph. Within a block a line break ends the
/// paragraph unless the block is wrapped to a width, or the line goes on in the next (which starts in lower
/// case, or follows a comma or the like). Lines wrapped to a width are put together in either case.
struct ParagraphJoiner {
    let bytes: [UInt8]
    let lines: [Range<Int>]

    func paragraphs() -> [[UInt8]] {
        let blocks = lines.split(omittingEmptySubsequences: true) { $0.isEmpty }
        let isOneBlock = blocks.count == 1
        return blocks.flatMap { block in
            if block.count == 1 { return [Array(bytes[block[block.startIndex]])] }
            if isWrapped(block) { return [joined(block)] }
            return isOneBlock ? block.map { Array(bytes[$0]) } : logicalLines(block).map(joined)
        }
    }

    /// Whether all lines but the last are about as long as a line of typewritten text, and most break inside a sentence.
    private func isWrapped(_ block: ArraySlice<Range<Int>>) -> Bool {
        let body = block.dropLast()
        guard body.count >= 2, body.allSatisfy({ (40...100).contains(codePointCount($0)) }) else { return false }
        return body.count { !endsSentence($0) } * 2 > body.count
    }

    private func logicalLines(_ block: ArraySlice<Range<Int>>) -> [ArraySlice<Range<Int>>] {
        var result: [ArraySlice<Range<Int>>] = []
        var start = block.startIndex
        for index in block.indices.dropFirst() where !continues(block[index - 1], in: block[index]) {
            result.append(block[start..<index])
            start = index
        }
        result.append(block[start...])
        return result
    }

    private func joined(_ block: ArraySlice<Range<Int>>) -> [UInt8] {
        Array(block.map { bytes[$0] }.joined(separator: [UInt8(ascii: " ")]))
    }

    private func continues(_ line: Range<Int>, in next: Range<Int>) -> Bool {
        switch bytes[line.upperBound - 1] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "&"): return true
        default: return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next.lowerBound])
        }
    }

    /// Whether the line ends in a full stop or the like, closing quotation marks and brackets aside.
    private func endsSentence(_ line: Range<Int>) -> Bool {
        var rest = bytes[line]
        while let last = rest.last {
            switch last {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): rest.removeLast()
            // ’ and ” are E2 80 99 and E2 80 9D.
            case 0x99, 0x9D: rest.removeLast(min(3, rest.count))
            default: return false
            }
        }
        return false
    }

    private func codePointCount(_ line: Range<Int>) -> Int {
        bytes[line].count { $0 & 0xC0 != 0x80 }
    }
}
