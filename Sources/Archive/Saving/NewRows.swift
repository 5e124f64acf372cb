import SQLite

/// What a transaction has stored and the search indexes, sums and links do not know yet.
///
/// They learn it once for each batch: FTS5 writes all that it holds in memory at every savepoint, so that a row at a time
/// costs many times as much. What the search indexes lack is always above what they hold: a row below that joins them at
/// once, by a trigger. The triggers of migrations 0005 to 0007 also see to whatever changes later.
struct NewRows {
    let connection: Connection

    /// The search indexes last: they say what is new.
    func settle() throws {
        for sql in Self.steps { try connection.execute(sql) }
    }

    static let steps = [uses, organizations] + Tally.all.map(sums) + [articleWords, statementWords]

    private static let isNewArticle = "> coalesce((SELECT max(id) FROM article_fts_docsize), 0)"
    private static let isNewStatement = "> coalesce((SELECT max(id) FROM statement_fts_docsize), 0)"

    private static let uses = """
        UPDATE actor SET uses = actor.uses + new.uses FROM (\(Tally.uses("article_actor.article_id \(isNewArticle)"))) AS new
        WHERE actor.id = new.id
        """

    private static let organizations = """
        INSERT INTO statement_organization (statement_id, organization_id)
        \(StatementOrganizations.rows("statement.id \(isNewStatement)")) ON CONFLICT DO NOTHING
        """

    private static func sums(_ tally: Tally) -> String {
        """
        INSERT INTO \(tally.table) (\(tally.key), \(tally.sums.joined(separator: ", ")))
        \(tally.rows("statement.id \(isNewStatement)"))
        ON CONFLICT (\(tally.key)) DO UPDATE SET \(tally.sums.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "))
        """
    }

    private static let articleWords = """
        INSERT INTO article_fts (rowid, text) SELECT id, text FROM article WHERE id \(isNewArticle) ORDER BY id
        """

    private static let statementWords = """
        INSERT INTO statement_fts (rowid, content) SELECT id, content FROM statement WHERE id \(isNewStatement) ORDER BY id
        """
}
