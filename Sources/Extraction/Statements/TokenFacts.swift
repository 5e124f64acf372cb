import Language
public import Network

/// What the statement networks ask about the tokens of a document, as small integers. All arrays are as long as the
/// document's tokens.
public struct TokenFacts: Sendable {
    /// Rank of the word among the training words, most frequent first; -1 if unknown.
    public var word: [Int32] = []
    public private(set) var prefix: [UInt32] = []
    public private(set) var suffix: [UInt32] = []
    public private(set) var shape: [UInt8] = []
    public private(set) var quote: [UInt8] = []
    public private(set) var tag: [UInt8] = []
    public private(set) var relation: [UInt8] = []
    /// 0, or 1 + the kind of the name that the token is in.
    public private(set) var name: [UInt8] = []
    /// Token indices, -1 for none.
    public private(set) var head: [Int32] = []
    public private(set) var subject: [Int32] = []
    public private(set) var complement: [Int32] = []
    /// Bit r: a child hangs from the token by relation r.
    public private(set) var children: [UInt64] = []
    /// Steps to the root of the sentence's tree.
    public private(set) var depth: [UInt8] = []

    /// Outermost quotations in text order.
    private(set) var quotations: [Range<Int>] = []

    public static let shapes = 12
    public static let quoteStates = 6
    public static let tags = PennTag.allCases.count + 1
    public static let relations = Relation.allCases.count + 1
    public static let names = Name.Kind.allCases.count + 1

    public var count: Int { shape.count }

    public init(_ document: Document, words: Vocabulary) {
        let count = document.tokens.count
        for token in document.tokens { readForm(document.text[token.bytes], words) }
        quote = Self.quoteStates(of: document)
        quotations = document.quotations.filter { $0.depth == 0 }.map(\.tokens).sorted { $0.lowerBound < $1.lowerBound }
        tag = document.penn.isEmpty
            ? [UInt8](repeating: UInt8(Self.tags - 1), count: count) : document.penn.map { Self.tagIndex[$0] ?? 0 }
        relation = document.relations.isEmpty
            ? [UInt8](repeating: UInt8(Self.relations - 1), count: count)
            : document.relations.map { Self.relationIndex[$0] ?? 0 }
        head = document.heads.isEmpty ? [Int32](repeating: -1, count: count) : document.heads
        name = [UInt8](repeating: 0, count: count)
        for found in document.names {
            for token in found.tokens { name[token] = found.kind.rawValue + 1 }
        }
        readTree()
    }

    private static let tagIndex = Dictionary(
        uniqueKeysWithValues: PennTag.allCases.enumerated().map { ($1, UInt8($0)) })
    private static let relationIndex = Dictionary(
        uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, UInt8($0)) })

    static func index(of relation: Relation) -> UInt8 { relationIndex[relation] ?? 0 }

    // MARK: - Forms

    /// Lower case for ASCII, all digits alike.
    public static func folded(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5a: byte | 0x20
        case 0x30...0x39: 0x30
        default: byte
        }
    }

    private mutating func readForm(_ form: ArraySlice<UInt8>, _ words: Vocabulary) {
        word.append(Int32(words.index(hash: Vocabulary.hash(form.lazy.map(Self.folded)))))
        prefix.append(UInt32(truncatingIfNeeded: Vocabulary.hash(form.prefix(3).lazy.map(Self.folded))))
        suffix.append(UInt32(truncatingIfNeeded: Vocabulary.hash(form.suffix(3).lazy.map(Self.folded)) &+ 0x9e37_79b9))
        shape.append(Self.shape(of: form))
    }

    private static func shape(of form: ArraySlice<UInt8>) -> UInt8 {
        var (upper, lower, digits, other) = (0, 0, 0, 0)
        for byte in form {
            switch byte {
            case 0x41...0x5a: upper += 1
            case 0x61...0x7a: lower += 1
            case 0x30...0x39: digits += 1
            case 0x80...: lower += 1
            default: other += 1
            }
        }
        let startsUpper = form.first.map { (0x41...0x5a).contains($0) } ?? false
        switch (upper, lower, digits, other) {
        case (0, 1..., 0, 0): return 0
        case (1, 1..., 0, 0) where startsUpper: return 1
        case (1, 0, 0, 0): return 2
        case (2..., 0, 0, 0): return 3
        case (2..., 1..., 0, 0): return 4
        case (0, 0, 1..., 0): return 5
        case (0, 0, 1..., 1...): return 6
        case (_, _, 1..., _): return 7
        case (0, 0, 0, 1): return 8
        case (0, 0, 0, _): return 9
        case (0, _, _, _): return 10
        default: return 11
        }
    }

    // MARK: - Quotations

    /// 0 outside, 1 inside, 2 opening mark, 3 closing mark, 4 inside a quotation that began in an earlier paragraph,
    /// 5 inside an inner quotation.
    private static func quoteStates(of document: Document) -> [UInt8] {
        var states = [UInt8](repeating: 0, count: document.tokens.count)
        for quotation in document.quotations.sorted(by: { $0.depth < $1.depth }) {
            let inside: UInt8 = quotation.depth > 0 ? 5 : quotation.continues ? 4 : 1
            for token in quotation.tokens { states[token] = inside }
            if quotation.hasOpeningMark { states[quotation.tokens.lowerBound] = 2 }
            if quotation.hasClosingMark { states[quotation.tokens.upperBound - 1] = 3 }
        }
        return states
    }

    func isQuoted(_ token: Int) -> Bool { quote[token] != 0 }

    /// The outermost quotations that have a token of the range.
    func quotations(in range: Range<Int>) -> ArraySlice<Range<Int>> {
        // They do not overlap one another, so their ends are in order too.
        var (low, high) = (0, quotations.count)
        while low < high {
            let middle = (low + high) / 2
            if quotations[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < quotations.count, quotations[end].lowerBound < range.upperBound { end += 1 }
        return quotations[low..<end]
    }

    // MARK: - Trees

    private mutating func readTree() {
        children = [UInt64](repeating: 0, count: count)
        subject = [Int32](repeating: -1, count: count)
        complement = [Int32](repeating: -1, count: count)
        depth = [UInt8](repeating: 0, count: count)
        var rank = [UInt8](repeating: 255, count: count)
        for token in 0..<count where head[token] >= 0 {
            let (above, relation) = (Int(head[token]), Int(self.relation[token]))
            children[above] |= 1 << UInt64(relation)
            if Self.subjectRelations.contains(relation), subject[above] < 0 { subject[above] = Int32(token) }
            if let order = Self.complementRelations.firstIndex(of: relation), order < rank[above] {
                rank[above] = UInt8(order)
                complement[above] = Int32(token)
            }
        }
        // A conjoined predicate shares its subject with the first one.
        for token in 0..<count where subject[token] < 0 && Int(relation[token]) == Self.conjunct && head[token] >= 0 {
            subject[token] = subject[Int(head[token])]
        }
        for token in 0..<count {
            var (steps, node) = (0, head[token])
            while node >= 0, steps < 60 { (steps, node) = (steps + 1, head[Int(node)]) }
            depth[token] = UInt8(steps)
        }
    }

    private static let conjunct = Int(index(of: .conj))
    private static let subjectRelations = [Relation.nsubj, .nsubjPass, .nsubjOuter].map { Int(index(of: $0)) }
    private static let complementRelations = [Relation.ccomp, .parataxis, .xcomp, .obj, .obl].map { Int(index(of: $0)) }
}
