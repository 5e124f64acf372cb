/// Hands out the rows of an embedding table to families of features.
struct FeatureTable {
    private(set) var rows = 0

    /// The first row of a family of `count`.
    mutating func family(_ count: Int) -> Int {
        defer { rows += count }
        return rows
    }

    /// Sign and rounded logarithm of a distance: 0 for 0, 1...8 to the right, 9...16 to the left.
    static func distance(_ steps: Int) -> Int {
        let size = abs(steps)
        let bucket =
            switch size {
            case 0: 0
            case 1...4: size
            case 5...7: 5
            case 8...14: 6
            case 15...30: 7
            default: 8
            }
        return steps < 0 ? bucket + 8 : bucket
    }

    static let distances = 17
}
