import Findings

/// Words of an article's page that are no part of its story: they stay in the text, and get no tokens.
public struct Boilerplate: Hashable, Sendable {
    public typealias Kind = BoilerplateSpan.Kind

    public let kind: Kind
    /// Bytes of the text; a whole paragraph, or a part at its start or end.
    public let bytes: ByteRange

    init(_ kind: Kind, _ bytes: Range<Int>) {
        self.kind = kind
        self.bytes = ByteRange(start: bytes.lowerBound, end: bytes.upperBound)
    }
}
