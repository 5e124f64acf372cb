// The normal form that Swift's own string comparison uses; FoundationEssentials reaches it the same way.
@_spi(_Unicode) import Swift

/// Brings text into the archive's normal form: NFC, LF, no control or invisible formatting characters, every run
/// of white space one space, each paragraph one line. Quotation marks stay the author's own.
enum TextNormalizer {
    /// The paragraphs of valid UTF-8, in order, none empty.
    static func paragraphs(of utf8: [UInt8]) -> [String] {
        var cleaner = LineCleaner(capacity: utf8.count)
        cleaner.read(utf8)
        return ParagraphJoiner(bytes: cleaner.bytes, lines: cleaner.lines).paragraphs().map(composed)
    }

    /// A title or name: one line, nil when nothing is left.
    static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        var cleaner = LineCleaner(capacity: text.utf8.count)
        cleaner.read(Array(text.utf8))
        let words = cleaner.lines.filter { !$0.isEmpty }.map { cleaner.bytes[$0] }
        return words.isEmpty ? nil : composed(Array(words.joined(separator: [UInt8(ascii: " ")])))
    }

    /// Canonical composition (Unicode Standard Annex 15), done only where a character could need it.
    private static func composed(_ utf8: [UInt8]) -> String {
        let text = String(decoding: utf8, as: UTF8.self)
        guard mayNeedComposition(utf8) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text._nfc { result.append(scalar) }
        return String(result)
    }

    /// False for text whose characters are all below U+0300 or in General Punctuation: these are their own NFC.
    private static func mayNeedComposition(_ utf8: [UInt8]) -> Bool {
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte >= 0xCC {
                // E2 80 xx and E2 81 xx are U+2000 to U+207F; the spaces there are folded by now.
                guard byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] <= 0x81 else { return true }
                index += 3
            } else {
                index += 1
            }
        }
        return false
    }
}
