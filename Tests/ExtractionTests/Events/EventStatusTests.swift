import Articles
import Extraction
import Findings
import Testing

@Suite struct EventStatusTests {
    /// Type and status of the event that the sentence must yield, counted from Monday, 25 March 2024.
    @Test(arguments: [
        ("Russia attacked Ukraine on Friday.", Event.Kind.assault, Event.Status.happened),
        ("President Biden will meet President Xi in June.", .consult, .planned),
        ("Israel does not intend to attack Iran.", .assault, .negated),
        ("Germany did not arrest the activist.", .coerce, .negated),
        ("The visit of the ambassador to Japan was cancelled.", .consult, .cancelled),
        ("Egypt demanded a ceasefire between Israel and Hamas.", .retreat, .demanded),
        ("There is no sign of an invasion of Lebanon by Israel.", .assault, .negated),
        ("France might send troops to Niger.", .mobilize, .hypothetical),
        ("If Iran attacks Israel, the war will grow.", .assault, .hypothetical),
    ])
    func status(text: String, kind: Event.Kind, status: Event.Status) {
        let events = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events
        #expect(events.contains { $0.type == kind && $0.status == status }, "found \(events.map { "\($0.type) \($0.status)" })")
    }

    @Test func sayingIsNoEvent() {
        let events = Extractor().findings(in: Article(text: "The minister said on Monday that the weather was fine.", published: "2024-03-25")).events
        #expect(events.isEmpty)
    }

    @Test func dateAndPlaceHangFromTheTrigger() throws {
        let text = "Officials said on Friday that Russia attacked Ukraine in Kharkiv on Wednesday."
        let events = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events
        let attack = try #require(events.first { $0.type == .assault })
        #expect(attack.date?.start == "2024-03-20")
        #expect(attack.place?.country == "UKR")
        let undated = Extractor().findings(in: Article(text: text)).events.first { $0.type == .assault }
        #expect(undated?.date?.start == nil)
    }

    @Test func mentionsMerge() {
        let text = "Russia attacked Ukraine on Friday. Poland condemned Russia.\n\nRussia attacked Ukraine with drones."
        let events = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events
        let attacks = events.filter { $0.type == .assault }
        #expect(attacks.count == 1 && attacks.first?.moreTriggers.count == 1)
    }

    /// A noun that points back, and violence against one person, tell no second event.
    @Test(arguments: [
        "Saudi Arabia was attacked with drones on Saturday. The Houthis carried out the attack.",
        "Rebels attacked Salman Rushdie on Friday. Rushdie was shot in his car.",
    ])
    func laterMentionsMerge(text: String) {
        let attacks = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events.filter { $0.type == .assault }
        #expect(attacks.count == 1 && attacks.first?.source.count == 1 && attacks.first?.target.count == 1)
    }

    @Test func anotherAttackDoesNotMerge() {
        let text = "Rebels attacked Salman Rushdie on Friday. In 2019 Rushdie survived an attack."
        let attacks = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events.filter { $0.type == .assault }
        #expect(attacks.count == 2)
    }
}
