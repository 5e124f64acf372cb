import Testing
@testable import Language

/// The trained pipeline on sentences of our own: what any model that ships must get right.
struct SyntaxAnalyzerTests {
    private let annotator = Annotator()

    @Test func tagsATreeAndNames() {
        let document = annotator.annotate("The minister, Maria Lopez, told reporters in Madrid on Tuesday that the talks had failed.")
        func word(_ form: String) -> Int { document.tokens.indices.first { document.form($0) == form } ?? -1 }
        let told = word("told")
        #expect(document.upos[told] == .verb && document.penn[told] == .vbd)
        #expect(document.heads[told] == -1 && document.relations[told] == .root)
        #expect(document.heads[word("minister")] == Int32(told) && document.relations[word("minister")] == .nsubj)
        #expect(document.heads[word("failed")] == Int32(told) && document.relations[word("failed")] == .ccomp)
        #expect(document.heads[word("Lopez")] == Int32(word("Maria")) && document.relations[word("Lopez")] == .flat)
        let names = document.names.map { "\($0.kind) \(document.form($0.tokens))" }
        #expect(names == ["person Maria Lopez", "location Madrid", "date Tuesday"])
    }

    @Test func everyWordHasATagAndEverySentenceOneRoot() {
        let document = annotator.annotate(
            "“We won,” she said.\n\nWHO SAID IT? No one; 12 of 30 (40%) left -- at 3:15 p.m. Ünïcode — naïve 東京 🎉!")
        #expect(document.upos.count == document.tokens.count && document.penn.count == document.tokens.count)
        #expect(document.heads.count == document.tokens.count && document.relations.count == document.tokens.count)
        for sentence in document.sentences {
            #expect(sentence.filter { document.heads[$0] < 0 }.count == 1)
            for word in sentence where document.heads[word] >= 0 {
                #expect(sentence.contains(Int(document.heads[word])))
                #expect(document.relations[word] != .root)
            }
        }
    }

    @Test func aVeryLongSentenceIsOneTree() {
        let document = annotator.annotate((0..<400).map { "the dog number \($0) barked and" }.joined(separator: " ") + " stopped.")
        let longest = document.sentences.map(\.count).max() ?? 0
        #expect(longest > SyntaxLayers.longestSequence)
        for sentence in document.sentences {
            #expect(sentence.filter { document.heads[$0] < 0 }.count == 1)
        }
    }

    @Test func theSameTextGivesTheSameAnalysisWhateverStandsAroundIt() {
        let sentence = "Officials in Nairobi said the bill would pass."
        let alone = annotator.annotate(sentence)
        let among = annotator.annotate(String(repeating: "It is said that the rain will be back. ", count: 200) + "\n\n" + sentence)
        let count = alone.tokens.count
        #expect(Array(among.upos.suffix(count)) == alone.upos)
        #expect(Array(among.relations.suffix(count)) == alone.relations)
    }

    @Test func namesAreInOrderAndApart() {
        let document = annotator.annotate("On 4 May 2021 Ann Lee paid $5 million, or 12%, to Acme Corp. of New York at 3 p.m. on Friday.")
        for (name, next) in zip(document.names, document.names.dropFirst()) {
            #expect(name.tokens.upperBound <= next.tokens.lowerBound)
        }
        #expect(document.names.contains { $0.kind == .money && document.form($0.tokens) == "$5 million" })
        #expect(document.names.contains { $0.kind == .percent && document.form($0.tokens) == "12%" })
    }
}
