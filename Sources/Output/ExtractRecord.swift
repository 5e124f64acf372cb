import Articles
import Findings

/// One line of `archive extract`: an article and what was found in it, JSON version 1.
///
/// Ids are local to the line; spans are pairs of code point offsets into `text`.
public struct ExtractRecord: Sendable {
    /// Raised when a member changes its meaning or goes away; new members do not raise it.
    public static let schema = 1

    private let input: InputArticle
    private let findings: Findings
    private let words: CodePointText
    private let actors: [Int: Actor]

    public init(_ input: InputArticle, _ findings: Findings) {
        self.input = input
        self.findings = findings
        words = CodePointText(input.article.text)
        actors = Dictionary(findings.actors.map { ($0.id, $0) }) { first, _ in first }
    }

    public var json: JSONValue {
        let article = input.article
        return [
            "schema": .integer(Self.schema),
            "id": .string(identifier),
            "title": JSONValue(article.title),
            "published": JSONValue(article.published),
            "source": JSONValue(article.source),
            "author": JSONValue(article.author),
            "url": JSONValue(article.url),
            "language": .string(findings.language),
            "text": .string(article.text),
            "actors": .array(findings.actors.map(json)),
            "statements": .array(findings.statements.map(json)),
            "events": .array(findings.events.map(json)),
        ]
    }

    /// The source's own id; else the file, with the line where it holds many.
    private var identifier: String {
        input.article.sourceID ?? input.path + (input.line.map { ":\($0)" } ?? "")
    }

    private func json(_ actor: Actor) -> JSONValue {
        [
            "id": .integer(actor.id),
            "name": .string(actor.name),
            "kind": .string(actor.kind.rawValue),
            "aliases": .array(actor.aliases.map { .string($0) }),
            "country": JSONValue(actor.country),
            "gender": JSONValue(actor.gender?.rawValue),
            "parent": JSONValue(actor.parentID),
            "roles": .array(actor.roles.map { role in
                [
                    "role": .string(role.role),
                    "organization": JSONValue(role.organization),
                    "organizationId": JSONValue(role.organizationID),
                    "country": JSONValue(role.country),
                    "tenure": .string(role.tenure.rawValue),
                    "span": role.span.map(json) ?? .null,
                ]
            }),
            "mentions": .array(actor.mentions.map { json($0.span) }),
        ]
    }

    private func json(_ statement: Statement) -> JSONValue {
        let speaker = statement.speakerID.flatMap { actors[$0] }
        return [
            "id": .integer(statement.id),
            "kind": .string(statement.kind.rawValue),
            "class": .string(statement.class.rawValue),
            "speaker": JSONValue(statement.speakerID),
            "speakerName": JSONValue(speaker?.name),
            "organization": JSONValue(speaker.flatMap(organization)),
            "addressee": JSONValue(statement.addresseeID),
            "source": json(statement.source),
            "cue": json(statement.cue),
            "content": json(statement.content),
            "contentText": .string(words[statement.content]),
            "within": JSONValue(statement.within),
            "negated": .bool(statement.negated),
            "confidence": .number((statement.confidence * 1000).rounded() / 1000),
        ]
    }

    /// The institution that speaks, or for which the speaker holds a role.
    private func organization(_ speaker: Actor) -> String? {
        switch speaker.kind {
        case .organization, .country: speaker.name
        case .person, .group, .anonymous:
            speaker.roles.first { $0.tenure != .former && $0.organization != nil }?.organization
        }
    }

    private func json(_ event: Event) -> JSONValue {
        [
            "id": .integer(event.id),
            "type": .string(event.type.rawValue),
            "mode": JSONValue(event.mode),
            "cameo": JSONValue(event.cameo),
            "status": .string(event.status.rawValue),
            "source": .array(event.source.map { .integer($0) }),
            "target": .array(event.target.map { .integer($0) }),
            "trigger": json(event.trigger),
            "moreTriggers": json(event.moreTriggers),
            "date": event.date.map(json) ?? .null,
            "place": event.place.map(json) ?? .null,
            "statement": JSONValue(event.statementID),
            "speechAct": JSONValue(event.speechActID),
            "cancels": JSONValue(event.cancelsID),
        ]
    }

    private func json(_ date: EventDate) -> JSONValue {
        [
            "text": .string(words[date.span]),
            "start": JSONValue(date.start),
            "end": JSONValue(date.end),
            "basis": .string(date.basis.rawValue),
            "precision": .string(date.precision.rawValue),
            "span": json(date.span),
        ]
    }

    private func json(_ place: EventPlace) -> JSONValue {
        [
            "name": .string(place.name),
            "country": JSONValue(place.country),
            "latitude": JSONValue(place.latitude),
            "longitude": JSONValue(place.longitude),
            "span": json(place.span),
        ]
    }

    private func json(_ span: TextSpan) -> JSONValue { [.integer(span.start), .integer(span.end)] }

    private func json(_ spans: [TextSpan]) -> JSONValue { .array(spans.map(json)) }
}
