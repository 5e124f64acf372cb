/// Converts UTF-16 to UTF-8 piece by piece.
struct UTF16Transcoder {
    private let isBigEndian: Bool
    private var rest: [UInt8] = []
    private var highSurrogate: UInt16?

    /// Nil when the first bytes of a file are not UTF-16: a byte order mark, or every other byte of Latin text zero.
    init?(firstBytes: [UInt8]) {
        let sample = firstBytes.prefix(256)
        if sample.starts(with: [0xFF, 0xFE]) {
            isBigEndian = false
        } else if sample.starts(with: [0xFE, 0xFF]) {
            isBigEndian = true
        } else {
            let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
            let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
            guard sample.count >= 4, even == 0 || odd == 0, (even + odd) * 4 > sample.count else { return nil }
            isBigEndian = even > 0
        }
    }

    mutating func utf8(_ input: [UInt8]) throws(InputProblem.Reason) -> [UInt8] {
        let bytes = rest + input
        rest = bytes.count % 2 == 1 ? [bytes[bytes.count - 1]] : []
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            let unit = isBigEndian ? first << 8 | second : second << 8 | first
            if let scalar = try scalar(completedBy: unit) { result.append(contentsOf: String(scalar).utf8) }
        }
        return result
    }

    /// Call when the input has ended.
    func finish() throws(InputProblem.Reason) {
        guard rest.isEmpty, highSurrogate == nil else { throw .damagedUTF16 }
    }

    private mutating func scalar(completedBy unit: UInt16) throws(InputProblem.Reason) -> Unicode.Scalar? {
        if let high = highSurrogate {
            guard UTF16.isTrailSurrogate(unit) else { throw .damagedUTF16 }
            highSurrogate = nil
            return Unicode.Scalar(0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF)
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
            return nil
        }
        guard let scalar = Unicode.Scalar(unit) else { throw .damagedUTF16 }
        return scalar
    }
}
