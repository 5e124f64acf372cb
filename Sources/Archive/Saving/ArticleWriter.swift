import Articles
import Findings
import SQLite

/// Writes one article's rows into all tables, in an order that is the same every time.
struct ArticleWriter {
    let connection: Connection

    /// - Returns: The new article's id.
    func insert(
        _ item: ExtractedArticle, identity: String, revision: Int, original: CopyFinder.Original?
    ) throws -> Int64 {
        let article = item.article
        let id = try connection.insert(
            """
            INSERT INTO article (identity, revision, copy_of, similarity, source_id, title, published, source, author, url,
                language, content_hash, extractor_version, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                identity, revision, original?.articleID, original?.similarity, article.sourceID, article.title,
                article.published, article.source, article.author, article.url, item.findings.language,
                item.contentHash, item.extractorVersion, article.text,
            ])
        for key in item.fingerprint.keys {
            try connection.execute(
                "INSERT INTO article_fingerprint (article_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING", [id, Int(key)])
        }
        try insert(item.findings, of: id, text: article.text)
        return id
    }

    /// Writes what extraction found in an article that is there, and that `FindingsCheck` has let pass.
    func insert(_ findings: Findings, of articleID: Int64, text: String) throws {
        let text = CodePointText(text)
        let previousID: Int64? = try connection.value(
            """
            SELECT older.id FROM article JOIN article AS older
                ON older.identity = article.identity AND older.revision = article.revision - 1
            WHERE article.id = ?
            """, [articleID])
        var actors = ActorResolver(connection: connection, articleID: articleID, previousID: previousID)
        try actors.resolve(findings.actors)
        let affiliations = try insertAffiliations(findings.actors, &actors, articleID)
        try insertMentions(findings.actors, actors.ids, articleID)
        let statements = try StatementWriter(
            connection: connection, articleID: articleID, text: text, actors: actors.ids, affiliations: affiliations
        ).insert(findings)
        try EventWriter(
            connection: connection, articleID: articleID, text: text, actors: actors.ids, statements: statements
        ).insert(findings.events)
        for boilerplate in findings.boilerplate {
            try connection.execute(
                "INSERT INTO boilerplate (article_id, start, \"end\", kind) VALUES (?, ?, ?, ?)",
                [articleID, boilerplate.span.start, boilerplate.span.end, boilerplate.kind.rawValue])
        }
    }

    /// - Returns: For each of the article's actors the affiliation in which it speaks: the first one held now, if any,
    ///   else the first.
    private func insertAffiliations(
        _ actors: [Actor], _ resolver: inout ActorResolver, _ articleID: Int64
    ) throws -> [Int: Int64] {
        var speaking: [Int: Int64] = [:]
        for actor in actors {
            let foremost = actor.roles.firstIndex { $0.tenure != .former } ?? 0
            for (index, role) in actor.roles.enumerated() {
                let id = try connection.insert(
                    """
                    INSERT INTO affiliation (article_id, actor_id, role, organization_id, country, tenure, start, "end")
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        articleID, resolver.ids[actor.id], role.role, try resolver.organization(of: role), role.country,
                        role.tenure.rawValue, role.span?.start, role.span?.end,
                    ])
                if index == foremost { speaking[actor.id] = id }
            }
        }
        return speaking
    }

    private func insertMentions(_ actors: [Actor], _ ids: [Int: Int64], _ articleID: Int64) throws {
        for actor in actors {
            for mention in actor.mentions {
                // Two of the article's actors can be one in the archive.
                try connection.execute(
                    """
                    INSERT INTO mention (article_id, start, "end", actor_id, form) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, [articleID, mention.span.start, mention.span.end, ids[actor.id], mention.form.stored])
            }
        }
    }
}
