import Testing

@testable import Training

@Suite struct SynthesisTests {
    static let gazetteer = NameGazetteer(
        forenames: [("Maria", .woman), ("Olga", .woman), ("Peter", .man), ("Ivan", .man)],
        surnames: ["Keller", "Novak", "Boston"], places: ["Boston", "New Town", "Lima"])

    private func names(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let scanner = NameScanner(bytes)
        let surnames = Set(scanner.fullNameSurnames(gazetteer: Self.gazetteer))
        return scanner.names(surnames: surnames, gazetteer: Self.gazetteer).map {
            "\($0.kind) \(String(decoding: bytes[$0.bytes], as: UTF8.self))"
        }
    }

    @Test func twoArticlesShareOneParagraphAtMost() {
        let design = ParagraphDesign(groups: 6, groupSize: 9)
        #expect(design.prime == 7)
        let articles = (0..<design.capacity).map { article in
            (0..<design.groups).map { design.paragraph(of: article, group: $0) }
        }
        for first in articles.indices {
            for second in articles.indices where second > first {
                let shared = zip(articles[first], articles[second]).filter { $0.0 == $0.1 }.count
                #expect(shared <= 1)
            }
        }
    }

    @Test func namesOfPeopleAndPlacesAreFound() {
        #expect(names("Maria Keller spoke in New Town. “No,” Keller’s son said.")
            == ["woman Maria", "surname Keller", "place New Town", "surname Keller"])
    }

    @Test func surnamesAloneAndNamesInsideNamesAreLeft() {
        #expect(names("Keller reads the Boston Globe; Novak lives in Lima, and so does President Olga Novak.")
            == ["surname Novak", "place Lima", "woman Olga", "surname Novak"])
    }

    @Test func aNameIsReplacedAlikeThroughoutAnArticle() {
        let text = "Peter Keller left Lima. Keller will be back in Lima."
        let template = ParagraphTemplate(text, surnames: ["Keller"], gazetteer: Self.gazetteer)
        var seen: Set<String> = []
        for seed in 0..<20 as Range<UInt64> {
            var output: [UInt8] = []
            template.write(to: &output, seed: seed, gazetteer: Self.gazetteer)
            let words = String(decoding: output, as: UTF8.self).split(separator: " left ")
            #expect(words.count == 2)
            let surname = words[0].split(separator: " ").last.map(String.init) ?? ""
            let place = words[1].split(separator: ". ")[0]
            #expect(words[1] == "\(place). \(surname) will be back in \(place).")
            seen.insert(String(decoding: output, as: UTF8.self))
        }
        #expect(seen.count > 5)
    }
}
