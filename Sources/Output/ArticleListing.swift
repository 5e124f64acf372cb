import Archive

extension Listing {
    public init(_ answer: ArticleAnswer) {
        self.init(answer.rows)
        remarks = [.init("total", JSONValue(answer.total)), .init("undated", .integer(answer.undated))]
    }

    /// Articles, with the columns of view `articles` but for the text.
    public init(_ rows: [ArticleRow]) {
        self.init(
            "articles",
            columns: [
                "id", "title", "source", "published", "author", "url", "language", "revision", "copyOf", "actors",
                "statements", "events",
            ],
            rows: rows.map { row in
                [
                    JSONValue(row.id), JSONValue(row.title), JSONValue(row.source), JSONValue(row.published),
                    JSONValue(row.author), JSONValue(row.url), .string(row.language), .integer(row.revision),
                    JSONValue(row.copyOf), .integer(row.actors), .integer(row.statements), .integer(row.events),
                ]
            })
    }

    /// The columns that people look at in a list.
    public init(summaryOf rows: [ArticleRow]) {
        self.init(
            "articles", columns: ["id", "published", "source", "statements", "events", "title"],
            rows: rows.map { row in
                [
                    JSONValue(row.id), JSONValue(row.published.map { String($0.prefix(10)) }), JSONValue(row.source),
                    .integer(row.statements), .integer(row.events),
                    .string((row.title ?? "(no title)") + (row.copyOf.map { " (copy of \($0))" } ?? "")),
                ]
            })
    }

    /// The same of an article's revisions.
    public init(summaryOfRevisions rows: [ArticleRow]) {
        self.init(
            "articles", columns: ["id", "revision", "published", "statements", "events", "title"],
            rows: rows.map { row in
                [
                    JSONValue(row.id), .integer(row.revision), JSONValue(row.published), .integer(row.statements),
                    .integer(row.events), .string((row.title ?? "(no title)") + (row.isCurrent ? " (current)" : "")),
                ]
            })
    }
}
