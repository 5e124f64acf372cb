import Language

/// The trees of a document read from the head downwards: children in text order, and what hangs together.
public struct DependencyTree: Sendable {
    private let heads: [Int32]
    private let relations: [Relation]
    /// Children of token `i`: `children[starts[i]..<starts[i + 1]]`.
    private let starts: [Int32]
    private let childTokens: [Int32]

    public init(_ document: Document) {
        heads = document.heads
        relations = document.relations
        var starts = [Int32](repeating: 0, count: document.heads.count + 1)
        for head in document.heads where head >= 0 { starts[Int(head) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var next = starts
        var childTokens = [Int32](repeating: 0, count: Int(starts.last ?? 0))
        for (token, head) in document.heads.enumerated() where head >= 0 {
            childTokens[Int(next[Int(head)])] = Int32(token)
            next[Int(head)] += 1
        }
        self.starts = starts
        self.childTokens = childTokens
    }

    /// Nil for a root.
    public func head(of token: Int) -> Int? {
        heads[token] < 0 ? nil : Int(heads[token])
    }

    public func relation(of token: Int) -> Relation { relations[token] }

    public func children(of token: Int) -> some Collection<Int> {
        childTokens[Int(starts[token])..<Int(starts[token + 1])].lazy.map { Int($0) }
    }

    public func children(of token: Int, _ relation: Relation) -> some Sequence<Int> {
        children(of: token).filter { relations[$0] == relation }
    }

    public func child(of token: Int, _ wanted: Set<Relation>) -> Int? {
        children(of: token).first { wanted.contains(relations[$0]) }
    }

    public func hasChild(_ token: Int, _ wanted: Relation) -> Bool {
        children(of: token).contains { relations[$0] == wanted }
    }

    /// Whether `token` is `ancestor` or hangs under it.
    public func isUnder(_ token: Int, _ ancestor: Int) -> Bool {
        var current = token
        // A tree is never deeper than its sentence; the bound keeps a broken one from looping.
        for _ in 0..<heads.count {
            if current == ancestor { return true }
            guard let head = head(of: current) else { return false }
            current = head
        }
        return false
    }

    /// The token of `range` that heads it: whose own head lies outside. The first such token.
    public func headToken(of range: Range<Int>) -> Int? {
        range.first { token in
            guard relations[token] != .punct else { return false }
            return head(of: token).map { !range.contains($0) } ?? true
        } ?? range.first
    }

    /// The contiguous tokens around `token` that its subtree covers, leaving out branches whose relation `isLeftOut`.
    public func phrase(of token: Int, leavingOut isLeftOut: (Relation) -> Bool = { _ in false }) -> Range<Int> {
        var inside = Set([token])
        var pending = [token]
        while let next = pending.popLast() {
            for child in children(of: next) where !(next == token && isLeftOut(relations[child])) && !inside.contains(child) {
                inside.insert(child)
                pending.append(child)
            }
        }
        var low = token
        while low > 0, inside.contains(low - 1) { low -= 1 }
        var high = token + 1
        while high < heads.count, inside.contains(high) { high += 1 }
        return low..<high
    }
}
