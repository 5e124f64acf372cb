/// How names are compared: letters in lower case without diacritics, words separated by one space.
///
/// Full stops vanish (`U.S.` and `US` are the same), everything else that is no letter or digit separates words, so that
/// `al-Qaeda`, `al Qaeda` and the tokens `al`, `-`, `Qaeda` all give `al qaeda`. Letters of other scripts stay as they are.
public enum Folding {
    /// Base letters of U+00C0…U+024F and U+1E00…U+1EFF (canonical decomposition, UnicodeData; `?` where there is none).
    private static let latin = Array(
        ("aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii"
            + "ii??jjkk?llllll??llnnnnnn???oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?????????????????????????????"
            + "????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????aaaaeeee"
            + "iiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????").utf8)
    private static let latinAdditional = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttt"
            + "tuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooo"
            + "oooooooouuuuuuuuuuuuuuyyyyyyyy??????").utf8)

    /// Calls `emit` with every byte of the folded form of `bytes`; `pendingSpace` carries a word boundary from one piece
    /// of a phrase to the next and is true where the next letter opens a new word.
    @inline(__always)
    static func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, isOpen: inout Bool, pendingSpace: inout Bool, emit: (UInt8) -> Void
    ) {
        @inline(__always)
        func letter(_ byte: UInt8) {
            if pendingSpace, isOpen { emit(UInt8(ascii: " ")) }
            pendingSpace = false
            isOpen = true
            emit(byte)
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                letter(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                letter(byte | 0x20)
            case UInt8(ascii: "."):
                break
            case 0..<0x80:
                pendingSpace = true
            case 0xC3...0xC9 where index + 1 < bytes.count:
                let scalar = Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
                let base = scalar >= 0xC0 && scalar - 0xC0 < latin.count ? latin[scalar - 0xC0] : UInt8(ascii: "?")
                if base == UInt8(ascii: "?") {
                    letter(byte)
                    letter(bytes[index + 1])
                } else {
                    letter(base)
                }
                index += 1
            case 0xE1 where index + 2 < bytes.count && (0xB8...0xBB).contains(bytes[index + 1]):
                let offset = Int(bytes[index + 1] & 0x03) << 6 | Int(bytes[index + 2] & 0x3F)
                let base = latinAdditional[offset]
                if base == UInt8(ascii: "?") {
                    for part in index...index + 2 { letter(bytes[part]) }
                } else {
                    letter(base)
                }
                index += 2
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
                pendingSpace = true  // General punctuation: dashes, quotation marks, apostrophes.
                index += 2
            case 0xC2, 0xCA, 0xCB:
                if index + 1 < bytes.count { pendingSpace = true }  // Latin-1 signs, modifier letters such as ʻ.
                index += 1
            default:
                letter(byte)
            }
            index += 1
        }
    }

    /// The folded form of a name.
    public static func key(_ name: some StringProtocol) -> [UInt8] {
        var result: [UInt8] = []
        var isOpen = false
        var pendingSpace = false
        let bytes = Array(name.utf8)
        bytes.withUnsafeBufferPointer {
            fold($0, isOpen: &isOpen, pendingSpace: &pendingSpace) { result.append($0) }
        }
        return result
    }

    /// The name with its Latin letters stripped of diacritics, case kept.
    public static func plain(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let value = Int(scalar.value)
            let base: UInt8? =
                switch value {
                case 0xC0..<0xC0 + latin.count: latin[value - 0xC0]
                case 0x1E00..<0x1E00 + latinAdditional.count: latinAdditional[value - 0x1E00]
                default: nil
                }
            switch (base, value) {
            case (let base?, _) where base != UInt8(ascii: "?"):
                result.unicodeScalars.append(
                    Unicode.Scalar(scalar.properties.isUppercase ? base & ~0x20 : base))
            case (_, 0x2018...0x201B), (_, 0x2B0...0x2FF): result += "'"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
