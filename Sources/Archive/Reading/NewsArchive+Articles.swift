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
                let search = try search(filter)
                let page = try search.page(limit: limit, offset: offset)
                return ArticleAnswer(
                    rows: try articleRows(page.ids), total: page.total, undated: try search.undatedCount())
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

    private func search(_ filter: ArticleFilter) throws -> DatedSearch {
        var narrow: [NarrowCondition] = []
        if !filter.text.isEmpty {
            let query = FullTextQuery.any(filter.text.map(FullTextQuery.words))
            narrow.append(
                NarrowCondition(
                    on: "article",
                    ids: query.map { SQLCondition("SELECT rowid AS id FROM article_fts WHERE article_fts MATCH ?", [$0]) }
                        ?? SQLCondition("SELECT 0 AS id WHERE 0"),
                    isIndexed: true))
        }
        if !filter.actors.isEmpty {
            let names = ActorNames(connection: connection)
            let actors = try names.rows(of: filter.actors.flatMap { try names.ids(fitting: $0) })
            narrow.append(
                NarrowCondition(
                    on: "article",
                    ids: SQLCondition(
                        """
                        SELECT article_actor.article_id AS id FROM json_each(?) AS actor
                        CROSS JOIN article_actor ON article_actor.actor_id = actor.value
                        """, [jsonArray(actors)])))
        }
        return try DatedSearch(
            table: .articles, connection: connection, narrow: narrow,
            counted: SQLCondition.counted(includingCopies: filter.includesCopies),
            broad: SQLCondition.any(of: filter.sources, in: "article.source", index: .head),
            range: DateRange(after: filter.after, before: filter.before))
    }

    /// The articles in the order of their ids.
    private func articleRows(_ ids: [Int64]) throws -> [ArticleRow] {
        let rows = try articleRows(SQLCondition("article.id IN (SELECT value FROM json_each(?))", [jsonArray(ids)]))
        let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
        return ids.compactMap { byID[$0] }
    }

    /// - Parameter condition: May go on with an order and a limit.
    func articleRows(_ condition: SQLCondition) throws -> [ArticleRow] {
        try connection.all(
            """
            SELECT article.id, article.title, article.source, article.published, article.author, article.url,
                article.language, article.revision, article.current, article.copy_of, article.extractor_version,
                (SELECT count(*) FROM article_actor WHERE article_actor.article_id = article.id),
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
