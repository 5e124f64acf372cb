import Findings
import SQLite

extension NewsArchive {
    /// An article, in its newest revision or an older one, with all that was found in it; nil where there is none.
    public func article(_ id: Int64) throws(ArchiveError) -> ArticleRecord? {
        try translated {
            try connection.snapshot {
                guard let row = try articleRows(SQLCondition("article.id = ?", [id])).first,
                    let text: String = try connection.value("SELECT text FROM article WHERE id = ?", [id])
                else { return nil }
                return ArticleRecord(
                    row: row, text: text, actors: try actors(ofArticle: id),
                    statements: try rows(numbered("statement", id)), events: try eventRows(numbered("event", id)))
            }
        }
    }

    /// - Parameter table: `statement` or `event`.
    private func numbered(_ table: String, _ articleID: Int64) throws -> [Int64] {
        try connection.all("SELECT id FROM \(table) WHERE article_id = ? ORDER BY number", [articleID]) { row in try row[0] }
    }

    private func actors(ofArticle id: Int64) throws -> [ArticleActor] {
        let aliases = try grouped(
            """
            SELECT actor.canonical_id, actor_alias.alias FROM article_alias
            JOIN actor_alias ON actor_alias.id = article_alias.alias_id
            JOIN actor ON actor.id = actor_alias.actor_id
            WHERE article_alias.article_id = ?1
            UNION
            SELECT actor.canonical_id, actor.name FROM article_actor JOIN actor ON actor.id = article_actor.actor_id
            WHERE article_actor.article_id = ?1 AND actor.canonical_id <> actor.id
            ORDER BY alias
            """, id
        ) { row in try row[1] as String }
        let roles = try grouped(
            """
            SELECT actor.canonical_id, affiliation.role, organization.name, organization.id, affiliation.country,
                affiliation.tenure
            FROM affiliation JOIN actor ON actor.id = affiliation.actor_id
            LEFT JOIN actor AS named ON named.id = affiliation.organization_id
            LEFT JOIN actor AS organization ON organization.id = named.canonical_id
            WHERE affiliation.article_id = ? ORDER BY affiliation.id
            """, id
        ) { row in
            ArticleActor.HeldRole(
                role: try row[1], organization: try row[2], organizationID: try row[3], country: try row[4],
                tenure: try row.value(5))
        }
        let mentions = try grouped(
            """
            SELECT actor.canonical_id, mention.start, mention."end", mention.form FROM mention
            JOIN actor ON actor.id = mention.actor_id WHERE mention.article_id = ? ORDER BY mention.start
            """, id
        ) { row in Mention(span: TextSpan(start: try row[1], end: try row[2]), form: try Mention.Form(stored: row[3])) }
        let actors = try connection.all(
            """
            SELECT id, name, kind, country, gender FROM actor WHERE id IN (
                SELECT actor.canonical_id FROM article_actor JOIN actor ON actor.id = article_actor.actor_id
                WHERE article_actor.article_id = ?)
            """, [id]
        ) { row in
            let actorID: Int64 = try row[0]
            let name: String = try row[1]
            return ArticleActor(
                id: actorID, name: name, kind: try row.value(2), country: try row[3],
                gender: try row.value(4, ifPresent: Gender.self),
                aliases: (aliases[actorID] ?? []).filter { $0 != name }, roles: roles[actorID] ?? [],
                mentions: mentions[actorID] ?? [])
        }
        return actors.sorted { a, b in
            let (first, second) = (a.mentions.first?.span.start ?? .max, b.mentions.first?.span.start ?? .max)
            return (first, a.id) < (second, b.id)
        }
    }

    /// An article's rows by the actor in their first column, each actor's in order.
    private func grouped<Value>(
        _ sql: String, _ articleID: Int64, _ body: (borrowing Row) throws -> Value
    ) throws -> [Int64: [Value]] {
        var groups: [Int64: [Value]] = [:]
        try connection.forEach(sql, [articleID]) { row in groups[try row[0], default: []].append(try body(row)) }
        return groups
    }
}
