import Findings
import SQLite

extension NewsArchive {
    /// Statements that fit the filter.
    /// - Parameters:
    ///   - limit: How many at most; nil for all.
    ///   - offset: How many to pass over first.
    public func statements(
        matching filter: StatementFilter, order: StatementOrder = .date, limit: Int? = nil, offset: Int = 0
    ) throws(ArchiveError) -> StatementAnswer {
        try translated {
            try connection.snapshot {
                let conditions = try StatementConditions(filter, connection: connection)
                let search = try conditions.search()
                let page = try StatementOrdering(order: order).page(search, limit: limit, offset: offset)
                return StatementAnswer(
                    rows: try rows(page.ids), total: page.total, undated: try search.undatedCount(),
                    candidates: conditions.candidates)
            }
        }
    }

    /// Passes the words of all statements that fit the filter, in no order.
    public func forEachWords(
        ofStatementsMatching filter: StatementFilter, _ body: (StatementWords) -> Void
    ) throws(ArchiveError) {
        try translated {
            try connection.snapshot {
                // Hardly an actor was merged into another, and an index has these; the others need not be read.
                let found = try StatementConditions(filter, connection: connection).search().found(
                    reading: true,
                    join: """
                        LEFT JOIN (SELECT id, canonical_id FROM actor INDEXED BY actor_merged WHERE canonical_id <> id) AS merged
                            ON merged.id = statement.speaker_id
                        """)
                try connection.forEach(
                    """
                    SELECT statement.id, statement.article_id, statement.number,
                        coalesce(merged.canonical_id, statement.speaker_id), statement.content, article.published
                    FROM \(found.sql)
                    """, found.parameters
                ) { row in
                    body(StatementWords(
                        id: try row[0], articleID: try row[1], number: try row[2], speakerID: try row[3], content: try row[4],
                        published: try row[5]))
                }
            }
        }
    }

    /// Who published the articles, and when; by their ids.
    public func publications(ofArticles ids: [Int64]) throws(ArchiveError) -> [Int64: Publication] {
        try translated {
            var publications: [Int64: Publication] = [:]
            try connection.forEach(
                """
                SELECT article.id, article.source, article.published FROM json_each(?) AS wanted
                CROSS JOIN article INDEXED BY article_head ON article.id = wanted.value
                """, [jsonArray(ids)]
            ) { row in
                publications[try row[0]] = Publication(source: try row[1], published: try row[2])
            }
            return publications
        }
    }

    /// The statements in the order of their ids.
    public func statements(_ ids: [Int64]) throws(ArchiveError) -> [StatementRow] {
        try translated { try connection.snapshot { try rows(ids) } }
    }

    /// How many statements fit the filter.
    public func count(statementsMatching filter: StatementFilter) throws(ArchiveError) -> Int {
        try translated {
            try connection.snapshot { try StatementConditions(filter, connection: connection).search().count() }
        }
    }

    /// How many statements would fit the filter if their articles had a date, or one as exact as the filter's.
    public func count(undatedStatementsMatching filter: StatementFilter) throws(ArchiveError) -> Int {
        try translated {
            try connection.snapshot { try StatementConditions(filter, connection: connection).search().undatedCount() }
        }
    }

    /// The statements in the order of their ids.
    func rows(_ ids: [Int64]) throws -> [StatementRow] {
        let spans = try spans(ids)
        return try connection.all(
            """
            SELECT found.id, found.speaker_id, found.speaker, found.speaker_kind, found.gender, found.role,
                found.organization, found.country, found.kind, found.class, found.cue, found.content, found.addressee,
                found.negated, found.confidence, found.article_id, found.number, found.title, found.source,
                found.published, found.url
            FROM json_each(?) AS wanted CROSS JOIN all_statements AS found ON found.id = wanted.value
            ORDER BY wanted.key
            """, [jsonArray(ids)]
        ) { row in
            let id: Int64 = try row[0]
            return StatementRow(
                id: id, speakerID: try row[1], speaker: try row[2], speakerKind: try row.value(3, ifPresent: ActorKind.self),
                gender: try row.value(4, ifPresent: Gender.self), role: try row[5], organization: try row[6],
                country: try row[7], kind: try row.value(8), class: try row.value(9), cue: try row[10],
                content: try row[11], addressee: try row[12], negated: try row[13], confidence: try row[14],
                articleID: try row[15], number: try row[16], title: try row[17], source: try row[18],
                published: try row[19], url: try row[20], spans: spans[id] ?? StatementSpans())
        }
    }

    private func spans(_ ids: [Int64]) throws -> [Int64: StatementSpans] {
        var spans: [Int64: StatementSpans] = [:]
        try connection.forEach(
            """
            SELECT statement_id, part, start, "end" FROM statement_span
            WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY statement_id, part, start
            """, [jsonArray(ids)]
        ) { row in
            let span = TextSpan(start: try row[2], end: try row[3])
            let id: Int64 = try row[0]
            switch try row[1] as String {
            case "source": spans[id, default: StatementSpans()].source.append(span)
            case "cue": spans[id, default: StatementSpans()].cue.append(span)
            default: spans[id, default: StatementSpans()].content.append(span)
            }
        }
        return spans
    }
}
