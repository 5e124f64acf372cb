import SQLite

/// How many articles a publisher has in the archive, in their newest revisions.
public struct SourceCount: Hashable, Sendable {
    public let articles: Int
    /// Those of them that repeat another's text.
    public let copies: Int
}

extension NewsArchive {
    public func count(ofSource source: String) throws(ArchiveError) -> SourceCount {
        try translated {
            let count = try connection.first(
                "SELECT count(*), count(copy_of) FROM article WHERE source = ? AND current = 1", [source]
            ) { row in SourceCount(articles: try row[0], copies: try row[1]) }
            return count ?? SourceCount(articles: 0, copies: 0)
        }
    }

    /// Publishers whose name holds this one, or the other way round; in any case, by name.
    public func sources(like source: String, limit: Int) throws(ArchiveError) -> [String] {
        try translated {
            try connection.all(
                """
                SELECT DISTINCT source FROM article INDEXED BY article_source
                WHERE source <> '' AND (instr(lower(source), lower(?1)) > 0 OR instr(lower(?1), lower(source)) > 0)
                ORDER BY source LIMIT ?2
                """, [source, limit]
            ) { row in try row[0] }
        }
    }
}
