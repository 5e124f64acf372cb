/// Dates as newspapers, feeds and mail write them, brought to ISO-8601. What could mean two days is refused.
public enum ArticleDate {
    /// `2024-03-25` or, as precise as the words are, `2024`, `2024-03`, `2024-03-25T10:00:00`, the last with `Z` or
    /// an offset where one is stated. Nil for what is no date, or could be two (03/04/2024).
    ///
    /// Reads ISO-8601 and its likes with slashes or dots, "March 25, 2024", "25 March 2024", "Mon, 25 Mar 2024 10:00:00
    /// +0000" (RFC 2822), and times such as "10:30 a.m. EST".
    public static func iso8601(_ written: String) -> String? {
        var scanner = DateScanner(written)
        guard let date = scanner.date() else { return nil }
        guard !scanner.isAtEnd else { return date }
        guard date.utf8.count == 10, let time = scanner.time(), scanner.isAtEnd else { return nil }
        return date + time
    }
}
