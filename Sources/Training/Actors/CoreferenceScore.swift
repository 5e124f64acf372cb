/// MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and entity CEAF (Luo 2005) over clusters of mentions, summed over
/// documents; a mention is known by one number, here the word that heads it.
public struct CoreferenceScore {
    public struct Ratio {
        public var hits = 0.0
        public var predicted = 0.0
        public var gold = 0.0
        /// MUC and B³ count hits of precision and recall apart.
        var goldHits = 0.0

        public var precision: Double { predicted > 0 ? hits / predicted : 0 }
        public var recall: Double { gold > 0 ? goldHits / gold : 0 }
        public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    }

    public private(set) var muc = Ratio()
    public private(set) var bCubed = Ratio()
    public private(set) var ceaf = Ratio()

    public var mean: Double { (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }

    public init() {}

    /// Adds one document. Clusters of one mention do not count.
    public mutating func add(gold: [Set<Int>], predicted: [Set<Int>]) {
        let gold = gold.filter { $0.count > 1 }
        let predicted = predicted.filter { $0.count > 1 }
        muc.goldHits += Self.links(gold, within: predicted)
        muc.gold += gold.reduce(0) { $0 + Double($1.count - 1) }
        muc.hits += Self.links(predicted, within: gold)
        muc.predicted += predicted.reduce(0) { $0 + Double($1.count - 1) }
        bCubed.goldHits += Self.overlap(gold, predicted)
        bCubed.gold += Double(gold.reduce(0) { $0 + $1.count })
        bCubed.hits += Self.overlap(predicted, gold)
        bCubed.predicted += Double(predicted.reduce(0) { $0 + $1.count })
        let similarity = Self.bestAlignment(gold, predicted)
        ceaf.hits += similarity
        ceaf.goldHits += similarity
        ceaf.predicted += Double(predicted.count)
        ceaf.gold += Double(gold.count)
    }

    /// Links of `key` that survive when its clusters are cut up by `response`.
    private static func links(_ key: [Set<Int>], within response: [Set<Int>]) -> Double {
        key.reduce(0) { sum, cluster in
            let parts = response.count { !$0.isDisjoint(with: cluster) }
            let alone = cluster.count { mention in !response.contains { $0.contains(mention) } }
            return sum + Double(cluster.count - parts - alone)
        }
    }

    private static func overlap(_ key: [Set<Int>], _ response: [Set<Int>]) -> Double {
        key.reduce(0) { sum, cluster in
            sum + response.reduce(0) { part, other in
                let shared = Double(cluster.intersection(other).count)
                return part + shared * shared / Double(cluster.count)
            }
        }
    }

    /// The greatest sum of Dice similarities over one-to-one pairs of clusters (Kuhn's and Munkres's algorithm).
    private static func bestAlignment(_ gold: [Set<Int>], _ predicted: [Set<Int>]) -> Double {
        guard !gold.isEmpty, !predicted.isEmpty else { return 0 }
        let (rows, columns) = gold.count <= predicted.count ? (gold, predicted) : (predicted, gold)
        let similarity = rows.map { row in
            columns.map { 2 * Double(row.intersection($0).count) / Double(row.count + $0.count) }
        }
        var rowPotential = [Double](repeating: 0, count: rows.count + 1)
        var columnPotential = [Double](repeating: 0, count: columns.count + 1)
        var rowOf = [Int](repeating: 0, count: columns.count + 1)
        var way = [Int](repeating: 0, count: columns.count + 1)
        for row in 1...rows.count {
            rowOf[0] = row
            var column = 0
            var least = [Double](repeating: .infinity, count: columns.count + 1)
            var used = [Bool](repeating: false, count: columns.count + 1)
            repeat {
                used[column] = true
                let current = rowOf[column]
                var delta = Double.infinity
                var next = 0
                for candidate in 1...columns.count where !used[candidate] {
                    let cost = -similarity[current - 1][candidate - 1] - rowPotential[current] - columnPotential[candidate]
                    if cost < least[candidate] {
                        least[candidate] = cost
                        way[candidate] = column
                    }
                    if least[candidate] < delta {
                        delta = least[candidate]
                        next = candidate
                    }
                }
                for candidate in 0...columns.count {
                    if used[candidate] {
                        rowPotential[rowOf[candidate]] += delta
                        columnPotential[candidate] -= delta
                    } else {
                        least[candidate] -= delta
                    }
                }
                column = next
            } while rowOf[column] != 0
            repeat {
                rowOf[column] = rowOf[way[column]]
                column = way[column]
            } while column != 0
        }
        return (1...columns.count).reduce(0) { $0 + (rowOf[$1] > 0 ? similarity[rowOf[$1] - 1][$1 - 1] : 0) }
    }
}
