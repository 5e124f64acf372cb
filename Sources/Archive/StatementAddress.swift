/// Where a statement stands: its article and its number there, which its id holds both.
enum StatementAddress {
    /// One more than the highest number that a statement can have in its article.
    static let perArticle: Int64 = 1_000_000

    /// 12000003 for number 3 of article 12.
    static func id(_ number: Int, ofArticle article: Int64) -> Int64 { article * perArticle + Int64(number) }

    /// The article of the statement with an id.
    /// - Parameter id: In SQL.
    static func article(of id: String) -> String { "\(id) / \(perArticle)" }
    static func article(of id: Int64) -> Int64 { id / perArticle }
}
