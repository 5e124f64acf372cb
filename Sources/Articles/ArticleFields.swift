/// What one article's file or line says, as it says it: not yet normalised, nothing filled in.
struct ArticleFields {
    var id: String?
    var title: String?
    var text = ""
    var date: String?
    var source: String?
    var author: String?
    var url: String?
    /// A plain file's first paragraph may be its title; a JSONL text is whole.
    var mayBeginWithTitle = false

    /// A first paragraph of more code points than this is no title.
    static let longestTitle = 300

    /// The article, with what the fields leave open filled from `defaults`.
    func article(defaults: ArticleMetadata) throws(InputProblem.Reason) -> Article {
        var paragraphs = TextNormalizer.paragraphs(of: Array(text.utf8))
        guard !paragraphs.isEmpty else { throw .noText }
        var title = TextNormalizer.line(title)
        if title == nil, mayBeginWithTitle, paragraphs.count > 1,
            paragraphs[0].unicodeScalars.count <= Self.longestTitle {
            title = paragraphs[0]
        }
        title = title ?? TextNormalizer.line(defaults.title)
        if let title, !Self.begins(paragraphs[0], with: title) { paragraphs.insert(title, at: 0) }
        return Article(
            sourceID: TextNormalizer.line(id), title: title, text: paragraphs.joined(separator: "\n\n"),
            published: try published() ?? defaults.published,
            source: TextNormalizer.line(source) ?? TextNormalizer.line(defaults.source),
            author: TextNormalizer.line(author) ?? TextNormalizer.line(defaults.author),
            url: TextNormalizer.line(url) ?? TextNormalizer.line(defaults.url))
    }

    private func published() throws(InputProblem.Reason) -> String? {
        guard let date = TextNormalizer.line(date) else { return nil }
        guard let parsed = ArticleDate.iso8601(date) else { throw .badDate(date) }
        return parsed
    }

    /// Whether the title stands at the start of the text: word for word, or as the whole first paragraph but for
    /// punctuation (texts often close a headline with a full stop).
    private static func begins(_ paragraph: String, with title: String) -> Bool {
        if paragraph.hasPrefix(title) {
            let rest = paragraph.dropFirst(title.count)
            return rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
        return paragraph.filter { $0.isLetter || $0.isNumber } == title.filter { $0.isLetter || $0.isNumber }
    }
}
