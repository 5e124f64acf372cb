import Language

/// One sentence (or paragraph) with what a corpus says about its words. Every layer is an array over the words; nil means
/// that the corpus says nothing, and a loss or score leaves the word out.
public struct CorpusSentence: Sendable {
    /// The document's id in the corpus.
    public var document = ""
    /// The first sentence of a paragraph.
    public var startsParagraph = false
    public var forms: [String] = []
    /// White space follows the word. True everywhere where the corpus keeps no spacing.
    public var spaceAfter: [Bool] = []
    public var lemmas: [String?] = []
    public var upos: [UPOS?] = []
    public var penn: [PennTag?] = []
    /// Index of the governor in this sentence; `root` for the root, nil where unknown.
    public var heads: [Int?] = []
    public var relations: [Relation?] = []
    public var names: [NameLabel?] = []

    /// The head of a root, as in `Document.heads`.
    public static let root = -1

    public init() {}

    public var count: Int { forms.count }

    /// Adds a word about which nothing is known.
    public mutating func append(form: String, spaceAfter: Bool = true) {
        forms.append(form)
        self.spaceAfter.append(spaceAfter)
        lemmas.append(nil)
        upos.append(nil)
        penn.append(nil)
        heads.append(nil)
        relations.append(nil)
        names.append(nil)
    }
}
