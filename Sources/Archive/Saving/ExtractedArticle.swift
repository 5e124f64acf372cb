import Articles
import Findings

/// An article with what was found in it, ready to be saved. Made in a worker: nothing in it needs the archive.
public struct ExtractedArticle: Sendable {
    public let article: Article
    public let identity: ArticleIdentity
    public let findings: Findings
    public let extractorVersion: Int
    /// SHA-256 of the text's UTF-8.
    let contentHash: [UInt8]
    let fingerprint: Fingerprint

    public init(article: Article, identity: ArticleIdentity, findings: Findings, extractorVersion: Int) {
        self.article = article
        self.identity = identity
        self.findings = findings
        self.extractorVersion = extractorVersion
        contentHash = ContentHash.sha256(article.text)
        fingerprint = Fingerprint(text: article.text, title: article.title)
    }
}

extension ArticleIdentity {
    /// What `article.identity` holds.
    func storedKey(hash: [UInt8]) -> String {
        key ?? "sha256:" + hexadecimal(hash)
    }
}
