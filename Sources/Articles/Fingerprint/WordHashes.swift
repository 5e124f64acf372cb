/// The words of a text as hashes, so that two printings of one text give the same: case, punctuation, quotation marks,
/// dashes and spaces leave no trace. `U.S.` and `US`, `don’t` and `don't` are one word each.
struct WordHashes {
    /// In text order.
    private(set) var words: [UInt64] = []

    private enum Step {
        case letter(UInt8, length: Int)
        case separator(length: Int)
    }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        words.reserveCapacity(text.count / 5)
        var hash = Self.seed
        var position = 0
        while position < text.count {
            switch Self.step(text, position) {
            case .letter(let byte, let length):
                // FNV-1a
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                position += length
            case .separator(let length):
                if hash != Self.seed && !Self.isInsideWord(text, position, length) {
                    words.append(hash)
                    hash = Self.seed
                }
                position += length
            }
        }
        if hash != Self.seed { words.append(hash) }
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Latin capitals become small; other scripts are compared as they are.
    @inline(__always)
    private static func step(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Step {
        let byte = text[position]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .letter(byte, length: 1)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return .letter(byte | 0x20, length: 1)
        case 0..<0x80:
            return .separator(length: 1)
        case 0xC2:
            // U+0080 to U+00BF: signs of Latin-1, the no-break space and « » among them.
            return .separator(length: 2)
        case 0xE2 where position + 2 < text.count && text[position + 1] <= 0x81:
            // U+2000 to U+207F: General Punctuation.
            return .separator(length: 3)
        default:
            return .letter(byte, length: 1)
        }
    }

    /// An apostrophe or full stop between two letters joins them.
    private static func isInsideWord(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int) -> Bool {
        let isApostrophe =
            length == 1
            ? text[position] == UInt8(ascii: "'") || text[position] == UInt8(ascii: ".")
            : length == 3 && text[position + 1] == 0x80 && (text[position + 2] == 0x99 || text[position + 2] == 0x98)
        guard isApostrophe, position + length < text.count else { return false }
        if case .letter = step(text, position + length) { return true }
        return false
    }
}
