import Articles

/// How well near-copies are found, by the same steps as in the archive but with the index in memory.
public struct CopyEvaluation: Sendable {
    public private(set) var copies = 0
    public private(set) var found = 0
    public private(set) var marked = 0
    public private(set) var candidates = 0
    /// Items marked as a copy of what they are no copy of, as titles.
    public private(set) var wrong: [(title: String, of: String)] = []

    public var recall: Double { copies == 0 ? 0 : Double(found) / Double(copies) }
    public var precision: Double { marked == 0 ? 0 : Double(found) / Double(marked) }

    public init(of set: CopyTestSet) {
        var index: [Int32: [Int64]] = [:]
        let shingles = set.items.map { ShingleSet(text: $0.text, title: $0.title) }
        for item in set.items {
            if item.original != nil { copies += 1 }
            let keys = Fingerprint(text: item.text, title: item.title).keys
            var tally = CopyCandidates()
            for key in keys { tally.add(index[key, default: []].suffix(CopyCandidates.articlesPerKey)) }
            let compared = tally.best.map { Int($0) }
            candidates += compared.count
            let originals = compared.filter { shingles[item.id].isCopy(of: shingles[$0]) }
            let resemblances = originals.map { shingles[item.id].resemblance(to: shingles[$0]) }
            guard let best = zip(resemblances, originals).max(by: { ($0.0, $1.1) < ($1.0, $0.1) })?.1 else {
                for key in keys { index[key, default: []].append(Int64(item.id)) }
                continue
            }
            marked += 1
            if best == item.original { found += 1 } else { wrong.append((item.title, set.items[best].title)) }
        }
    }
}
