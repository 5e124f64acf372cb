import SQLite

/// Whether the sums that the archive keeps are those of its rows.
struct TallyCheck {
    let connection: Connection

    func problems() throws -> [String] {
        try Self.sums.compactMap { table, columns, rows in
            let kept = "SELECT \(columns) FROM \(table)"
            let isDifferent = try connection.value(
                "SELECT EXISTS (\(kept) EXCEPT \(rows)) OR EXISTS (SELECT * FROM (\(rows)) EXCEPT \(kept))", as: Bool.self)
            return isDifferent == true ? "the sums in table \(table) are not those of the statements" : nil
        }
    }

    private static let sums = [
        (
            "speaker_tally", "actor_id, statements, direct, mixed",
            """
            SELECT coalesce(speaker.canonical_id, 0), count(*), sum(statement.kind = 'direct'), sum(statement.kind = 'mixed')
            FROM statement \(counted) LEFT JOIN actor AS speaker ON speaker.id = statement.speaker_id GROUP BY 1
            """
        ),
        (
            "topic_tally", "speaker_id, topic_id, statements",
            """
            SELECT speaker.canonical_id, topic.canonical_id, count(*)
            FROM statement_actor JOIN statement ON statement.id = statement_actor.statement_id \(counted)
            JOIN actor AS speaker ON speaker.id = statement.speaker_id JOIN actor AS topic ON topic.id = statement_actor.actor_id
            GROUP BY 1, 2
            """
        ),
        (
            "day_tally", "day, statements",
            "SELECT coalesce(substr(article.published, 1, 10), ''), count(*) FROM statement \(counted) GROUP BY 1"
        ),
    ]

    private static let counted = """
        JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
        """
}
