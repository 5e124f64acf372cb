/// The marks within a line of Markdown: links, images and emphasis. Each is looked for once, however many begin and never end.
enum MarkdownLine {
    /// The line with a link's words for the link, nothing for an image, and without marks of emphasis.
    static func plain(_ line: String) -> String {
        String(decoding: withoutEmphasis(withoutLinks(withoutLinks(Array(line.utf8), images: true), images: false)), as: UTF8.self)
    }

    private static func withoutLinks(_ text: [UInt8], images: Bool) -> [UInt8] {
        let brackets = next(UInt8(ascii: "]"), in: text)
        let parentheses = next(UInt8(ascii: ")"), in: text)
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            let open = images ? index + 1 : index
            let begins = open < text.count && text[open] == UInt8(ascii: "[") && (!images || text[index] == UInt8(ascii: "!"))
            if begins, let close = brackets[open], close + 1 < text.count, text[close + 1] == UInt8(ascii: "("), let end = parentheses[close + 1] {
                if !images { result += text[open + 1..<close] }
                index = end + 1
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// At each place where such a byte is next.
    private static func next(_ byte: UInt8, in text: [UInt8]) -> [Int?] {
        var places = [Int?](repeating: nil, count: text.count)
        var last: Int?
        for index in text.indices.reversed() {
            if text[index] == byte { last = index }
            places[index] = last
        }
        return places
    }

    /// One to three asterisks, or two or three low lines, around words.
    private static func withoutEmphasis(_ text: [UInt8]) -> [UInt8] {
        let marks: [[UInt8]] = ["***", "**", "*", "___", "__"].map { Array($0.utf8) }
        let closings = marks.map { ends(of: $0, in: text) }
        var result: [UInt8] = []
        var index = 0
        search: while index < text.count {
            for (mark, ends) in zip(marks, closings) where text[index...].starts(with: mark) {
                let start = index + mark.count
                guard start + 1 < text.count, !isSpace(text[start]), let end = ends[start + 1] else { continue }
                result += text[start..<end]
                index = end + mark.count
                continue search
            }
            result.append(text[index])
            index += 1
        }
        return result
    }

    /// At each place where such a mark closes next: behind a word.
    private static func ends(of mark: [UInt8], in text: [UInt8]) -> [Int?] {
        var places = [Int?](repeating: nil, count: text.count)
        var last: Int?
        for index in text.indices.reversed() {
            if index > 0, !isSpace(text[index - 1]), text[index...].starts(with: mark) { last = index }
            places[index] = last
        }
        return places
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
