import Articles
import Findings
import SQLite

extension NewsArchive {
    /// Whether a transaction is open: false after an error that ended it, such as a full disk.
    public var isInBatch: Bool { connection.isInTransaction }

    /// Runs `body` as one transaction that has the archive for itself from its first moment to its last: everything
    /// that it saves is there, or nothing.
    public func batch<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try PatientTransaction(connection: connection).run {
                let result = try body()
                try NewRows(connection: connection).settle()
                return result
            }
        } catch let error as SQLiteError {
            throw ArchiveError.from(error, path: path)
        }
    }

    /// Stores an article with its findings, within a batch or as one of its own. Findings that do not fit their article are refused
    /// before anything is written; another error undoes the batch.
    public func save(_ item: ExtractedArticle) throws -> SavedArticle {
        guard isInBatch else { return try batch { try save(item) } }
        return try translated {
            let key = item.identity.storedKey(hash: item.contentHash)
            let previous = try currentRevision(key)
            if let previous, previous.isSame(as: item.article, hash: item.contentHash) {
                return SavedArticle(articleID: previous.id, outcome: .unchanged, previousID: nil, copyOf: nil)
            }
            try FindingsCheck(findings: item.findings, length: item.article.text.unicodeScalars.count).run()
            return try whole { try store(item, key: key, previous: previous) }
        }
    }

    /// Runs `body`, of which nothing may stay if it fails: the transaction ends then. A savepoint for each article would keep the batch,
    /// but copies every page that the article touches: a tenth of the time that an ingest takes.
    func whole<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            if connection.isInTransaction { try? connection.executeScript("ROLLBACK") }
            throw error
        }
    }

    /// What an article that was read is to the archive, by its identity.
    public func standing(of article: Article, identity: ArticleIdentity) throws(ArchiveError) -> ArticleStanding {
        try translated {
            let hash = ContentHash.sha256(article.text)
            guard let revision = try currentRevision(identity.storedKey(hash: hash)) else { return .new(article) }
            return revision.isSame(as: article, hash: hash) ? .unchanged(id: revision.id) : .new(revision.completing(article))
        }
    }

    /// Whether the article is there, in no newer revision.
    public func isCurrent(article id: Int64) throws(ArchiveError) -> Bool {
        try translated { try connection.value("SELECT current FROM article WHERE id = ?", [id]) ?? false }
    }

    private func currentRevision(_ key: String) throws -> StoredRevision? {
        try connection.first(
            """
            SELECT id, revision, content_hash, title, published, source, author, url, source_id FROM article
            WHERE identity = ? AND current = 1
            """, [key]
        ) { row in try StoredRevision(row) }
    }

    private func store(_ item: ExtractedArticle, key: String, previous: StoredRevision?) throws -> SavedArticle {
        let copies = CopyFinder(connection: connection)
        let original = try copies.original(of: item, identity: key)
        if let previous {
            try connection.execute("UPDATE article SET current = 0 WHERE id = ?", [previous.id])
        }
        let id = try ArticleWriter(connection: connection).insert(
            item, identity: key, revision: (previous?.revision ?? 0) + 1, original: original)
        if let previous { try copies.settle(revision: id, of: previous.id, item) }
        let outcome: SavedArticle.Outcome = previous != nil ? .revised : original != nil ? .copy : .inserted
        return SavedArticle(articleID: id, outcome: outcome, previousID: previous?.id, copyOf: original?.articleID)
    }
}

/// What an article that was read is to the archive.
public enum ArticleStanding: Hashable, Sendable {
    /// The newest revision as it is stored.
    case unchanged(id: Int64)
    /// To be stored, with what the revision before it said of date, source, author and address where it says nothing itself: a
    /// text that was corrected is still of its day.
    case new(Article)
}

/// What the archive knows of the newest revision under an identity.
private struct StoredRevision {
    let id: Int64
    let revision: Int
    let contentHash: [UInt8]
    let title: String?
    let published: String?
    let source: String?
    let author: String?
    let url: String?
    let sourceID: String?

    init(_ row: borrowing Row) throws {
        id = try row[0]
        revision = try row[1]
        contentHash = try row[2]
        title = try row[3]
        published = try row[4]
        source = try row[5]
        author = try row[6]
        url = try row[7]
        sourceID = try row[8]
    }

    func completing(_ article: Article) -> Article {
        var article = article
        article.published = article.published ?? published
        article.source = article.source ?? source
        article.author = article.author ?? author
        article.url = article.url ?? url
        article.sourceID = article.sourceID ?? sourceID
        return article
    }

    /// What a reading does not say is no change: the same file without `--date` is the same article.
    func isSame(as article: Article, hash: [UInt8]) -> Bool {
        func agrees(_ new: String?, _ old: String?) -> Bool { new == nil || new == old }
        return hash == contentHash && agrees(article.title, title) && agrees(article.published, published)
            && agrees(article.source, source) && agrees(article.author, author) && agrees(article.url, url)
            && agrees(article.sourceID, sourceID)
    }
}
