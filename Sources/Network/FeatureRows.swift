/// Sparse inputs of a run of tokens: for each token the rows of one embedding table whose sum it stands for. Tokens
/// are grouped in sequences, over whose borders no layer looks.
public struct FeatureRows: Sendable {
    /// Table rows of all tokens, one token after the other.
    public private(set) var rows: [Int32] = []
    /// Per token the end of its share of `rows`.
    public private(set) var ends: [Int32] = []
    /// Per sequence the end of its tokens.
    public private(set) var sequenceEnds: [Int32] = []

    public init() {}

    public var count: Int { ends.count }

    /// Adds a row to the token being built; a negative one stands for nothing.
    @inline(__always)
    public mutating func add(_ row: Int) {
        if row >= 0 { rows.append(Int32(truncatingIfNeeded: row)) }
    }

    @inline(__always)
    public mutating func endToken() {
        ends.append(Int32(rows.count))
    }

    public mutating func endSequence() {
        if Int(sequenceEnds.last ?? 0) < ends.count { sequenceEnds.append(Int32(ends.count)) }
    }

    public mutating func reserve(tokens: Int, rowsPerToken: Int) {
        rows.reserveCapacity(tokens * rowsPerToken)
        ends.reserveCapacity(tokens)
    }
}
