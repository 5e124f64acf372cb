import SQLite

extension NewsArchive {
    /// Articles in their newest revisions that fit the filter, oldest first and undated ones last.
    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    public func articles(
        matching filter: ArticleFilter = ArticleFilter(), limit: Int? = nil, offset: Int = 0
    ) throws(ArchiveError) -> ArticleAnswer {
        try translated {
            try connection.snapshot {
                let others = try conditions(filter)
                let dated = SQLCondition.all(others + dates(filter))
                let rows = try articleRows(
                    SQLCondition(
                        "\(dated.sql) ORDER BY article.published ASC NULLS LAST, article.id LIMIT ? OFFSET ?",
                        dated.parameters + [limit ?? -1, offset]))
                let isWhole = offset == 0 && rows.count < limit ?? .max
                let isDated = filter.after != nil || filter.before != nil
                return ArticleAnswer(
                    rows: rows,
                    total: isWhole ? rows.count : try count(dated),
                    undated: isDated ? try count(.all(others + [SQLCondition("article.published IS NULL")])) : 0)
            }
        }
    }

    /// All revisions of an article that has this id in one of them, oldest first.
    public func revisions(ofArticle id: Int64) throws(ArchiveError) -> [ArticleRow] {
        let rows = try translated {
            try articleRows(
                SQLCondition(
                    "article.identity = (SELECT identity FROM article WHERE id = ?) ORDER BY article.revision", [id]))
        }
        guard !rows.isEmpty else { throw .notFound(article: id) }
        return rows
    }

    private func count(_ condition: SQLCondition) throws -> Int {
        try connection.value("SELECT count(*) FROM article WHERE \(condition.sql)", condition.parameters) ?? 0
    }

    private func conditions(_ filter: ArticleFilter) throws -> [SQLCondition] {
        var conditions = [SQLCondition("article.current = 1")]
        if !filter.includesCopies { conditions.append(SQLCondition("article.copy_of IS NULL")) }
        if !filter.text.isEmpty {
            let query = FullTextQuery.any(filter.text.map(FullTextQuery.words))
            conditions.append(
                query.map {
                    SQLCondition("article.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)", [$0])
                } ?? SQLCondition("0"))
        }
        if !filter.actors.isEmpty {
            let ids = try filter.actors.flatMap { try ActorNames(connection: connection).ids(fitting: $0) }
            conditions.append(
                SQLCondition(
                    """
                    article.id IN (
                        SELECT article_alias.article_id FROM actor
                        JOIN actor_alias ON actor_alias.actor_id = actor.id
                        JOIN article_alias ON article_alias.alias_id = actor_alias.id
                        WHERE actor.canonical_id IN (SELECT value FROM json_each(?)))
                    """, [jsonArray(ids)]))
        }
        if !filter.sources.isEmpty {
            conditions.append(
                SQLCondition("article.source IN (SELECT value FROM json_each(?))", [jsonArray(filter.sources)]))
        }
        return conditions
    }

    private func dates(_ filter: ArticleFilter) -> [SQLCondition] {
        DateRange(after: filter.after, before: filter.before).conditions(on: "article.published")
    }

    /// - Parameter condition: May go on with an order and a limit.
    func articleRows(_ condition: SQLCondition) throws -> [ArticleRow] {
        try connection.all(
            """
            SELECT article.id, article.title, article.source, article.published, article.author, article.url,
                article.language, article.revision, article.current, article.copy_of, article.extractor_version,
                (SELECT count(DISTINCT actor_alias.actor_id) FROM article_alias
                    JOIN actor_alias ON actor_alias.id = article_alias.alias_id
                    WHERE article_alias.article_id = article.id),
                (SELECT count(*) FROM statement WHERE statement.article_id = article.id),
                (SELECT count(*) FROM event WHERE event.article_id = article.id)
            FROM article WHERE \(condition.sql)
            """, condition.parameters
        ) { row in
            ArticleRow(
                id: try row[0], title: try row[1], source: try row[2], published: try row[3], author: try row[4],
                url: try row[5], language: try row[6], revision: try row[7], isCurrent: try row[8], copyOf: try row[9],
                extractorVersion: try row[10], actors: try row[11], statements: try row[12], events: try row[13])
        }
    }
}
