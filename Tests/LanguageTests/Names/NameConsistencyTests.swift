import Testing
@testable import Language

struct NameConsistencyTests {
    /// Words with `/k` for their reading: p, o, l for person, organization, location, `~` for a proper noun that is no name, `+` goes on with
    /// the name before.
    private func revised(_ marked: String) -> [String] {
        var words: [ArraySlice<UInt8>] = []
        var tags: [UPOS] = []
        var names: [Name] = []
        let kinds: [Substring: Name.Kind] = ["p": .person, "o": .organization, "l": .location, "n": .norp]
        for word in marked.split(separator: " ") {
            let parts = word.split(separator: "/")
            words.append(Array(parts[0].utf8)[...])
            tags.append(parts.count > 1 ? .propn : .noun)
            guard parts.count > 1 else { continue }
            if parts[1] == "+", let last = names.indices.last {
                names[last].tokens = names[last].tokens.lowerBound..<words.count
            } else if let kind = kinds[parts[1]] {
                names.append(Name(tokens: words.count - 1..<words.count, kind: kind))
            }
        }
        let consistency = NameConsistency(names) { words[$0] }
        return consistency.revised(names, tags: tags) { words[$0] }.map { name in
            "\(name.kind) " + words[name.tokens].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        }
    }

    @Test func aSurnameIsThePersonOfTheFullName() {
        #expect(revised("Ann/p Lopez/+ spoke . Lopez/o left") == ["person Ann Lopez", "person Lopez"])
        #expect(revised("Ann/p Lopez/+ spoke . Lopez/~ left") == ["person Ann Lopez", "person Lopez"])
    }

    @Test func theMajorityReadsTheRest() {
        #expect(
            revised("the UPC/o and UPC/o or UPC/o in UPC/l") == [String](repeating: "organization UPC", count: 4))
        // One against one says nothing.
        #expect(revised("Barcelona/o beat Paris in Barcelona/l") == ["organization Barcelona", "location Barcelona"])
    }

    @Test func whatDependsOnTheSentenceStays() {
        #expect(revised("Czech/l and Czech/l or Czech/n") == ["location Czech", "location Czech", "norp Czech"])
    }

    @Test func aCommonNounIsNoName() {
        #expect(revised("Apple/o and Apple/o and Apple") == ["organization Apple", "organization Apple"])
    }

    @Test func theLongestKnownFormIsFound() {
        #expect(
            revised("New/l York/+ and New/l York/+ or New/~ York/~ Times/~")
                == ["location New York", "location New York", "location New York"])
    }
}
