import Archive
import Findings

extension Listing {
    /// Statements, with the columns of view `statements` and where their words stand.
    public init(_ rows: [StatementRow]) {
        self.init(
            "statements",
            columns: [
                "id", "speaker", "speakerId", "speakerKind", "role", "organization", "country", "gender", "kind", "class",
                "cue", "content", "addressee", "negated", "confidence", "articleId", "number", "handle", "title", "source",
                "published", "url", "spans",
            ],
            rows: rows.map { row in
                [
                    JSONValue(row.id), JSONValue(row.speaker), JSONValue(row.speakerID),
                    JSONValue(row.speakerKind?.rawValue), JSONValue(row.role), JSONValue(row.organization),
                    JSONValue(row.country), JSONValue(row.gender?.rawValue), .string(row.kind.rawValue),
                    .string(row.class.rawValue), .string(row.cue), .string(row.content), JSONValue(row.addressee),
                    .bool(row.negated), .number((row.confidence * 1000).rounded() / 1000), JSONValue(row.articleID),
                    .integer(row.number), .string(row.handle), JSONValue(row.title), JSONValue(row.source),
                    JSONValue(row.published), JSONValue(row.url),
                    [
                        "source": JSONValue(row.spans.source), "cue": JSONValue(row.spans.cue),
                        "content": JSONValue(row.spans.content),
                    ],
                ]
            })
    }
}
