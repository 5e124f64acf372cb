/// What a code point is to the tokeniser. Anything that is not known to be punctuation, a symbol or white space
/// counts as a letter, so that words of every script hold together.
enum CharacterClass: UInt8, Sendable {
    case space, lineBreak
    case lower, upper, letter, digit
    /// Combining marks, joiners, variation selectors, soft hyphens: part of whatever precedes them.
    case extender
    case underscore
    /// `'`, `’`, `‘` and the grave accent: apostrophe or quotation mark.
    case apostrophe
    case doubleQuote
    case period, exclamation, ellipsis
    case comma, colon, semicolon
    case hyphen, dash, slash, ampersand, at, hash, currency, percent
    case openBracket, closeBracket
    case emoji
    /// Half of a flag: two regional indicators are one flag.
    case regionalIndicator
    case symbol

    @inline(__always) var isLetter: Bool { self == .lower || self == .upper || self == .letter }
    @inline(__always) var isWord: Bool { isLetter || self == .digit || self == .extender || self == .underscore }
    @inline(__always) var isSpace: Bool { self == .space || self == .lineBreak }

    @inline(__always) init(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: " "), 0x09, 0x0B, 0x0C: self = .space
        case 0x0A, 0x0D: self = .lineBreak
        case UInt8(ascii: "_"): self = .underscore
        case UInt8(ascii: "'"), UInt8(ascii: "`"): self = .apostrophe
        case UInt8(ascii: "\""): self = .doubleQuote
        case UInt8(ascii: "."): self = .period
        case UInt8(ascii: "!"), UInt8(ascii: "?"): self = .exclamation
        case UInt8(ascii: ","): self = .comma
        case UInt8(ascii: ":"): self = .colon
        case UInt8(ascii: ";"): self = .semicolon
        case UInt8(ascii: "-"): self = .hyphen
        case UInt8(ascii: "/"): self = .slash
        case UInt8(ascii: "&"): self = .ampersand
        case UInt8(ascii: "@"): self = .at
        case UInt8(ascii: "#"): self = .hash
        case UInt8(ascii: "$"): self = .currency
        case UInt8(ascii: "%"): self = .percent
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .openBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): self = .closeBracket
        default: self = .symbol
        }
    }

    /// - Parameter scalar: a code point from U+0080 on.
    init(nonASCII scalar: UInt32) {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF: self = .space
        case 0x85, 0x2028, 0x2029: self = .lineBreak
        case 0xAD, 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x64B...0x65F, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF,
            0xE0020...0xE01EF:
            self = .extender
        case 0xA2...0xA5, 0x20A0...0x20CF: self = .currency
        case 0xAA, 0xB5, 0xBA: self = .lower
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: self = .doubleQuote
        case 0x2018...0x201B, 0x2BC, 0xB4, 0xFF07: self = .apostrophe
        case 0xA1, 0xBF, 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF1F: self = .exclamation
        case 0x2026: self = .ellipsis
        case 0x2010, 0x2011: self = .hyphen
        case 0x2012...0x2015, 0x2212: self = .dash
        case 0x3001, 0xFF0C, 0x60C: self = .comma
        case 0x3008, 0x300A, 0x3010, 0xFF08: self = .openBracket
        case 0x3009, 0x300B, 0x3011, 0xFF09: self = .closeBracket
        case 0x80...0xBF, 0xD7, 0xF7, 0x2016, 0x2017, 0x2020...0x2025, 0x2027, 0x2030...0x2038, 0x203B...0x205E,
            0x2070...0x209F, 0x2190...0x23FF, 0x2400...0x25FF, 0x2900...0x2AFF, 0xFFFC, 0xFFFD:
            self = .symbol
        case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1F1E5, 0x1F200...0x1F3FA, 0x1F400...0x1FAFF:
            self = .emoji
        case 0x1F1E6...0x1F1FF: self = .regionalIndicator
        case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3AB, 0x400...0x42F: self = .upper
        case 0xDF...0xF6, 0xF8...0xFF, 0x3B1...0x3CE, 0x430...0x45F: self = .lower
        case 0x100...0x17F: self = scalar % 2 == 0 ? .upper : .lower
        default: self = .letter
        }
    }
}

extension [UInt8] {
    /// The class of the code point that starts at byte `index`, and its length in bytes. Bytes that are no valid
    /// UTF-8 count as symbols of one byte.
    @inline(__always) func characterClass(at index: Int) -> (class: CharacterClass, length: Int) {
        let byte = self[index]
        if byte < 0x80 { return (CharacterClass(ascii: byte), 1) }
        let (scalar, length) = multibyteScalar(at: index)
        return (length == 1 ? .symbol : CharacterClass(nonASCII: scalar), length)
    }

    /// The code point that starts at byte `index`, and its length in bytes.
    @inline(__always) func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let byte = self[index]
        return byte < 0x80 ? (UInt32(byte), 1) : multibyteScalar(at: index)
    }

    /// Where the code point before byte `index` starts.
    func scalarStart(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    private func multibyteScalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = self[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, index + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            value = value << 6 | UInt32(self[index + offset] & 0x3F)
        }
        return (value, length)
    }
}
