/// Genres of the GUM corpus, the middle part of a document's id (GUM_news_asylum).
enum GUMGenre {
    /// Texts under licences that forbid commercial use.
    static let nonCommercial: Set<Substring> = ["fiction", "whow", "essay", "letter", "podcast"]

    static func of(_ document: String) -> Substring {
        document.split(separator: "_").dropFirst().first ?? ""
    }
}
