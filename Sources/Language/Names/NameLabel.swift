/// One token's label in the BIO scheme (Ramshaw & Marcus 1995; "IOB2"): outside, or the begin or inside of a name of a kind.
public struct NameLabel: Hashable, Sendable {
    /// 0 outside; 1 + 2k begins and 2 + 2k continues a name of the kind with raw value k.
    public let index: Int

    public static let count = 1 + 2 * Name.Kind.allCases.count
    public static let outside = NameLabel(index: 0)

    public static func begin(_ kind: Name.Kind) -> NameLabel { NameLabel(index: 1 + 2 * Int(kind.rawValue)) }
    public static func inside(_ kind: Name.Kind) -> NameLabel { NameLabel(index: 2 + 2 * Int(kind.rawValue)) }

    init(index: Int) {
        self.index = index
    }

    public var kind: Name.Kind? { index == 0 ? nil : Name.Kind(rawValue: UInt8((index - 1) / 2)) }
    public var begins: Bool { index & 1 == 1 }

    /// An inside label continues a name of its own kind only.
    public func canFollow(_ previous: NameLabel) -> Bool {
        index == 0 || begins || previous.kind == kind
    }

    /// The names of a sequence of labels; a stray inside label begins a name.
    public static func names(in labels: [NameLabel], from start: Int = 0) -> [Name] {
        var names: [Name] = []
        for (offset, label) in labels.enumerated() {
            guard let kind = label.kind else { continue }
            let token = start + offset
            if let last = names.last, !label.begins, last.kind == kind, last.tokens.upperBound == token {
                names[names.count - 1].tokens = last.tokens.lowerBound..<token + 1
            } else {
                names.append(Name(tokens: token..<token + 1, kind: kind))
            }
        }
        return names
    }
}
