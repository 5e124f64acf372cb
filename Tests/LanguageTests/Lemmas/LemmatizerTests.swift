import Language
import Testing

@Suite struct LemmatizerTests {
    @Test(arguments: [
        (PennTag.vbd, "planned plan|changed change|agreed agree|needed need|studied study|called call|controlled control|created create|treated treat|forced force|invited invite|visited visit|executed execute|shouted shout|decided decide|said say|went go|bombed bomb|accused accuse|focused focus|passed pass|died die|continued continue|welcomed welcome|offered offer|interfered interfere|postponed postpone|urged urge|belonged belong"),
        (.vbg, "planning plan|changing change|putting put|making make|dying die|seeing see|being be|hanging hang|bringing bring|settling settle|using use|setting set|running run|meeting meet|arresting arrest"),
        (.vbz, "says say|goes go|has have|passes pass|watches watch|flies fly|causes cause|focuses focus|releases release|does do"),
        (.nns, "countries country|men man|policewomen policewoman|crises crisis|boxes box|judges judge|lives life|movies movie|Israelis israeli|buses bus|houses house|attaches attach"),
        (.jjr, "larger large|bigger big|better good|easier easy|more more"), (.jjs, "largest large|worst bad|earliest early"),
    ])
    func regularAndIrregularForms(tag: PennTag, pairs: String) {
        let upos: UPOS = tag == .nns ? .noun : tag == .jjr || tag == .jjs ? .adj : .verb
        for pair in pairs.split(separator: "|") {
            let words = pair.split(separator: " ").map(String.init)
            #expect(Lemmatizer.lemma(of: words[0], upos: upos, penn: tag) == words[1])
        }
    }

    @Test func contractionsAndNames() {
        #expect(Lemmatizer.lemma(of: "n’t", upos: .part, penn: .rb) == "not")
        #expect(Lemmatizer.lemma(of: "wo", upos: .aux, penn: .md) == "will")
        #expect(Lemmatizer.lemma(of: "'s", upos: .aux, penn: .vbz) == "be")
        #expect(Lemmatizer.lemma(of: "'s", upos: .part, penn: .pos) == "'s")
        #expect(Lemmatizer.lemma(of: "Obama", upos: .propn, penn: .nnp) == "Obama")
        #expect(Lemmatizer.lemma(of: "Democrats", upos: .propn, penn: .nnps) == "Democrat")
        #expect(Lemmatizer.lemma(of: "Them", upos: .pron, penn: .prp) == "they")
    }
}
