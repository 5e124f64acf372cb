import Testing
@testable import Language

/// Marked text: [kind words]; numbers are tagged by their first character or as listed.
struct QuantityNamesTests {
    private static let numberWords: Set<String> = ["million", "billion", "three", "ten", "forty"]
    private static let adjectives: Set<String> = ["Australian", "U.S."]

    private func expectMarked(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        var text: [UInt8] = []
        var tokens: [ByteRange] = []
        var expected: [Name] = []
        var open: (kind: Name.Kind, start: Int)?
        for var word in marked.split(separator: " ") {
            if word.hasPrefix("[") {
                let kind = Name.Kind.allCases.first { "\($0)" == word.dropFirst() }
                open = kind.map { ($0, tokens.count) }
                continue
            }
            let closes = word.hasSuffix("]")
            if closes { word = word.dropLast() }
            let start = text.count
            text.append(contentsOf: word.utf8)
            tokens.append(ByteRange(start: start, end: text.count))
            text.append(UInt8(ascii: " "))
            if closes, let name = open { expected.append(Name(tokens: name.start..<tokens.count, kind: name.kind)) }
        }
        var document = Document(text: text)
        document.tokens = tokens
        document.sentences = [0..<tokens.count]
        let forms = tokens.indices.map { document.form($0) }
        document.upos = forms.map { form in
            if form.first?.isNumber == true || Self.numberWords.contains(form) { return .num }
            return Self.adjectives.contains(form) ? .adj : .noun
        }
        document.penn = forms.map { $0 == "$" ? .dollar : .nn }
        #expect(QuantityNames(document).names() == expected, sourceLocation: sourceLocation)
    }

    @Test func money() {
        expectMarked("it cost [money $ 1.5 billion] in all")
        expectMarked("some [money 40 million euros] more")
        expectMarked("about [money 10,000 Australian dollars]")
        expectMarked("[money € 5] or less")
        expectMarked("5 men and 3 dogs")
    }

    @Test func percentages() {
        expectMarked("rose by [percent 3.2 %] and [percent ten percent] and [percent 7 per cent]")
        expectMarked("three percentage points")
    }

    @Test func timesOfDay() {
        expectMarked("at [time 10:30 p.m. GMT] on Monday")
        expectMarked("at [time 14:05]")
        expectMarked("at [time 3 a.m.] they left")
        expectMarked("a 3:1 win and verse 12:345")
        expectMarked("GMT noon")
    }

    @Test func aNumberAtTheEndOfASentence() {
        expectMarked("there were 12")
        expectMarked("[money $ 12]")
    }
}
