/// A plain text file: header lines if it has any (`Title:`, `Date:`, `Source:`, `Author:`, `URL:`), then the text.
enum PlainText {
    static func fields(_ utf8: [UInt8]) -> ArticleFields {
        var fields = ArticleFields(mayBeginWithTitle: true)
        let text = String(decoding: ByteOrderMark.removed(from: utf8), as: UTF8.self)
        var rest = text[...]
        while let lineEnd = rest.firstIndex(where: \.isNewline) ?? (rest.isEmpty ? nil : rest.endIndex),
            let (field, value) = header(rest[..<lineEnd]) {
            fields[keyPath: field] = fields[keyPath: field] ?? value
            rest = rest[lineEnd...].dropFirst()
        }
        fields.text = String(rest)
        return fields
    }

    private static func header(_ line: Substring) -> (WritableKeyPath<ArticleFields, String?>, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let field: WritableKeyPath<ArticleFields, String?>
        switch line[..<colon].lowercased() {
        case "title": field = \.title
        case "date": field = \.date
        case "source": field = \.source
        case "author": field = \.author
        case "url": field = \.url
        default: return nil
        }
        return (field, String(line[colon...].dropFirst()))
    }
}
