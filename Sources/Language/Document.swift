/// One annotated text: struct of arrays over tokens, offsets in UTF-8 bytes of `text`.
///
/// Each stage of the pipeline fills what it adds; an array of a later stage is empty until then, or as long as `tokens`.
public struct Document: Sendable {
    public let text: [UInt8]
    /// ISO 639-1 code, or "und". Anything but "en" has no annotation beyond paragraphs.
    public var language: String = "en"
    /// Byte ranges of the paragraphs (the first is the title where there is one).
    public var paragraphs: [Range<Int>] = []
    /// What is no part of the story and has no tokens: datelines, bylines, advertisements. In text order.
    public var boilerplate: [Boilerplate] = []

    // Tokeniser. UD words: `do n't`, `Miller 's`. A clitic follows its host without a gap.
    public var tokens: [ByteRange] = []
    /// Token ranges; sentences never cross a paragraph.
    public var sentences: [Range<Int>] = []
    /// Index into `sentences` and `paragraphs` of each token.
    public var sentenceOf: [Int32] = []
    public var paragraphOf: [Int32] = []
    public var quotations: [Quotation] = []

    // Tagger
    public var upos: [UPOS] = []
    public var penn: [PennTag] = []
    public var lemmas: [String] = []

    // Parser. UD v2; `heads` are token indices of the document, -1 for a root.
    public var heads: [Int32] = []
    public var relations: [Relation] = []

    // Name recogniser
    public var names: [Name] = []

    public init(text: [UInt8]) {
        self.text = text
    }

    /// The token's own words. Not for hot loops: those work on `text[token.bytes]`.
    public func form(_ token: Int) -> String {
        String(decoding: text[tokens[token].bytes], as: UTF8.self)
    }

    /// The words from the first token's start to the last one's end.
    public func form(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: text[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
    }
}

/// A half-open range of bytes.
public struct ByteRange: Hashable, Sendable {
    public var start: Int32
    public var end: Int32

    public init(start: Int, end: Int) {
        self.start = Int32(start)
        self.end = Int32(end)
    }

    public var bytes: Range<Int> { Int(start)..<Int(end) }
}

/// A quotation of one paragraph: the tokens of its marks and what stands between them.
public struct Quotation: Hashable, Sendable {
    /// Tokens from the opening mark to the closing one, marks included where present.
    public var tokens: Range<Int>
    public var hasOpeningMark: Bool
    public var hasClosingMark: Bool
    /// The quotation goes on from the last paragraph's (which then has no closing mark).
    public var continues: Bool
    /// 0 for an outer quotation, 1 for a quotation inside one.
    public var depth: Int

    public init(tokens: Range<Int>, hasOpeningMark: Bool, hasClosingMark: Bool, continues: Bool, depth: Int) {
        self.tokens = tokens
        self.hasOpeningMark = hasOpeningMark
        self.hasClosingMark = hasClosingMark
        self.continues = continues
        self.depth = depth
    }
}

/// A name or dated, counted expression.
public struct Name: Hashable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        case person, organization, location, norp, facility, product, misc, date, time, money, percent
    }

    public var tokens: Range<Int>
    public var kind: Kind

    public init(tokens: Range<Int>, kind: Kind) {
        self.tokens = tokens
        self.kind = kind
    }
}
