import SQLite

/// An article that was taken out.
public struct RemovedArticle: Hashable, Sendable {
    public let id: Int64
    public let title: String?
    /// How many revisions went.
    public let revisions: Int
    /// How many statements went with them.
    public let statements: Int
    public let events: Int
}

extension NewsArchive {
    /// Takes out articles in all their revisions with all that hangs on them, actors that no other article names
    /// included. Articles that repeated one of them count on their own from then on.
    /// - Throws: `ArchiveError` before any change where one of them is not there.
    public func remove(articles ids: [Int64]) throws -> [RemovedArticle] {
        // The article's text is overwritten in the file; its words leave the search index as that is merged.
        try translated { try connection.overwriteDeleted(.everywhere) }
        defer { try? connection.overwriteDeleted(.whereFree) }
        return try batch {
            try translated {
                var identities: Set<String> = []
                var removed: [RemovedArticle] = []
                for id in ids {
                    let identity: String? = try connection.value("SELECT identity FROM article WHERE id = ?", [id])
                    guard let identity else { throw ArchiveError.notFound(article: id) }
                    guard identities.insert(identity).inserted else { continue }
                    removed.append(try summary(id, identity))
                }
                let housekeeping = ActorHousekeeping(connection: connection)
                for identity in identities.sorted() {
                    let revisions = try connection.all(
                        "SELECT id FROM article WHERE identity = ? ORDER BY revision", [identity]
                    ) { row in try row[0] as Int64 }
                    for revision in revisions {
                        let actors = try housekeeping.actors(ofArticle: revision)
                        try CopyFinder(connection: connection).promoteCopies(of: revision)
                        try connection.execute("DELETE FROM article WHERE id = ?", [revision])
                        try housekeeping.removeUnnamed(actors)
                    }
                }
                return removed
            }
        }
    }

    private func summary(_ id: Int64, _ identity: String) throws -> RemovedArticle {
        func count(_ sql: String) throws -> Int { try connection.value(sql, [identity]) ?? 0 }
        return RemovedArticle(
            id: id,
            title: try connection.value("SELECT title FROM article WHERE id = ?", [id], as: String?.self) ?? nil,
            revisions: try count("SELECT count(*) FROM article WHERE identity = ?"),
            statements: try count(
                "SELECT count(*) FROM statement JOIN article ON article.id = statement.article_id WHERE identity = ?"),
            events: try count(
                "SELECT count(*) FROM event JOIN article ON article.id = event.article_id WHERE identity = ?"))
    }
}
