import Articles
import Extraction
import Findings
import Testing

@Suite struct MentionTests {
    @Test(arguments: [
        // Surnames and pronouns after a full name.
        "[1|Maria Lopez] opened the session in Lima on Monday. [1|Lopez] said that [1|she] was ready.",
        // A title alone for its holder.
        "[1|Peter Hansen], a spokesman for the ministry, arrived late. The roads were closed. [1|The spokesman] blamed the snow.",
        // A country under its names.
        "[1|Germany] signed the treaty on Friday. The [1|German government] had hesitated for months.",
        // An acronym after its expansion.
        "The [1|Northern River Alliance] (NRA) met in Oslo. The [1|Northern River Alliance] will meet again in May.",
        // A capital that acts, and one that is visited.
        "[1|Moscow] rejected the offer on Tuesday. [1|Russia] has its own plan.",
        // Whoever speaks is none of those whom the words name.
        "Mayor [1|Frank Dolan] spoke on Friday.\n\n“I was beaten by my own [2|brother],” [1|he] said.",
        "[1|Sarah Quill] won the race on Sunday.\n\n“[2|Anna Becker] pushed me all the way,” [1|she] said.",
        // A surname that two have is that of the one spoken of last, in whatever words.
        "[1|Kenny Dawson], the manager, blamed nobody after a shot by [2|Rhys Dawson]. [1|The manager] was calm. [1|Dawson] left.",
        // The office tells which of two.
        "Mayor [1|Ann Clay] left early. [2|Pat Clay], a baker, stayed on. [1|Mayor Clay] was tired.",
        // A double surname is not its second half.
        "[1|Stephen Lacey] met [2|Emily Holt-Lacey] in May. [1|Lacey] was late, and [2|Holt-Lacey] left.",
        // A short form is one person's, a like name of the other gender is not.
        "[1|Robert Hope] came first. [1|Bob Hope] was tired. [2|Roberta Hope] came last.",
        "[1|Paul Jones] stayed. [2|Paula Jones] left.",
        // Letters of honour and titles are no part of a name.
        "[1|Nadia Rahman] KC opened the case. Cllr [2|David Rudge] listened to [1|Nadia Rahman].",
        // Who speaks on is whom the sentence before is about, also across paragraphs and quotations.
        "Fire in the harbour\n\n[1|Anna Reed] lost her shop. The inspector, [2|Paul Marsh], was sure. He had seen the wires. [2|He] said that it was the heat.",
        "A new rule\n\n[1|Peter Brown] said that the law was clear.\n\n“We will find you,” [1|he] said.",
        "A bridge\n\nThe minister, [1|Ann Holt], blamed the wind. “It blew for days,” [1|she] said. “We will see.”\n\n“I am sorry,” [1|she] added.",
        "A shop\n\nThe [1|coastguard] denied the claim.\n\n“All calls were logged,” [1|it] said.",
        "A light\n\n[1|Morag Sinclair] was 19 then. Her father, [2|Hamish], had been keeper. “He did not want me to,” [1|she] says.",
        // Women are spokesmen, too.
        "A vote\n\nThe party's spokesman, [1|Ffion Prosser], disagreed. “If this is the plan,” [1|she] said, “it is late.”",
        // A lawyer speaks of the client.
        "A trial\n\n[1|Tom Reed] was held on Monday. [1|Reed]'s lawyer, [2|Sanne Berg], said [1|he] was innocent.",
        // What a minister is for is no part of the name, and the holder of an office is a person.
        "Minister for Transport [1|John Mulhern] opened the road. [1|Mulhern] was early.",
        "The mayor, [1|Annelies Roosendaal], said that she was sorry. [1|Roosendaal] left.",
        // A single one of them is a person, not the country.
        "[1|Kasper Lund] signed on Monday. “I am happy,” said [1|the Dane].",
        "[1|Kwon Jae-hyun] opened the yard. [1|Kwon] was late.",
        // Two of one surname are two.
        "[1|Anna Berg] and [2|Karl Berg] run the bakery. [1|Anna Berg] bakes the bread.",
    ])
    func leadToTheirActors(marked: String) {
        #expect(MarkedActors(marked).errors.isEmpty)
    }

    @Test(arguments: [
        "Ms. Moore closed the shop. Nobody knew where Ms. Moore went, and Mr. Hale did not ask.",
        "The bill of Rep. Alma Stone, D-Va., passed on Monday. Dale Frost, R-Ky., opposed it.",
    ])
    func neitherAnHonorificNorAPartyIsAPerson(text: String) {
        let actors = Extractor().findings(in: Article(text: text, published: "2024-03-25")).actors
        #expect(actors.filter { $0.kind == .person && ($0.name.contains(".") || $0.name.contains("-")) }.map(\.name) == [])
    }

    @Test func aCountryIsNotAPartOfAPlace() {
        let text = "The New Jersey Supreme Court opened a hearing on Monday. The South Korean Defence Ministry sent an observer."
        let actors = Extractor().findings(in: Article(text: text, published: "2024-03-25")).actors
        #expect(actors.first { $0.name.contains("Supreme Court") }?.country == "USA")
        #expect(actors.first { $0.name.contains("Ministry") }?.country == "KOR")
        #expect(!actors.contains { $0.name == "Jersey" })
    }

    @Test(arguments: [
        ("Air India denied that the flight was late.", "Air India"), ("The Welsh government announced a plan on Monday.", "Welsh government"),
        ("RIGA, Latvia (AP) — Radio France said that it was sorry.", "Radio France"),
    ])
    func whatIsNamedAfterACountryIsNotTheCountry(text: String, name: String) {
        let findings = Extractor().findings(in: Article(text: text, published: "2024-03-25"))
        let speakers = findings.statements.compactMap(\.speakerID)
        #expect(findings.actors.filter { speakers.contains($0.id) }.map(\.name) == [name])
    }

    @Test func aSurnameIsNoNationality() {
        let text = "Mr. English said that he would appeal. “We are ready,” English said. The judge thanked Mr. English."
        let actors = Extractor().findings(in: Article(text: text, published: "2024-03-25")).actors
        #expect(actors.contains { $0.kind == .person && $0.name == "English" })
        #expect(!actors.contains { $0.kind == .country })
    }

    @Test func aVisitedCapitalIsAPlace() {
        let article = MarkedActors("The delegation travelled to [0|Washington] on Monday and stayed in [0|Washington] for a week.")
        #expect(article.errors.isEmpty)
    }

    @Test func aPlaceThatSomethingIsDoneToIsOneActor() {
        let text = "Rebels attacked Aleppo on Monday. Residents fled at night. On Friday the rebels attacked Aleppo again."
        let actors = Extractor().findings(in: Article(text: text, published: "2024-03-25")).actors
        #expect(actors.filter { $0.name == "Aleppo" }.map(\.mentions.count) == [2])
    }

    @Test func itThatSaysNothingIsNobody() {
        let article = MarkedActors("The ministry in Rome opened at noon. [0|It] was clear that the queue would be long.")
        #expect(article.errors.isEmpty)
    }
}

@Suite struct RoleTests {
    private func roles(_ text: String, of name: String, year: Int? = 2024) -> [Role] {
        MarkedActors(text, year: year).actor(named: name)?.roles ?? []
    }

    @Test func titleBeforeTheName() {
        let roles = roles("State Department spokesman Peter Hansen told reporters that talks would go on.", of: "Peter Hansen")
        #expect(roles.first?.role == "spokesman")
        #expect(roles.first?.organization == "State Department")
    }

    @Test func possessorAndDemonym() {
        #expect(roles("Norway's Defence Minister Ola Berg resigned on Friday.", of: "Ola Berg").first?.organization == "Norway")
        #expect(roles("Norwegian Defence Minister Ola Berg resigned on Friday.", of: "Ola Berg").first?.country == "NOR")
    }

    @Test func appositionAfterTheName() {
        let roles = roles("Ola Berg, the mayor of Bergen, welcomed the guests.", of: "Ola Berg")
        #expect(roles.first?.role == "mayor")
        #expect(roles.first?.organization == "Bergen")
    }

    @Test func formerHolders() {
        #expect(roles("Former Prime Minister Ola Berg praised the plan.", of: "Ola Berg").first?.tenure == .former)
        #expect(roles("Acting Prime Minister Ola Berg praised the plan.", of: "Ola Berg").first?.tenure == .acting)
    }

    @Test func officesAreKnownWhereTheTextLeavesThemOut() {
        let roles = roles("President Emmanuel Macron will speak tonight.", of: "Emmanuel Macron")
        #expect(roles.first?.organization == "France")
        #expect(roles.first?.country == "FRA")
    }
}

@Suite struct ActorListTests {
    @Test func anOrganizationKnowsItsParent() throws {
        let article = MarkedActors("The State Department published the list on Monday.")
        let department = try #require(article.actor(named: "State Department"))
        let parent = try #require(article.actors.first { $0.id == department.parentID })
        #expect(parent.name == "United States")
        #expect(department.country == "USA")
    }

    /// One name of each kind of noun phrase; none of the rest may become a person's name.
    @Test(arguments: [
        "He said that the mayor of the town had left. She did not know why, and they did not ask.",
        "The old fisherman spoke first. His daughter answered. Everyone listened to her.",
        "Officials said the suspect was in custody. A neighbour who saw him said he had been calm.",
        "“I was there,” one witness said. “You could hear it all over the place.”",
    ])
    func noPronounOrCommonNounNamesAPerson(text: String) {
        for actor in MarkedActors(text).actors where actor.kind == .person {
            #expect(actor.name.split(separator: " ").allSatisfy { $0.first?.isUppercase == true }, "\(actor.name)")
        }
    }

    @Test func anyTextIsRead() {
        for text in ["", "He", "“", "’s ’s ’s", "Of of the the and and.", "A, B, C, D and E said so said so said."] {
            _ = MarkedActors(text).actors
        }
    }

    @Test func theSameTextGivesTheSameActors() {
        let text = "Ola Berg met Anna Lund in Oslo. She told him that Norway and Sweden would sign. Berg agreed."
        #expect(MarkedActors(text).actors == MarkedActors(text).actors)
    }
}
