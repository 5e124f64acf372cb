import Articles
import Findings
import SQLite

/// Whether what is stored of one article is what its text says.
struct ArticleCheck {
    let connection: Connection
    let articleID: Int64

    func problems() throws -> [String] {
        let stored = try connection.first("SELECT text, content_hash FROM article WHERE id = ?", [articleID]) { row in
            (text: try row[0] as String, hash: try row[1] as [UInt8])
        }
        guard let stored else { return [] }
        guard ContentHash.sha256(stored.text) == stored.hash else {
            return ["article \(articleID): its text is not the one that was stored (its hash differs)"]
        }
        let text = CodePointText(stored.text)
        return try statementProblems(text) + spanProblems(length: text.count) + mentionProblems()
    }

    private func statementProblems(_ text: CodePointText) throws -> [String] {
        var spans: [Int64: [String: [TextSpan]]] = [:]
        try connection.forEach(
            """
            SELECT statement_span.statement_id, statement_span.part, statement_span.start, statement_span."end"
            FROM statement JOIN statement_span ON statement_span.statement_id = statement.id
            WHERE statement.article_id = ? ORDER BY statement_span.statement_id, statement_span.start
            """, [articleID]
        ) { row in
            spans[try row[0], default: [:]][try row[1], default: []].append(TextSpan(start: try row[2], end: try row[3]))
        }
        var problems: [String] = []
        try connection.forEach(
            "SELECT id, number, cue, content FROM statement WHERE article_id = ? ORDER BY number", [articleID]
        ) { row in
            let id: Int64 = try row[0]
            for (part, words) in [("cue", try row[2] as String), ("content", try row[3] as String)]
            where text[spans[id]?[part] ?? []] != words {
                problems.append("statement \(StatementRow.handle(try row[1], ofArticle: articleID)): its \(part) is not what its spans say")
            }
        }
        return problems
    }

    private func spanProblems(length: Int) throws -> [String] {
        let ends = try connection.all(
            """
            SELECT 'a statement', max("end") FROM statement JOIN statement_span ON statement_span.statement_id = statement.id
                WHERE statement.article_id = ?1
            UNION ALL SELECT 'a mention', max("end") FROM mention WHERE article_id = ?1
            UNION ALL SELECT 'boilerplate', max("end") FROM boilerplate WHERE article_id = ?1
            UNION ALL SELECT 'a role', max("end") FROM affiliation WHERE article_id = ?1
            UNION ALL SELECT 'an event', max(max("end", coalesce(date_span_end, 0), coalesce(place_span_end, 0)))
                FROM event JOIN event_mention ON event_mention.event_id = event.id WHERE event.article_id = ?1
            """, [articleID]
        ) { row in (what: try row[0] as String, end: try row[1] as Int?) }
        return ends.filter { $0.end ?? 0 > length }.map { "article \(articleID): \($0.what) has a span beyond the text" }
    }

    /// Mentions have no foreign key to their actors.
    private func mentionProblems() throws -> [String] {
        let lost: Int? = try connection.value(
            "SELECT count(*) FROM mention WHERE article_id = ? AND actor_id NOT IN (SELECT id FROM actor)", [articleID])
        guard let lost, lost > 0 else { return [] }
        return ["article \(articleID): \(lost) mentions are of actors that are not there"]
    }
}
