import Network
import Testing

@Suite struct ModelTests {
    @Test func whatIsNoModelIsSaid() {
        #expect(throws: ModelError.notAModel) { try Model(bytes: []) }
        #expect(throws: ModelError.notAModel) { try Model(bytes: [UInt8](repeating: 7, count: 300)) }
    }

    @Test func vocabularyFindsItsWordsAndNoOthers() {
        let words = ["said", "told", "", "according", "said"].map { Array($0.utf8) }
        let vocabulary = Vocabulary(words)
        #expect(words.map { vocabulary.index(of: $0) } == [0, 1, 2, 3, 0])
        #expect(vocabulary.index(of: Array("say".utf8)) == -1)
    }
}
