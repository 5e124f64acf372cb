import Findings
import SQLite

/// Writes an article's statements with their spans and the actors that they are about.
struct StatementWriter {
    let connection: Connection
    let articleID: Int64
    let text: CodePointText
    /// The archive's ids for the article's own.
    let actors: [Int: Int64]
    /// The affiliation in which each of the article's actors speaks.
    let affiliations: [Int: Int64]

    /// - Returns: The archive's id for each of the article's own.
    func insert(_ findings: Findings) throws -> [Int: Int64] {
        let mentions = findings.actors.flatMap { actor in actor.mentions.map { (span: $0.span, actor: actor.id) } }
            .sorted { ($0.span.start, $0.actor) < ($1.span.start, $1.actor) }
        var ids: [Int: Int64] = [:]
        for (index, statement) in findings.statements.enumerated() {
            let id = try insert(statement, number: index + 1)
            ids[statement.id] = id
            try insertSpans(statement, id)
            let topics = statement.content.flatMap { content in
                mentions[mentions.partitioningIndex { $0.span.start >= content.start }...]
                    .prefix { $0.span.start < content.end }
                    .filter { $0.span.end <= content.end && $0.actor != statement.speakerID }
            }
            for actor in Set(topics.compactMap { actors[$0.actor] }).sorted() {
                try connection.execute("INSERT INTO statement_actor (statement_id, actor_id) VALUES (?, ?)", [id, actor])
            }
        }
        for statement in findings.statements {
            guard let within = statement.within.flatMap({ ids[$0] }) else { continue }
            try connection.execute("UPDATE statement SET within_id = ?2 WHERE id = ?1", [ids[statement.id], within])
        }
        return ids
    }

    private func insert(_ statement: Statement, number: Int) throws -> Int64 {
        try connection.insert(
            """
            INSERT INTO statement (id, article_id, number, kind, class, speaker_id, affiliation_id, addressee_id, cue, content,
                negated, confidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                StatementAddress.id(number, ofArticle: articleID), articleID, number, statement.kind.rawValue, statement.class.rawValue,
                statement.speakerID.flatMap { actors[$0] }, statement.speakerID.flatMap { affiliations[$0] },
                statement.addresseeID.flatMap { actors[$0] }, text[statement.cue.sorted()],
                text[statement.content.sorted()], statement.negated, statement.confidence,
            ])
    }

    private func insertSpans(_ statement: Statement, _ id: Int64) throws {
        for (part, spans) in [("content", statement.content), ("cue", statement.cue), ("source", statement.source)] {
            for span in spans {
                try connection.execute(
                    "INSERT INTO statement_span (statement_id, part, start, \"end\") VALUES (?, ?, ?, ?)",
                    [id, part, span.start, span.end])
            }
        }
    }
}

extension Array {
    /// Where the elements begin that `isAfter` holds for; it holds for none before them.
    fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
