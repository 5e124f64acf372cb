import Network
import Testing
@testable import Language

struct SyntaxFeaturesTests {
    private let features = SyntaxFeatures(vocabulary: Vocabulary(["kyiv", "in", "0000"].map { Array($0.utf8) }))

    private func rows(_ words: [String], dropsWords: Bool = false) -> FeatureRows {
        var text: [UInt8] = []
        var ranges: [ByteRange] = []
        for word in words {
            ranges.append(ByteRange(start: text.count, end: text.count + word.utf8.count))
            text.append(contentsOf: word.utf8)
        }
        var rows = FeatureRows()
        text.withUnsafeBufferPointer {
            features.append(words: ranges[...], of: $0, to: &rows, dropWord: { dropsWords })
        }
        return rows
    }

    @Test func frequentWordsHaveTheirOwnRowWhateverTheirCaseAndDigits() {
        #expect(rows(["Kyiv"]).rows[0] == rows(["KYIV"]).rows[0])
        #expect(rows(["2022"]).rows[0] == rows(["1999"]).rows[0])
        #expect(rows(["Kyiv"]).rows[0] > 0)
        #expect(rows(["Zhytomyr"]).rows[0] == 0)
        #expect(rows(["Kyiv"], dropsWords: true).rows[0] == 0)
    }

    @Test func everyRowIsInsideTheTable() {
        let words = ["Kyiv", "", "a", "…", "🇺🇦", "U.S.", "x\u{301}", String(repeating: "Ab9-", count: 500), "مرحبا"]
        let rows = rows(words)
        #expect(rows.count == words.count)
        #expect(rows.sequenceEnds == [Int32(words.count)])
        #expect(rows.rows.allSatisfy { (0..<Int32(features.tableSize)).contains($0) })
    }

    @Test func aHeadlineIsKnownByItsCapitals() {
        func sentenceCase(_ sentence: String) -> SentenceCase {
            let words = sentence.split(separator: " ").map { Array($0.utf8) }
            return SentenceCase(cases: words.map { word in (word.withUnsafeBufferPointer { WordCase($0) }, word.count) })
        }
        #expect(sentenceCase("President Says Talks With Rebels Will Continue") == .title)
        #expect(sentenceCase("PRESIDENT SAYS TALKS WITH REBELS CONTINUE") == .upper)
        #expect(sentenceCase("The president says that talks with the rebels continue") == .normal)
        #expect(sentenceCase("Ann Lee") == .normal)
    }
}
