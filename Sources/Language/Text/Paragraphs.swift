/// Finds the paragraphs of a normalised text: what stands between blank lines.
enum Paragraphs {
    /// Byte ranges without the white space around them; a paragraph is never empty.
    static func find(in text: [UInt8]) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start: Int?
        var end = 0
        var lineBreaks = 0
        var index = 0
        while index < text.count {
            let (characterClass, length) = text.characterClass(at: index)
            if characterClass.isSpace {
                if text[index] == UInt8(ascii: "\n") || characterClass == .lineBreak && length > 1 { lineBreaks += 1 }
            } else {
                if lineBreaks > 1, let from = start {
                    paragraphs.append(from..<end)
                    start = nil
                }
                start = start ?? index
                end = index + length
                lineBreaks = 0
            }
            index += length
        }
        if let from = start { paragraphs.append(from..<end) }
        return paragraphs
    }
}
