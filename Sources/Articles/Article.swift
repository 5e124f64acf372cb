/// One article as it enters the archive: its normalised text and what its source says about it.
public struct Article: Hashable, Sendable {
    /// The identifier that the source gave it (a JSONL line's `id`).
    public var sourceID: String?
    public var title: String?
    /// Title, a blank line, body; paragraphs separated by one blank line. Normalised: valid UTF-8, NFC, LF, no
    /// control characters, runs of spaces folded, the author's own quotation marks kept. Every span anywhere
    /// counts Unicode code points of this text.
    public var text: String
    /// ISO-8601 date or date-time (`2024-03-25`), as precise as the source was.
    public var published: String?
    public var source: String?
    public var author: String?
    public var url: String?

    public init(
        sourceID: String? = nil, title: String? = nil, text: String, published: String? = nil,
        source: String? = nil, author: String? = nil, url: String? = nil
    ) {
        self.sourceID = sourceID
        self.title = title
        self.text = text
        self.published = published
        self.source = source
        self.author = author
        self.url = url
    }

    /// What stands between spaces and line breaks; a paragraph's end counts twice.
    public var wordCount: Int { text.utf8.count { $0 == 0x20 || $0 == 0x0A } + 1 }
}
