/// Numbers as one parameter: `IN (SELECT value FROM json_each(?))` is the same statement for any count of them.
func jsonArray(_ ids: [Int64]) -> String {
    // A name can be that of tens of thousands: the digits are written without a String for each.
    String(unsafeUninitializedCapacity: 2 + 21 * ids.count) { bytes in
        var end = 0
        func write(_ byte: UInt8) {
            bytes[end] = byte
            end += 1
        }
        write(UInt8(ascii: "["))
        for (index, id) in ids.enumerated() {
            if index > 0 { write(UInt8(ascii: ",")) }
            if id < 0 { write(UInt8(ascii: "-")) }
            let first = end
            var rest = id.magnitude
            repeat {
                write(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            bytes[first..<end].reverse()
        }
        write(UInt8(ascii: "]"))
        return end
    }
}

/// Texts as one parameter.
func jsonArray(_ texts: [String]) -> String {
    let quoted = texts.map { text in
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
    return "[" + quoted.joined(separator: ",") + "]"
}
