// The decomposition that Swift's own string comparison uses.
@_spi(_Unicode) import Swift

/// Names folded for comparison: lower case, no diacritics, no punctuation, no leading article, last word first, so that
/// a surname (`kirby`) is the beginning of the full name's key (`kirby john`).
enum NameKey {
    static func make(_ name: String) -> String {
        var words = self.words(name)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        return words.reversed().joined(separator: " ")
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
