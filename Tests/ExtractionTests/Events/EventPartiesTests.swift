import Articles
import Extraction
import Findings
import Testing

/// Who does it to whom where the parties do not stand beside the trigger, and what only looks like an event.
@Suite struct EventPartiesTests {
    @Test(arguments: [
        ("Greek and Turkish negotiators met in Geneva on Monday.", Event.Kind.consult, "Greece & Turkey", ""),
        ("Nigeria announced on Monday that it will withdraw its troops from Chad unless Libya stops the war.", .threaten, "Nigeria", "Chad"),
        ("Hungary said that it will not accept refugees.", .reject, "Hungary", "refugees"),
        ("Kurds started a hunger strike to demand reforms from Erdogan's government.", .protest, "Kurds", "Erdogan's government"),
        ("Police arrested more than 20 students in Cairo on Friday.", .coerce, "Police", "more than 20 students in Cairo"),
        ("The town that the rebels attacked belongs to Mali.", .assault, "rebels", "town"),
        ("The candidate attacked her opponent over the war.", .accuse, "candidate", "opponent"),
        ("Donald Trump called for Angela Merkel to resign.", .retreat, "Angela Merkel", ""),
        ("Donald Trump called on Angela Merkel to resign.", .retreat, "Angela Merkel", ""),
        ("Putin to meet Erdogan in Sochi on Thursday", .consult, "Putin", "Erdogan"),
        ("Rachel Moore, a fellow at the Peterson Institute who worked with Ben Bernanke, has died.", .cooperate, "Rachel Moore", "Ben Bernanke"),
        ("Donald Trump responded with attacks on Angela Merkel.", .accuse, "Donald Trump", "Angela Merkel"),
        ("The bombing on Friday, claimed by the Taliban, killed ten people.", .assault, "Taliban", "ten people"),
        ("Germany criticized Russia's ban on the Mormons.", .accuse, "Germany", "Russia"),
    ])
    func parties(text: String, kind: Event.Kind, source: String, target: String) {
        let findings = Extractor().findings(in: Article(text: text, published: "2024-03-25"))
        let found = findings.events.filter { $0.type == kind }.map { [names($0.source, findings), names($0.target, findings)] }
        #expect(found.contains([source, target]), "found \(findings.events.map { "\($0.type) \(names($0.source, findings)) > \(names($0.target, findings))" })")
    }

    /// Two towns are two events; a country may be where the town lies.
    @Test func mentionsOfOneEventAreOfOnePlace() {
        let text = "Rebels attacked soldiers in Damascus on Monday. Rebels attacked soldiers in Aleppo. The rebels attacked soldiers in Syria."
        let attacks = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events.filter { $0.type == .assault }
        #expect(attacks.map(\.place?.name) == ["Damascus", "Aleppo"])
        #expect(attacks.map(\.moreTriggers.count).reduce(0, +) == 1)
    }

    /// Habits, outcomes, travel at home, the place of an attack, what somebody is accused of.
    @Test(arguments: [
        ("Farmers fight over water in dry years.", Event.Kind.assault),
        ("Carlos Menem won the state, allowing Germany to lead.", .concede),
        ("Obama visited Ohio on Friday.", .consult),
        ("Israel accused Iran of bombing Syria.", .assault),
        ("Rebels killed two soldiers, Meet the Press said.", .consult),
        ("When you talk to people in Iran, you learn a lot.", .consult),
        ("Volunteers supporting Merkel are young.", .support),
        ("Angela Merkel hosted two sessions.", .consult),
        ("The minister requested anonymity.", .request),
        ("Poverty struck the minister as unfair.", .assault),
    ])
    func isNoEvent(text: String, kind: Event.Kind) {
        let events = Extractor().findings(in: Article(text: text, published: "2024-03-25")).events
        #expect(!events.contains { $0.type == kind })
    }

    @Test func peopleWithoutACountryAreThoseOfThePlace() throws {
        let findings = Extractor().findings(in: Article(text: "Police arrested more than 20 students in Cairo on Friday.", published: "2024-03-25"))
        let arrest = try #require(findings.events.first { $0.type == .coerce })
        #expect(findings.actors.filter { arrest.target.contains($0.id) }.map(\.country) == ["EGY"])
    }

    private func names(_ ids: [Int], _ findings: Findings) -> String {
        ids.map { id in findings.actors.first { $0.id == id }?.name ?? "" }.joined(separator: " & ")
    }
}
