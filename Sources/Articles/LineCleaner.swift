/// Splits UTF-8 into lines without control characters, edge spaces or runs of spaces. Works on bytes.
struct LineCleaner {
    /// The cleaned lines one after the other.
    private(set) var bytes: [UInt8] = []
    /// Where each line stands in `bytes`; a blank line is an empty range.
    private(set) var lines: [Range<Int>] = []
    private var lineStart = 0
    private var spaceIsPending = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Reads a whole text of valid UTF-8.
    mutating func read(_ utf8: [UInt8]) {
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte > 0x20 && byte < 0x7F {
                append(byte)
                index += 1
            } else if byte < 0x80 {
                readControl(byte, isBeforeLineFeed: index + 1 < utf8.count && utf8[index + 1] == 0x0A)
                index += 1
            } else {
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                let end = min(index + length, utf8.count)
                readScalar(utf8[index..<end])
                index = end
            }
        }
        endLine()
    }

    private mutating func readControl(_ byte: UInt8, isBeforeLineFeed: Bool) {
        switch byte {
        case 0x20, 0x09: space()
        case 0x0A, 0x0B, 0x0C: endLine()
        case 0x0D: if !isBeforeLineFeed { endLine() }
        default: break
        }
    }

    private mutating func readScalar(_ scalar: ArraySlice<UInt8>) {
        let first = scalar.startIndex
        switch (scalar[first], scalar.count > 1 ? scalar[first + 1] : 0, scalar.count > 2 ? scalar[first + 2] : 0) {
        // C1 controls are in practice Windows-1252 read as Latin-1 (as HTML takes them too).
        case (0xC2, 0x80...0x9F, _):
            for byte in Windows1252.utf8(of: scalar[first + 1]) { append(byte) }
        // No-break, Ogham, general, narrow no-break, mathematical and ideographic spaces.
        case (0xC2, 0xA0, _), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            space()
        case (0xE2, 0x80, 0xA8):  // line separator
            endLine()
        case (0xE2, 0x80, 0xA9):  // paragraph separator
            endLine()
            endLine()
        // Invisible: soft hyphen, zero-width space, word joiner, byte order mark, marks of writing direction.
        case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8E...0x8F),
            (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9):
            break
        default:
            for byte in scalar { append(byte) }
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        if spaceIsPending {
            spaceIsPending = false
            bytes.append(0x20)
        }
        bytes.append(byte)
    }

    private mutating func space() {
        spaceIsPending = bytes.count > lineStart
    }

    private mutating func endLine() {
        spaceIsPending = false
        lines.append(lineStart..<bytes.count)
        lineStart = bytes.count
    }
}
