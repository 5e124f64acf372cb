/// URLs, e-mail addresses and host names, found in one pass over a chunk without white space.
enum WebAddress {
    /// The address at the start of `range`, without punctuation after it, or nil.
    static func find(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let isURL = hasScheme(text, range) || text.hasPrefix("www.", in: range)
        guard isURL || isEmail(text, range) else { return nil }
        let end = trimmedEnd(text, range)
        return end - range.lowerBound >= 4 ? range.lowerBound..<end : nil
    }

    /// Endings of host and file names that stay with what precedes their full stop: `whitehouse.gov`, `report.pdf`.
    static func isNameEnding(_ ending: [UInt8].SubSequence) -> Bool {
        guard ending.count >= 2, ending.count <= 4 else { return false }
        return endings.contains(String(decoding: ending, as: UTF8.self).lowercased())
    }

    private static let endings: Set<String> = [
        "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "eu", "uk", "us", "ca", "au", "de", "fr", "ru", "cn", "jp", "in",
        "io", "co", "tv", "me", "ly", "gl", "nz", "za", "ie", "il", "ir", "ua", "pl", "se", "ch", "nl", "be", "news",
        "doc", "docx", "xls", "xlsx", "pdf", "txt", "html", "htm", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "zip", "csv", "ppt", "exe", "js",
    ]

    private static func hasScheme(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, index - range.lowerBound < 8, CharacterClass(ascii: text[index] & 0x7F).isLetter {
            index += 1
        }
        return index > range.lowerBound && text.hasPrefix("://", in: index..<range.upperBound)
            || text.hasPrefix("mailto:", in: range)
    }

    /// One `@` with a name before it and a host with a full stop after it.
    private static func isEmail(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let at = text[range].firstIndex(of: UInt8(ascii: "@")), at > range.lowerBound else { return false }
        var dots = 0
        var index = at + 1
        while index < range.upperBound {
            let byte = text[index]
            if byte == UInt8(ascii: "."), index > at + 1, index + 1 < range.upperBound { dots += 1 }
            else if byte == UInt8(ascii: "@") { return false }
            index += 1
        }
        let name = text[range.lowerBound..<at]
        return dots > 0 && name.allSatisfy { isNameByte($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        let known = CharacterClass(ascii: byte & 0x7F)
        return byte >= 0x80 || known.isWord || known == .period || known == .hyphen || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
    }

    /// Drops the punctuation and closing marks that a sentence adds.
    private static func trimmedEnd(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        if let stop = text[range].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) { end = stop }
        let opensBracket = text[range].contains(UInt8(ascii: "("))
        while end > range.lowerBound {
            let start = text.scalarStart(before: end)
            switch text.characterClass(at: start).class {
            case .period, .exclamation, .ellipsis, .comma, .colon, .semicolon, .apostrophe, .doubleQuote: end = start
            case .closeBracket where !opensBracket: end = start
            default: return end
            }
        }
        return end
    }
}

extension [UInt8] {
    /// Whether the bytes of `range` start with `prefix`, given in lower case; case is ignored.
    func hasPrefix(_ prefix: StaticString, in range: Range<Int>) -> Bool {
        guard range.count >= prefix.utf8CodeUnitCount else { return false }
        return prefix.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count {
                let byte = self[range.lowerBound + offset]
                guard (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == buffer[offset] else { return false }
            }
            return true
        }
    }

    /// Whether `range` holds `word`, given in lower case; case is ignored.
    func equals(_ word: StaticString, in range: Range<Int>) -> Bool {
        range.count == word.utf8CodeUnitCount && hasPrefix(word, in: range)
    }
}
