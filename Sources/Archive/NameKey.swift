// The decomposition that Swift's own string comparison uses.
@_spi(_Unicode) import Swift

/// Names folded for comparison: lower case, no diacritics, no punctuation, no leading article, last word first, so that
/// a surname (`kirby`) is the beginning of the full name's key (`kirby john`).
enum NameKey {
    static func make(_ name: String) -> String {
        if let key = makeOfASCII(name) { return key }
        var words = self.words(name)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        return words.reversed().joined(separator: " ")
    }

    /// The same for names without other letters, which most are, on their bytes; nil for others.
    private static func makeOfASCII(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var starts: [Int] = []
        var isInWord = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if !isInWord { starts.append(folded.count) }
                isInWord = true
                folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
            case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "^"), UInt8(ascii: "`"): break
            default: isInWord = false
            }
        }
        if starts.count > 1, folded[..<starts[1]].elementsEqual("the".utf8) { starts.removeFirst() }
        var key: [UInt8] = []
        key.reserveCapacity(folded.count + starts.count)
        var end = folded.count
        for start in starts.reversed() {
            if end < folded.count { key.append(UInt8(ascii: " ")) }
            key += folded[start..<end]
            end = start
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// Words of letters and digits; `U.S.` and `Kirby's` keep together what stands around their punctuation.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in name._nfd {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil {
                for lower in properties.lowercaseMapping.unicodeScalars {
                    word.append(contentsOf: base[lower]?.unicodeScalars ?? String(lower).unicodeScalars)
                }
            } else if !joins(scalar), !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// Marks that are part of their word and leave no trace: accents, apostrophes, full stops.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter, .modifierSymbol: true
        default: scalar == "." || scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{02BC}"
        }
    }

    /// Letters that Unicode does not take apart, as they are written without their stroke or ligature.
    private static let base: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
    ]
}
