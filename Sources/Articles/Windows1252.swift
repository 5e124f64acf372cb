/// Windows-1252, as the WHATWG Encoding Standard maps it.
enum Windows1252 {
    /// U+0000 stands for a byte that Windows-1252 leaves undefined.
    private static let upperControls: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The UTF-8 of one byte; empty for a byte that stands for nothing.
    static func utf8(of byte: UInt8) -> [UInt8] {
        let value = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
        guard value != 0 || byte == 0, let scalar = Unicode.Scalar(value) else { return [] }
        return Array(String(scalar).utf8)
    }

    static func utf8(of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: utf8(of: byte)) }
        }
        return result
    }

    /// Whether bytes that are not UTF-8 read as Western European text: no undefined byte, and no more letters with
    /// accents or signs than such languages have.
    static func fits(_ bytes: [UInt8]) -> Bool {
        var high = 0
        var visible = 0
        for byte in bytes {
            if byte > 0x20 { visible += 1 }
            if byte >= 0x80 {
                high += 1
                if (0x80...0x9F).contains(byte) && upperControls[Int(byte) - 0x80] == 0 { return false }
            }
        }
        return high * 4 <= visible
    }
}
