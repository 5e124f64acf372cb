import Archive
import Articles
import Findings
import TestSupport

/// An archive of three articles of our own, with findings put together from the words of their texts.
struct FixtureArchive {
    private let folder: TemporaryFolder
    let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        for fixture in [Self.quota, Self.visit, Self.protest] {
            let article = Article(title: fixture.title, text: fixture.text, published: fixture.published, source: fixture.source)
            _ = try archive.save(
                ExtractedArticle(article: article, identity: .content, findings: fixture.findings, extractorVersion: 1))
        }
    }

    private struct Fixture {
        let title: String
        let text: String
        let published: String
        let source: String
        var findings = Findings(language: "en")

        init(_ body: String, title: String, published: String, source: String) {
            self.title = title
            self.published = published
            self.source = source
            text = "\(title)\n\n\(body)"
        }

        func span(_ words: String) -> TextSpan {
            let text = Array(text.unicodeScalars)
            let sought = Array(words.unicodeScalars)
            let start = (0...text.count - sought.count).first { Array(text[$0..<$0 + sought.count]) == sought } ?? 0
            return TextSpan(start: start, end: start + sought.count)
        }

        mutating func actor(
            _ name: String, _ kind: ActorKind, aliases: [String] = [], country: String? = nil, gender: Gender? = nil,
            role: String? = nil, of organization: (name: String, id: Int)? = nil
        ) -> Int {
            let roles = role.map { [Role(role: $0, organization: organization?.name, organizationID: organization?.id)] } ?? []
            findings.actors.append(
                Actor(
                    id: findings.actors.count + 1, name: name, kind: kind, aliases: aliases, country: country, gender: gender,
                    roles: roles))
            return findings.actors.count
        }

        @discardableResult
        mutating func statement(
            by speaker: Int, _ content: String, _ kind: Statement.Kind = .indirect, to addressee: Int? = nil,
            class: Statement.Class = .speech
        ) -> Int {
            let id = findings.statements.count + 1
            findings.statements.append(
                Statement(
                    id: id, kind: kind, class: `class`, speakerID: speaker, addresseeID: addressee, content: [span(content)]))
            return id
        }

        mutating func event(
            _ type: Event.Kind, _ trigger: String, _ source: [Int], _ target: [Int] = [], _ status: Event.Status = .happened,
            in place: String? = nil, on day: String? = nil, statement: Int? = nil
        ) {
            findings.events.append(
                Event(
                    id: findings.events.count + 1, type: type, status: status, source: source, target: target,
                    trigger: span(trigger),
                    date: day.map { EventDate(span: span("Tuesday"), start: $0, end: $0, basis: .relative, precision: .day) },
                    place: place.map { EventPlace(name: $0, span: span($0)) }, statementID: statement))
        }
    }

    private static var quota: Fixture {
        var fixture = Fixture(
            """
            “Nobody fishes in Rafa now,” Foreign Office spokesman Olaf Berg said. The Foreign Office said it would wait. \
            Britain said no.
            """, title: "Quota talks in Reykjavik", published: "2024-02-25", source: "The Courier")
        let office = fixture.actor("Foreign Office", .organization, country: "GBR")
        let berg = fixture.actor("Olaf Berg", .person, gender: .male, role: "spokesman", of: ("Foreign Office", office))
        let britain = fixture.actor("United Kingdom", .country, aliases: ["Britain"], country: "GBR")
        fixture.statement(by: berg, "“Nobody fishes in Rafa now,”", .direct)
        fixture.statement(by: office, "it would wait")
        fixture.statement(by: britain, "no.")
        return fixture
    }

    private static var visit: Fixture {
        var fixture = Fixture(
            """
            “There is a better way than Rafa,” State Department spokesman Matthew Miller told Congress. The State Department \
            said that the hostages must come home. An American official said that Biden would not call Netanyahu. Norway \
            criticised Israel in Oslo. Israel met Egypt in Cairo.
            """, title: "A visit is off", published: "2024-03-22", source: "The Courier")
        let department = fixture.actor("State Department", .organization, country: "USA")
        let miller = fixture.actor("Matthew Miller", .person, gender: .male, role: "spokesman", of: ("State Department", department))
        let congress = fixture.actor("Congress", .organization, country: "USA")
        let official = fixture.actor("American official", .anonymous, country: "USA", role: "official")
        let biden = fixture.actor("Joe Biden", .person, aliases: ["Biden"], gender: .male)
        let netanyahu = fixture.actor("Benjamin Netanyahu", .person, aliases: ["Netanyahu"], gender: .male)
        let norway = fixture.actor("Norway", .country, country: "NOR")
        let israel = fixture.actor("Israel", .country, country: "ISR")
        let egypt = fixture.actor("Egypt", .country, country: "EGY")
        fixture.statement(by: miller, "“There is a better way than Rafa,”", .direct, to: congress)
        fixture.statement(by: department, "that the hostages must come home")
        let denial = fixture.statement(by: official, "that Biden would not call Netanyahu")
        fixture.event(.consult, "call", [biden], [netanyahu], .negated, statement: denial)
        fixture.event(.accuse, "criticised", [norway], [israel], in: "Oslo")
        fixture.event(.consult, "met", [israel, egypt], in: "Cairo")
        return fixture
    }

    private static var protest: Fixture {
        var fixture = Fixture(
            """
            “The euro is a mistake,” said Eva Lund, who fears strikes. Unions protested in Oslo on Tuesday. Police arrested Eva \
            Lund. Russia attacked a convoy in Rafah. Norway imposed sanctions on Russia, and plans to visit China.
            """, title: "A protest", published: "2024-04-10", source: "The Herald")
        let lund = fixture.actor("Eva Lund", .person, gender: .female)
        let unions = fixture.actor("unions", .group)
        let police = fixture.actor("police", .group)
        let russia = fixture.actor("Russia", .country, country: "RUS")
        let convoy = fixture.actor("convoy", .group)
        let norway = fixture.actor("Norway", .country, country: "NOR")
        let china = fixture.actor("China", .country, country: "CHN")
        fixture.statement(by: lund, "“The euro is a mistake,”", .direct)
        fixture.statement(by: lund, "strikes", class: .thought)
        fixture.event(.protest, "protested", [unions], in: "Oslo", on: "2024-04-09")
        fixture.event(.coerce, "arrested", [police], [lund])
        fixture.event(.assault, "attacked", [russia], [convoy], in: "Rafah")
        fixture.event(.sanction, "imposed sanctions", [norway], [russia])
        fixture.event(.consult, "visit", [norway], [china], .planned)
        return fixture
    }
}
