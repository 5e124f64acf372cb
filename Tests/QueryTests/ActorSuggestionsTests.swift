import Archive
import Findings
import Testing

@testable import Query

@Suite struct ActorSuggestionsTests {
    private func similarity(_ a: String, _ b: String) -> Double {
        SoundingName(a).similarity(to: SoundingName(b))
    }

    @Test(arguments: [
        ("Joav Galland", "Yoav Gallant"), ("Muammar Gaddafi", "Moammar Qadhafi"), ("Anthony Blinken", "Antony Blinken"),
        ("Mohammed Deif", "Muhammad Deif"), ("José Ruiz", "Jose Ruiz"), ("Netanyahu", "Benjamin Netanyahu"), ("Volodymyr Zelensky", "Volodimir Zelenskyy"), ("Sergei Lavrov", "Sergey Lawrow"),
        ("Donald Trump", "Donald J. Trump"), ("Mohammed bin Salman", "Muhammad Salman"), ("Recep Erdoğan", "Recep Erdogan"),
        ("World Health Organisation", "World Health Organization"),
    ])
    func variantsAreSuggested(a: String, b: String) {
        #expect(similarity(a, b) >= ActorSuggestions.leastScore)
        #expect(similarity(a, b) == similarity(b, a))
    }

    @Test(arguments: [
        ("Ana Ruiz", "Eva Ruiz"), ("John Kirby", "John Kerry"), ("Joe Biden", "Jill Biden"), ("Benjamin", "Benjamin Netanyahu"),
        ("Ann Lee", "Robert Brown"), ("Ann Lee", "Ian Loo"), ("Mary Anne Trump", "Donald Trump"), ("North Korea", "South Korea"),
    ])
    func otherNamesAreNot(a: String, b: String) {
        #expect(similarity(a, b) < ActorSuggestions.leastScore)
    }

    @Test func theCloserTheHigher() {
        #expect(similarity("Anthony Blinken", "Antony Blinken") > similarity("Joav Galland", "Yoav Gallant"))
    }

    private func actor(
        _ id: Int64, _ name: String, _ kind: ActorKind = .person, gender: Gender? = nil, articleID: Int64? = nil
    ) -> NamedActor {
        NamedActor(id: id, name: name, kind: kind, gender: gender, articleID: articleID)
    }

    @Test func pairsComeOnceTheLikeliestFirst() {
        let suggestions = ActorSuggestions([
            actor(1, "Yoav Gallant"), actor(2, "Joav Galland"), actor(3, "Gallant", articleID: 7), actor(4, "Gallant", articleID: 8),
            actor(5, "Antony Blinken"), actor(6, "Anthony Blinken"), actor(7, "Gallant", .group), actor(8, "Nobody Else"),
        ])
        #expect(suggestions.pairs().map { [$0.actor.id, $0.other.id] } == [[6, 5], [2, 1], [3, 1], [4, 1]])
        #expect(suggestions.similar(to: [3]).map(\.actor.id) == [1])
        #expect(suggestions.similar(to: [1, 2, 3]).map { [$0.actor.id, $0.other.id] } == [[2, 1], [3, 1], [4, 1]])
        #expect(suggestions.similar(to: [8]).isEmpty)
    }

    @Test func aWomanIsNoMan() {
        let suggestions = ActorSuggestions([actor(1, "Alex Kim", gender: .female), actor(2, "Aleks Kim", gender: .male)])
        #expect(suggestions.pairs().isEmpty)
    }

    /// Blocks find what comparing each with each would.
    @Test func nothingIsMissedByBlocking() {
        let names = ["Muammar Gaddafi", "Moammar Qadhafi", "Volodymyr Zelensky", "Volodimir Zelenskyy", "Zelensky", "Kirby", "John Kirby",
            "Petro Poroshenko", "Petro Porochenko", "Nursultan Nazarbayev", "Nursultan Nazarbaiev"]
        let actors = names.enumerated().map { actor(Int64($0.offset + 1), $0.element) }
        var expected: Set<Set<Int64>> = []
        for a in actors {
            for b in actors where a.id < b.id && similarity(a.name, b.name) >= ActorSuggestions.leastScore { expected.insert([a.id, b.id]) }
        }
        let found = ActorSuggestions(actors).pairs().map { Set([$0.actor.id, $0.other.id]) }
        #expect(Set(found) == expected)
        #expect(found.count == expected.count)
        #expect(expected.count >= 5)
    }

    @Test func aMistypedNameFindsTheOneThatWasMeant() throws {
        let fixture = try FixtureArchive()
        func meant(_ name: String) throws -> [String] {
            try ActorSuggestions.actors(called: name, in: fixture.archive, limit: 3).map(\.name)
        }
        #expect(try meant("Milller") == ["Matthew Miller"])
        #expect(try meant("Netanjahu") == ["Benjamin Netanyahu"])
        #expect(try meant("Mathew Miller") == ["Matthew Miller"])
        #expect(try meant("Qwertz").isEmpty)
    }
}
