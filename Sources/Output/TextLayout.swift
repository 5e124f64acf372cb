/// Widths and breaks of text in a terminal's columns.
public enum TextLayout {
    /// How many columns the text takes, its styles left out: two for an East Asian wide character or emoji, none for what combines.
    public static func width(_ text: some StringProtocol) -> Int {
        if let count = plainWidth(text) { return count }
        // What styles the text takes no room.
        let plain = text.contains("\u{1B}") ? String(text).replacing(#/\x1B\[[0-9;]*m/#, with: "") : String(text)
        return plain.reduce(0) { $0 + width(of: $1) }
    }

    /// Of letters and signs that take one column each and combine with nothing, which is most text; nil for other text.
    private static func plainWidth(_ text: some StringProtocol) -> Int? {
        var count = 0
        for scalar in text.unicodeScalars {
            guard (0x20..<0x300).contains(scalar.value) || (0x2010...0x2027).contains(scalar.value) else { return nil }
            count += 1
        }
        return count
    }

    static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }

    /// Unicode's East_Asian_Width W and F, in the blocks that matter (UAX 11).
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return true
        default:
            return false
        }
    }

    /// The text, or its beginning and … where it is wider than `limit`; on one line.
    public static func shortened(_ text: String, to limit: Int) -> String {
        let line = text.contains(where: \.isNewline) ? text.replacing(#/\s+/#, with: " ") : text
        guard width(line) > limit else { return line }
        var result = ""
        var used = 0
        for character in line {
            used += width(of: character)
            if used > limit - 1 { break }
            result.append(character)
        }
        while result.last == " " { result.removeLast() }
        return result + "…"
    }

    /// The text with spaces to its right (or left) up to `limit` columns.
    public static func padded(_ text: String, to limit: Int, isRightAligned: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, limit - width(text)))
        return isRightAligned ? spaces + text : text + spaces
    }

    private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        // Most text is told without Unicode's tables.
        switch scalar.value {
        case 0x20: true
        case 0x21..<0x80: false
        default: scalar.properties.isWhitespace
        }
    }

    /// The text's words on lines of at most `limit` columns; a longer word has a line of its own.
    public static func wrapped(_ text: String, to limit: Int, indent: String = "") -> [String] {
        var lines: [String] = []
        var line = indent
        var used = width(indent)
        var isEmpty = true
        for scalars in text.unicodeScalars.split(whereSeparator: isWhitespace) {
            let word = Substring(scalars)
            let needed = width(word)
            if !isEmpty && used + 1 + needed > limit {
                lines.append(line)
                (line, used, isEmpty) = (indent, width(indent), true)
            }
            if !isEmpty {
                line += " "
                used += 1
            }
            line += word
            used += needed
            isEmpty = false
        }
        if !isEmpty { lines.append(line) }
        return lines
    }
}
