import Articles
import Findings

@testable import Archive

/// An article of our own with its findings, put together from the words of its text.
struct FixtureArticle {
    var article: Article
    var identity: ArticleIdentity
    var findings = Findings(language: "en")
    var extractorVersion = 1

    init(_ text: String, title: String? = nil, published: String? = nil, source: String? = nil, url: String? = nil) {
        article = Article(title: title, text: text, published: published, source: source, url: url)
        identity = url.map { .url($0) } ?? .content
    }

    /// The span of the `occurrence`th time that the words stand in the text.
    func span(_ words: String, _ occurrence: Int = 1) -> TextSpan {
        let text = Array(article.text.unicodeScalars)
        let sought = Array(words.unicodeScalars)
        var left = occurrence
        for start in 0...text.count - sought.count where Array(text[start..<start + sought.count]) == sought {
            left -= 1
            if left == 0 { return TextSpan(start: start, end: start + sought.count) }
        }
        fatalError("the fixture's text does not have these words")
    }

    @discardableResult
    mutating func actor(
        _ name: String, _ kind: ActorKind, aliases: [String] = [], country: String? = nil, gender: Gender? = nil,
        parent: Int? = nil, roles: [Role] = [], mentions: [String] = []
    ) -> Int {
        let id = findings.actors.count + 1
        findings.actors.append(
            Actor(
                id: id, name: name, kind: kind, aliases: aliases, country: country, gender: gender, parentID: parent,
                roles: roles, mentions: mentions.map { Mention(span: span($0), form: .name) }))
        return id
    }

    @discardableResult
    mutating func statement(
        by speaker: Int?, _ content: String..., cue: String? = nil, kind: Statement.Kind = .indirect, to: Int? = nil
    ) -> Int {
        let id = findings.statements.count + 1
        findings.statements.append(
            Statement(
                id: id, kind: kind, speakerID: speaker, addresseeID: to, cue: cue.map { [span($0)] } ?? [],
                content: content.map { span($0) }))
        return id
    }

    @discardableResult
    mutating func event(
        _ type: Event.Kind, _ trigger: String, source: [Int] = [], target: [Int] = [], status: Event.Status = .happened,
        date: EventDate? = nil, place: EventPlace? = nil, statement: Int? = nil
    ) -> Int {
        let id = findings.events.count + 1
        findings.events.append(
            Event(
                id: id, type: type, status: status, source: source, target: target, trigger: span(trigger), date: date,
                place: place, statementID: statement))
        return id
    }

    var item: ExtractedArticle {
        ExtractedArticle(
            article: article, identity: identity, findings: findings, extractorVersion: extractorVersion)
    }
}

extension FixtureArticle {
    /// A ministry's spokeswoman, her ministry, and somebody who gives no name.
    static func harbour(published: String? = "2024-05-02", url: String = "https://example.org/harbour") -> FixtureArticle {
        var fixture = FixtureArticle(
            """
            Talks over the harbour

            “The harbour stays open,” Transport Ministry spokeswoman Zoë Álvarez told reporters in Valletta on Tuesday, \
            “whatever happens.” The ministry said that dredging would begin in June. A port official denied it.
            """, title: "Talks over the harbour", published: published, source: "The Quay", url: url)
        let malta = fixture.actor("Malta", .country, country: "MLT")
        let ministry = fixture.actor(
            "Transport Ministry", .organization, aliases: ["ministry"], country: "MLT", parent: malta,
            mentions: ["Transport Ministry", "The ministry"])
        let spokeswoman = fixture.actor(
            "Zoë Álvarez", .person, gender: .female,
            roles: [
                Role(
                    role: "spokeswoman", organization: "Transport Ministry", organizationID: ministry, country: "MLT",
                    span: fixture.span("Transport Ministry spokeswoman"))
            ], mentions: ["Zoë Álvarez"])
        let official = fixture.actor("Port official", .anonymous, mentions: ["A port official"])
        fixture.statement(
            by: spokeswoman, "“The harbour stays open,”", "“whatever happens.”", cue: "told reporters", kind: .direct)
        let dredging = fixture.statement(by: ministry, "that dredging would begin in June", cue: "said")
        fixture.statement(by: official, "it", cue: "denied")
        fixture.event(
            .consult, "told", source: [ministry], status: .planned,
            date: EventDate(
                span: fixture.span("in June"), start: "2024-06-01", end: "2024-06-30", basis: .relative,
                precision: .month),
            place: EventPlace(name: "Valletta", span: fixture.span("Valletta"), country: "MLT", latitude: 35.9, longitude: 14.5),
            statement: dredging)
        return fixture
    }
}

func statements(_ change: (inout StatementFilter) -> Void) -> StatementFilter {
    var filter = StatementFilter()
    change(&filter)
    return filter
}
