import Testing

@testable import Query

@Suite struct ActorSuggestionsTests {
    private func similarity(_ a: String, _ b: String) -> Double {
        SoundingName(a).similarity(to: SoundingName(b))
    }

    @Test(arguments: [
        ("Joav Galland", "Yoav Gallant"), ("Muammar Gaddafi", "Moammar Qadhafi"), ("Anthony Blinken", "Antony Blinken"),
        ("Mohammed Deif", "Muhammad Deif"), ("José Ruiz", "Jose Ruiz"), ("Netanyahu", "Benjamin Netanyahu"),
    ])
    func variantsAreSuggested(a: String, b: String) {
        #expect(similarity(a, b) >= ActorSuggestions.leastScore)
        #expect(similarity(a, b) == similarity(b, a))
    }

    @Test(arguments: [
        ("Ana Ruiz", "Eva Ruiz"), ("John Kirby", "John Kerry"), ("Joe Biden", "Jill Biden"), ("Benjamin", "Benjamin Netanyahu"),
        ("Ann Lee", "Robert Brown"),
    ])
    func otherNamesAreNot(a: String, b: String) {
        #expect(similarity(a, b) < ActorSuggestions.leastScore)
    }

    @Test func theCloserTheHigher() {
        #expect(similarity("Anthony Blinken", "Antony Blinken") > similarity("Joav Galland", "Yoav Gallant"))
    }
}
