/// Sums that the archive keeps of its statements, so that questions about all of it need not go through it.
struct Tally {
    let table: String
    /// What a sum is of.
    let key: String
    let sums: [String]
    /// For each sum what it adds up, over rows of `statement` and its `article`.
    private let terms: [String]
    private let keyTerms: String
    private let joins: String

    /// The sums over the statements that fit a condition; each key once.
    func rows(_ condition: String) -> String {
        """
        SELECT \(keyTerms), \(terms.joined(separator: ", ")) FROM statement
        CROSS JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
        \(joins)
        WHERE \(condition) GROUP BY \(keyTerms)
        """
    }

    /// Sums from here on are in an index of their own, such as `speaker_tally_frequent`.
    static let often = 5

    static let all = [
        Tally(
            table: "speaker_tally", key: "actor_id", sums: ["statements", "direct", "mixed"],
            terms: ["count(*)", "sum(statement.kind = 'direct')", "sum(statement.kind = 'mixed')"],
            keyTerms: "coalesce(speaker.canonical_id, 0)",
            joins: "LEFT JOIN actor AS speaker ON speaker.id = statement.speaker_id"),
        Tally(
            table: "topic_tally", key: "speaker_id, topic_id", sums: ["statements"], terms: ["count(*)"],
            keyTerms: "speaker.canonical_id, topic.canonical_id",
            joins: """
                CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
                CROSS JOIN statement_actor ON statement_actor.statement_id = statement.id
                CROSS JOIN actor AS topic ON topic.id = statement_actor.actor_id
                """),
        Tally(
            table: "day_tally", key: "day", sums: ["statements"], terms: ["count(*)"],
            keyTerms: "coalesce(substr(article.published, 1, 10), '')", joins: ""),
    ]

    /// How many articles name each actor that is named, older revisions too: column `actor.uses`.
    /// - Parameter condition: On table `article_actor`.
    static func uses(_ condition: String) -> String {
        """
        SELECT named.canonical_id AS id, count(*) AS uses
        FROM article_actor INDEXED BY article_actor_article CROSS JOIN actor AS named ON named.id = article_actor.actor_id
        WHERE \(condition) GROUP BY 1
        """
    }
}
