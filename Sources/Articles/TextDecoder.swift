/// Tells text from binary data and brings it to UTF-8.
enum TextDecoder {
    /// The bytes as UTF-8, whatever encoding of UTF-8 or Windows-1252 they were in (UTF-16 is converted while reading).
    static func utf8(_ bytes: [UInt8]) throws(InputProblem.Reason) -> [UInt8] {
        try refuseBinary(bytes)
        guard let offset = firstInvalidOffset(bytes) else { return bytes }
        // Text that holds good multi-byte UTF-8 as well is damaged UTF-8: another reading would garble what is good.
        if holdsMultiByteUTF8(bytes[..<offset]) || holdsMultiByteUTF8(bytes[(offset + 1)...]) {
            throw .damagedUTF8(byte: offset)
        }
        guard Windows1252.fits(bytes) else { throw .unknownEncoding }
        return Windows1252.utf8(of: bytes)
    }

    /// Throws when the bytes are no text.
    static func refuseBinary(_ bytes: [UInt8]) throws(InputProblem.Reason) {
        if let format = signatures.first(where: { bytes.starts(with: $0.bytes) })?.format {
            throw .binary(format: format)
        }
        // Of the control characters, text has tabs, line and page breaks, and escapes.
        let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B || $0 == 0x7F }
        if bytes.contains(0) || controls * 100 > bytes.count { throw .binary(format: nil) }
    }

    private static let signatures: [(bytes: [UInt8], format: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        (Array("{\\rtf".utf8), "an RTF document"),
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        (Array("SQLite format 3\0".utf8), "an SQLite database"),
        ([0x89] + Array("PNG".utf8), "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        (Array("BZh".utf8), "bzip2 data"),
        ([0xFD] + Array("7zXZ".utf8), "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        ([0x7F] + Array("ELF".utf8), "a program"),
    ]

    private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else if let length = sequenceLength(bytes[index...]) {
                index += length
            } else {
                return index
            }
        }
        return nil
    }

    private static func holdsMultiByteUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.contains { bytes[$0] >= 0x80 && sequenceLength(bytes[$0...]) != nil }
    }

    /// The length of the well-formed multi-byte sequence that the bytes begin with (Unicode Standard, table 3-7).
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[start] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard bytes.count >= length, second.contains(bytes[start + 1]) else { return nil }
        return bytes[(start + 2)..<(start + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
    }
}
