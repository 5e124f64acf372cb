import Articles
import Findings
import SQLite

extension NewsArchive {
    /// Articles in their newest revisions.
    /// - Parameter version: Only those whose rows an older extractor than this one made; nil for all.
    public func articleIDs(extractedBefore version: Int? = nil) throws(ArchiveError) -> [Int64] {
        try translated {
            try connection.all(
                "SELECT id FROM article WHERE current = 1 AND extractor_version < ? ORDER BY id", [version ?? .max]
            ) { row in try row[0] }
        }
    }

    /// An article as it was stored, to be extracted anew; nil where there is none.
    public func storedArticle(_ id: Int64) throws(ArchiveError) -> Article? {
        try translated {
            try connection.first(
                "SELECT source_id, title, text, published, source, author, url FROM article WHERE id = ?", [id]
            ) { row in
                Article(
                    sourceID: try row[0], title: try row[1], text: try row[2], published: try row[3], source: try row[4],
                    author: try row[5], url: try row[6])
            }
        }
    }

    /// Puts new findings in the place of an article's old ones. What a person decided about its actors stays.
    public func replaceFindings(ofArticle id: Int64, with findings: Findings, extractorVersion: Int) throws {
        guard isInBatch else {
            return try batch { try replaceFindings(ofArticle: id, with: findings, extractorVersion: extractorVersion) }
        }
        try translated {
            guard let text: String = try connection.value("SELECT text FROM article WHERE id = ?", [id]) else {
                throw ArchiveError.notFound(article: id)
            }
            try FindingsCheck(findings: findings, length: text.unicodeScalars.count).run()
            try whole {
                let housekeeping = ActorHousekeeping(connection: connection)
                let actors = try housekeeping.actors(ofArticle: id)
                for table in [
                    "event", "statement", "affiliation", "mention", "article_actor", "article_alias", "boilerplate",
                ] {
                    try connection.execute("DELETE FROM \(table) WHERE article_id = ?", [id])
                }
                try connection.execute(
                    "UPDATE article SET extractor_version = ?2, language = ?3 WHERE id = ?1",
                    [id, extractorVersion, findings.language])
                try ArticleWriter(connection: connection).insert(findings, of: id, text: text)
                try housekeeping.removeUnnamed(actors)
            }
        }
    }
}
