import SQLite

/// Table `statement_organization`: for which institutions the speakers of statements hold a role as of the article. A trigger
/// of migration 0007 sees to actors that are merged or parted.
struct StatementOrganizations {
    let connection: Connection

    /// Puts what an article's rows say in the place of what was there.
    func renew(ofArticle articleID: Int64) throws {
        try connection.execute(
            "DELETE FROM statement_organization WHERE statement_id BETWEEN ? AND ?",
            [StatementAddress.id(0, ofArticle: articleID), StatementAddress.id(0, ofArticle: articleID + 1) - 1])
        try connection.execute(
            "INSERT INTO statement_organization (statement_id, organization_id) \(Self.rows("affiliation.article_id = ?"))",
            [articleID])
    }

    /// Each statement with each of its institutions, once.
    /// - Parameter condition: On table `affiliation`.
    static func rows(_ condition: String) -> String {
        """
        SELECT DISTINCT statement.id, affiliation.organization_id
        FROM affiliation
        CROSS JOIN actor AS holder ON holder.id = affiliation.actor_id
        CROSS JOIN actor AS same ON same.canonical_id = holder.canonical_id
        CROSS JOIN statement INDEXED BY statement_speaker
            ON statement.speaker_id = same.id AND statement.article_id = affiliation.article_id
        WHERE \(condition) AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former'
        """
    }
}
