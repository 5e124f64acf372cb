import Foundation
import Language
import Testing
@testable import Training

struct CorpusReaderTests {
    /// Writes a corpus file of our own, reads it, and removes it.
    private func read<T>(_ text: String, _ reader: (String) throws -> T) throws -> T {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try reader(file.path)
    }

    private func row(_ columns: String...) -> String { columns.joined(separator: "\t") + "\n" }

    @Test func conlluKeepsSpacingOfMultiwordTokens() throws {
        let text = "# newdoc id = one\n# newpar\n"
            + row("1", "They", "they", "PRON", "PRP", "_", "4", "nsubj", "_", "_")
            + row("2-3", "can't", "_", "_", "_", "_", "_", "_", "_", "_")
            + row("2", "ca", "can", "AUX", "MD", "_", "4", "aux", "_", "_")
            + row("3", "n't", "not", "PART", "RB", "_", "4", "advmod", "_", "_")
            + row("4", "go", "go", "VERB", "VB", "_", "0", "root", "_", "SpaceAfter=No")
            + row("5", ".", ".", "PUNCT", ".", "_", "4", "punct", "_", "_") + "\n"
        let sentences = try read(text) { try Conllu.sentences(at: $0) }
        let sentence = try #require(sentences.first)
        #expect(sentence.forms == ["They", "ca", "n't", "go", "."])
        #expect(sentence.spaceAfter == [true, false, true, false, true])
        #expect(sentence.heads == [3, 3, 3, CorpusSentence.root, 3])
        #expect(sentence.relations == [.nsubj, .aux, .advmod, .root, .punct])
        #expect(sentence.startsParagraph && sentence.document == "one")
    }

    @Test func aBrokenRowIsNamed() throws {
        #expect(throws: CorpusError.self) { try read("1\tword\n") { try Conllu.sentences(at: $0) } }
        #expect(throws: CorpusError.self) { try Conllu.sentences(at: "/nowhere/at/all") }
    }

    @Test func namesFollowOurTokens() throws {
        let text = "# doc d\nA\tO\t_\nUS-based\tB-Organization\t_\nUN\tI-Organization\t_\nbody\tO\t_\n.\tO\t_\nIt\tO\t_\nwaits\tO\t_\n\n"
        let sentences = try read(text) { try NameCorpus.worldwideNewswire.sentences(at: $0) }
        #expect(sentences.map(\.forms) == [["A", "US", "-", "based", "UN", "body", "."], ["It", "waits"]])
        let found = NameLabel.names(in: try #require(sentences.first).names.map { $0 ?? .outside })
        #expect(found == [Name(tokens: 1..<5, kind: .organization)])
    }

    @Test func whatACorpusDoesNotMarkIsMasked() throws {
        let sentences = try read("Rome\tB-LOC\nin\tO\nMay\tO\nRoman\tB-MISC\n\n") { try NameCorpus.wikiGold.sentences(at: $0) }
        #expect(sentences.first?.names == [.begin(.location), .outside, nil, nil])
    }

    @Test func anUnknownLabelIsAnError() {
        #expect(throws: CorpusError.self) {
            try read("Rome\tB-Planet\n\n") { try NameCorpus.wikiGold.sentences(at: $0) }
        }
    }

    @Test func hyphenatedWordsSplitAsInTheTreebanks() {
        #expect(HyphenSplitting.parts(of: "15-year-old") == ["15", "-", "year", "-", "old"])
        #expect(HyphenSplitting.parts(of: "anti-war") == ["anti-war"])
        #expect(HyphenSplitting.parts(of: "Co-owner-led") == ["Co-owner", "-", "led"])
        #expect(HyphenSplitting.parts(of: "--") == ["--"])
        #expect(HyphenSplitting.parts(of: "-") == ["-"])
    }
}
