/// Table `statement_organization`: for which institutions the speakers of statements hold a role as of the article.
enum StatementOrganizations {
    /// Each statement with each of its institutions, once, in the order of the statements.
    /// - Parameter condition: On table `statement`.
    static func rows(_ condition: String) -> String {
        """
        SELECT DISTINCT statement.id, affiliation.organization_id
        FROM statement
        CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
        CROSS JOIN actor AS holder ON holder.canonical_id = speaker.canonical_id
        CROSS JOIN affiliation INDEXED BY affiliation_article
            ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
        WHERE \(condition) AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former'
        """
    }
}
