import Articles
import SQLite

/// Finds the article whose text a new one repeats, and keeps `copy_of` pointing at articles that count.
///
/// The cost for an article does not grow with the archive: few articles share a key of its fingerprint, at most
/// `CopyCandidates.articlesPerKey` of each key are looked at, and of those only the best are compared.
struct CopyFinder {
    struct Original {
        let articleID: Int64
        /// 1 where the texts are equal.
        let similarity: Double
    }

    let connection: Connection

    /// The article under another identity with the same text, else the one whose text says nearly all of this one in the
    /// same words; where that is a copy itself, what it copies.
    func original(of item: ExtractedArticle, identity: String) throws -> Original? {
        try equal(to: item, identity: identity) ?? near(item, identity: identity)
    }

    private func equal(to item: ExtractedArticle, identity: String) throws -> Original? {
        try connection.first(
            """
            SELECT root.id FROM article JOIN article AS root ON root.id = coalesce(article.copy_of, article.id)
            WHERE article.content_hash = ?1 AND article.current = 1 AND article.identity <> ?2 AND root.identity <> ?2
            ORDER BY article.id LIMIT 1
            """, [item.contentHash, identity]
        ) { row in Original(articleID: try row[0], similarity: 1) }
    }

    private func near(_ item: ExtractedArticle, identity: String) throws -> Original? {
        var candidates = CopyCandidates()
        for key in item.fingerprint.keys {
            candidates.add(
                try connection.all(
                    "SELECT article_id FROM article_fingerprint WHERE key = ? ORDER BY article_id DESC LIMIT ?",
                    [Int(key), CopyCandidates.articlesPerKey]
                ) { row in try row[0] as Int64 })
        }
        let best = candidates.best
        guard !best.isEmpty else { return nil }
        let shingles = ShingleSet(text: item.article.text, title: item.article.title)
        for candidate in best {
            let original = try connection.first(
                """
                SELECT root.id, article.text, article.title
                FROM article JOIN article AS root ON root.id = coalesce(article.copy_of, article.id)
                WHERE article.id = ?1 AND article.current = 1 AND article.identity <> ?2 AND root.identity <> ?2
                """, [candidate, identity]
            ) { row in
                (id: try row[0] as Int64, shingles: ShingleSet(text: try row[1], title: try row[2]))
            }
            guard let original, shingles.isCopy(of: original.shingles) else { continue }
            return Original(articleID: original.id, similarity: shingles.coverage(by: original.shingles))
        }
        return nil
    }

    /// After a new revision is stored: what repeated the text before it repeats the new one too, or counts on its own.
    func settle(revision: Int64, of previous: Int64, _ item: ExtractedArticle) throws {
        let copies = try copies(of: previous)
        guard !copies.isEmpty else { return }
        let new = ShingleSet(text: item.article.text, title: item.article.title)
        let isCopyItself = try connection.value("SELECT copy_of IS NOT NULL FROM article WHERE id = ?", [revision]) ?? false
        for copy in copies where !isCopyItself {
            let shingles = try connection.first("SELECT text, title FROM article WHERE id = ?", [copy]) { row in
                ShingleSet(text: try row[0], title: try row[1])
            }
            guard let shingles, shingles.isCopy(of: new) else { continue }
            try connection.execute(
                "UPDATE article SET copy_of = ?2, similarity = ?3 WHERE id = ?1",
                [copy, revision, shingles.coverage(by: new)])
        }
        try promoteCopies(of: previous)
    }

    /// The first copy of an article that goes counts in its place, and the others are copies of that one.
    func promoteCopies(of articleID: Int64) throws {
        guard let first = try copies(of: articleID).first else { return }
        try connection.execute("UPDATE article SET copy_of = NULL, similarity = NULL WHERE id = ?", [first])
        try connection.execute("UPDATE article SET copy_of = ?2 WHERE copy_of = ?1", [articleID, first])
    }

    private func copies(of articleID: Int64) throws -> [Int64] {
        try connection.all("SELECT id FROM article WHERE copy_of = ? AND current = 1 ORDER BY id", [articleID]) { row in
            try row[0]
        }
    }
}
