/// A Markdown file: front matter (`---`, lines of `key: value`, `---`) if it has any, then text whose markup is taken off.
enum Markdown {
    static func fields(_ utf8: [UInt8]) -> ArticleFields {
        var lines = String(decoding: ByteOrderMark.removed(from: utf8), as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        var header = ""
        if lines.first?.trimmingSpaces() == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmingSpaces() == "---" }) {
            // Front matter's keys are those of a plain file's header lines; others are passed over.
            for line in lines[1..<end] where !PlainText.fields(Array("\(line)\n".utf8)).isOnlyText {
                header += line.replacing(": \"", with: ": ").trimmingSuffix("\"") + "\n"
            }
            lines = lines[(end + 1)...]
        }
        var fields = PlainText.fields(Array(header.utf8))
        fields.text = lines.map { plain(String($0)) }.joined(separator: "\n")
        return fields
    }

    /// One line without heading, quotation and emphasis marks; a link is its words, an image nothing.
    private static func plain(_ line: String) -> String {
        var text = line.trimmingSpaces()
        if text.first == ">" { text = String(text.drop { $0 == ">" || $0.isWhitespace }) }
        // A heading is a paragraph of its own.
        if let heading = text.prefixMatch(of: #/#{1,6}\s+/#) { return "\n\(text[heading.range.upperBound...])\n" }
        return text.utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
            ? MarkdownLine.plain(text) : text
    }
}

extension ArticleFields {
    fileprivate var isOnlyText: Bool {
        title == nil && date == nil && source == nil && author == nil && url == nil
    }
}

extension StringProtocol {
    fileprivate func trimmingSpaces() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    fileprivate func trimmingSuffix(_ suffix: Character) -> String {
        last == suffix ? String(dropLast()) : String(self)
    }
}
