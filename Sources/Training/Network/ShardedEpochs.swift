import Network

/// Goes through examples epoch by epoch, shuffled, in batches of a few shards that are trained at once.
struct ShardedEpochs {
    /// Tokens of each example.
    let sizes: [Int]
    let epochs: Int
    /// Tokens of a batch, about.
    let batch: Int
    let seed: UInt64

    private static let shards = 4

    /// How many batches there are in all, about.
    var steps: Int { epochs * (sizes.reduce(0, +) / batch + 1) }

    /// - Parameters:
    ///   - step: Trains on shards of examples; `scale` is one over the tokens of all. Returns their loss.
    ///   - report: Told the mean loss after each epoch, from 1.
    func run(
        step: (_ shards: [[Int]], _ scale: Float) -> Double, report: (_ epoch: Int, _ loss: Double) -> Void
    ) {
        var random = Random(seed: seed)
        for epoch in 1...epochs {
            var (loss, batches) = (0.0, 0)
            var shards: [[Int]] = [[]]
            func train() {
                let full = shards.filter { !$0.isEmpty }
                guard !full.isEmpty else { return }
                loss += step(full, 1 / Float(full.reduce(0) { $0 + size($1) }))
                batches += 1
                shards = [[]]
            }
            for example in sizes.indices.shuffled(using: &random) {
                shards[shards.count - 1].append(example)
                if size(shards[shards.count - 1]) * Self.shards < batch { continue }
                if shards.count == Self.shards { train() } else { shards.append([]) }
            }
            train()
            report(epoch, loss / Double(max(1, batches)))
        }
    }

    private func size(_ shard: [Int]) -> Int { shard.reduce(0) { $0 + sizes[$1] } }
}
