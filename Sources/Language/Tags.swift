/// Universal part-of-speech tags (UD v2).
public enum UPOS: UInt8, Sendable, CaseIterable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

    /// As written in CoNLL-U.
    public var name: String { Self.names[Int(rawValue)] }

    public init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    private static let names = Self.allCases.map { "\($0)".uppercased() }
}

/// Penn Treebank tags as the UD English treebanks use them.
public enum PennTag: String, Sendable, CaseIterable {
    case cc = "CC", cd = "CD", dt = "DT", ex = "EX", fw = "FW", `in` = "IN", jj = "JJ", jjr = "JJR", jjs = "JJS"
    case ls = "LS", md = "MD", nn = "NN", nns = "NNS", nnp = "NNP", nnps = "NNPS", pdt = "PDT", pos = "POS"
    case prp = "PRP", prpPossessive = "PRP$", rb = "RB", rbr = "RBR", rbs = "RBS", rp = "RP", sym = "SYM", to = "TO"
    case uh = "UH", vb = "VB", vbd = "VBD", vbg = "VBG", vbn = "VBN", vbp = "VBP", vbz = "VBZ"
    case wdt = "WDT", wp = "WP", wpPossessive = "WP$", wrb = "WRB"
    case openQuote = "``", closeQuote = "''", comma = ",", period = ".", colon = ":", hyphen = "HYPH"
    case leftBracket = "-LRB-", rightBracket = "-RRB-", dollar = "$", listSeparator = "NFP", add = "ADD", afx = "AFX"
    case gw = "GW", xx = "XX"
}

/// Dependency relations of UD v2 with the subtypes that the English treebanks use.
public enum Relation: String, Sendable, CaseIterable {
    case acl, aclRelcl = "acl:relcl", advcl, advclRelcl = "advcl:relcl", advmod, amod, appos, aux, auxPass = "aux:pass"
    case `case`, cc, ccPreconj = "cc:preconj", ccomp, compound, compoundPrt = "compound:prt", conj, cop, csubj
    case csubjOuter = "csubj:outer", csubjPass = "csubj:pass", dep, det, detPredet = "det:predet", discourse, dislocated
    case expl, fixed, flat, goeswith, iobj, list, mark, nmod, nmodDesc = "nmod:desc", nmodPoss = "nmod:poss"
    case nmodUnmarked = "nmod:unmarked", nsubj, nsubjOuter = "nsubj:outer", nsubjPass = "nsubj:pass", nummod, obj, obl
    case oblAgent = "obl:agent", oblUnmarked = "obl:unmarked", orphan, parataxis, punct, reparandum, root, vocative, xcomp
}
