import Knowledge
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Côte d’Ivoire", "cote d ivoire"), ("U.S.", "us"), ("al-Qaeda", "al qaeda"), ("Łódź", "lodz"), ("Rafaḩ", "rafah"),
        ("Nguyễn", "nguyen"), ("  St. John's ", "st john s"), ("Sana‘a", "sana a"), ("東京", "東京"), ("", ""),
    ])
    func keyComparesNames(name: String, key: String) {
        #expect(String(decoding: Folding.key(name), as: UTF8.self) == key)
    }

    @Test func plainKeepsCase() {
        #expect(Folding.plain("Rafaḩ") == "Rafah")
        #expect(Folding.plain("Édouard Đoković") == "Edouard Dokovic")
    }

    @Test func brokenBytesAreHarmless() {
        let bytes: [UInt8] = [0xC3, 0xE1, 0xE2, 0x80, 0xC3]
        bytes.withUnsafeBufferPointer { _ = Lexicon.shared.flags($0) }
    }
}

@Suite struct LexiconTests {
    private func flags(_ word: String) -> WordFlags { Lexicon.shared.flags(word) }

    @Test(arguments: [
        ("Benjamin", WordFlags.male), ("Maria", .female), ("Smith", .surname), ("Israeli", .demonym), ("FRANCE", .country),
        ("Beijing", .capital), ("München", .city), ("Rafa", .city), ("Ontario", .region), ("Calif.", .subdivision),
        ("spokeswoman", .role), ("foreign minister", .role), ("Mr.", .honorific), ("ministry", .institution),
        ("Hezbollah", .organization), ("Kremlin", .seat), ("Angela Merkel", .officeholder), ("Reuters", .media),
    ])
    func knows(word: String, flag: WordFlags) {
        #expect(flags(word).contains(flag))
    }

    @Test func acronymsCountInCapitalsOnly() {
        #expect(flags("US").contains(.country))
        #expect(!flags("us").contains(.country))
        #expect(flags("U.S.").contains(.country))
        #expect(flags("WHO").contains(.organization))
        #expect(!flags("who").contains(.organization))
    }

    @Test func unknownWordsHaveNoFlags() {
        #expect(flags("zxqvwk").isEmpty)
        #expect(flags("").isEmpty)
    }

    @Test(arguments: [
        (["prime", "minister", "said"], 2), (["New", "York", "City", "Hall"], 3), (["al", "-", "Qaeda", "fighters"], 3),
        (["spoke", "that"], nil), (["UN", "Security", "Council", "met"], 3),
    ] as [([String], Int?)])
    func longestPhraseWins(words: [String], count: Int?) {
        let bytes = words.map { Array($0.utf8) }
        let found = Lexicon.shared.longestPhrase(from: 0, limit: words.count) { index in
            bytes[index].withUnsafeBufferPointer { $0 }
        }
        #expect(found?.count == count)
    }
}

@Suite struct FactTests {
    @Test func countriesByEveryName() {
        #expect(Countries.shared.named("Britain")?.code == "GBR")
        #expect(Countries.shared.named("the Netherlands")?.code == "NLD")
        #expect(Countries.shared.demonym("Americans")?.code == "USA")
        #expect(Countries.shared.capital("Washington")?.name == "United States")
        #expect(Countries.shared.country(code: "ISR")?.name == "Israel")
        #expect(Countries.shared.named("who") == nil)
    }

    @Test func organizationsKnowTheirParent() {
        #expect(Organizations.shared.named("State Department")?.parent == "United States")
        #expect(Organizations.shared.named("White House")?.parent == "United States")
        #expect(Organizations.shared.named("UNSC")?.parent == "United Nations")
        #expect(Organizations.shared.named("UN")?.name == "United Nations")
        #expect(Seats.shared.named("Brussels")?.of == "EUR")
    }

    @Test func everyParentAndBodyIsKnown() {
        for organization in Organizations.shared.all {
            guard let parent = organization.parent else { continue }
            let isKnown = Organizations.shared.named(parent) != nil || Countries.shared.named(parent) != nil
            #expect(isKnown, "\(organization.name) is part of the unknown \(parent)")
        }
    }

    @Test func officeholdersAtTheirTime() throws {
        let biden = Officeholders.shared.leaders(named: "Joe Biden")
        #expect(biden.contains { $0.role == "president" && $0.country == "USA" && $0.holds(in: 2024) })
        #expect(Officeholders.shared.leaders(named: "Anthony Blinken").contains { $0.body == "State Department" })
        #expect(Officeholders.shared.leaders(named: "Hunter Biden").isEmpty)
        #expect(Officeholders.shared.ministers(named: "Stefan Füle").first?.country == "CZE")
    }

    @Test func placesByAnyName() throws {
        let rafah = try #require(Places.shared.best("Rafa"))
        #expect(rafah.country == "PSE")
        #expect(abs(try #require(rafah.latitude) - 31.3) < 0.1)
        #expect(Places.shared.best("Gaza Strip")?.country == "PSE")
        #expect(Places.shared.best("Moscow")?.country == "RUS")
        #expect(Places.shared.best("Moscow", country: "USA")?.country == "USA")
        #expect(Places.shared.best("Xyzzy") == nil)
    }

    @Test func synonymsJoinSpellings() {
        #expect(Places.shared.synonyms(of: "Rafah").contains("rafa"))
        #expect(Places.shared.synonyms(of: "Rafa").contains("rafah"))
        #expect(Places.shared.synonyms(of: "US").contains("united states"))
    }

    @Test func tablesHaveTheirColumns() {
        for (table, columns) in [(Table.countries, 5), (.organizations, 5), (.roles, 4), (.leaders, 6), (.regions, 5)] {
            for row in table.rows { #expect(!row[0].isEmpty && row[columns].isEmpty, "\(table): \(row[0])") }
        }
    }
}
