import Language
import Testing
@testable import Training

/// Sentences in CoreNLP's manner (UD version 1) → the treebanks' (version 2).
struct SilverConversionTests {
    /// `form/TAG/head/relation[/NAME]`, heads from 1 as in the files.
    private func convert(_ words: String) -> CorpusSentence {
        var offset = 0
        let rows = words.split(separator: " ").map { word in
            let parts = word.split(separator: "/").map(String.init)
            defer { offset += parts[0].count + 1 }
            return SilverWord(
                form: parts[0], start: offset, end: offset + parts[0].count, tag: parts[1], lemma: parts[0].lowercased(),
                name: parts.count > 4 ? parts[4] : "O", head: (Int(parts[2]) ?? 0) - 1, relation: parts[3])
        }
        return SilverConversion(rows).sentence(document: "")
    }

    @Test func objectsAndPassivesAreRenamed() {
        let sentence = convert("They/PRP/3/nsubjpass were/VBD/3/auxpass seen/VBN/0/root by/IN/5/case police/NN/3/nmod")
        #expect(sentence.relations == [.nsubjPass, .auxPass, .root, .case, .oblAgent])
        #expect(sentence.upos == [.pron, .aux, .verb, .adp, .noun])
    }

    @Test func modifiersOfNounsStayNominal() {
        let sentence = convert("talks/NNS/0/root in/IN/3/case Rome/NNP/1/nmod")
        #expect(sentence.relations[2] == .nmod)
    }

    @Test func coordinatorsHangFromTheFollowingConjunct() {
        let sentence = convert("men/NNS/0/root ,/,/1/punct women/NNS/1/conj and/CC/1/cc children/NNS/1/conj")
        #expect(sentence.heads == [-1, 2, 0, 4, 0])
    }

    @Test func aPersonsNameHangsFromItsFirstWord() {
        let sentence = convert(
            "President/NNP/3/compound Ann/NNP/3/compound/PERSON Lee/NNP/4/nsubj/PERSON spoke/VBD/0/root")
        #expect(sentence.heads == [1, 3, 1, -1])
        #expect(sentence.relations == [.nmodDesc, .nsubj, .flat, .root])
        #expect(sentence.names == [.outside, .begin(.person), .inside(.person), .outside])
    }

    @Test func whatTheConverterGaveUpIsMasked() {
        let sentence = convert("so/RB/2/dep they/PRP/3/nsubj say/VBP/0/root")
        #expect(sentence.heads == [nil, 2, -1])
        #expect(sentence.relations[0] == nil)
    }

    @Test func partsOfAHyphenatedWordHaveNoTags() {
        let sentence = convert("well-known/JJ/2/amod men/NNS/0/root")
        #expect(sentence.forms == ["well", "-", "known", "men"])
        #expect(sentence.heads == [nil, nil, 3, -1])
        #expect(sentence.penn == [nil, .hyphen, nil, .nns])
        #expect(sentence.spaceAfter == [false, false, true, true])
    }
}
