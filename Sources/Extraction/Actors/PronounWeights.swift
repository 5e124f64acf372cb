import CModels

/// The weights of the pronoun ranker: a column for persons, things and many, a row a feature.
package struct PronounWeights: Sendable {
    /// Trained by `archive-train pronouns`; without its table every pronoun stays unresolved.
    package static let shared = PronounWeights(embedded)

    package static let classes = 3
    /// Per weight class a value for each `PronounFeature`.
    package var columns = [[Float]](
        repeating: [Float](repeating: 0, count: PronounFeature.names.count), count: classes)
    /// The score of "none of the candidates".
    package var none = [Float](repeating: 0, count: classes)
    /// The least probability of a choice.
    package var thresholds = [Double](repeating: 1, count: classes)

    package init() {}

    /// A table of lines `name persons things many`, tab-separated; unknown names are passed over.
    package init(_ table: some Collection<UInt8>) {
        let indices = Dictionary(uniqueKeysWithValues: PronounFeature.names.enumerated().map { ($1, $0) })
        for line in table.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            let values = parts.dropFirst().compactMap { Float($0) }
            guard let name = parts.first, values.count == Self.classes else { continue }
            for (weightClass, value) in values.enumerated() {
                switch name {
                case "none": none[weightClass] = value
                case "threshold": thresholds[weightClass] = Double(value)
                default:
                    guard let feature = indices[name] else { continue }
                    columns[weightClass][feature] = value
                }
            }
        }
    }

    /// The table that `init(_:)` reads.
    package var table: String {
        func line(_ name: String, _ values: [Float]) -> String {
            ([name] + values.map { "\(($0 * 1000).rounded() / 1000)" }).joined(separator: "\t") + "\n"
        }
        return line("none", none) + line("threshold", thresholds.map { Float($0) })
            + PronounFeature.names.enumerated().filter { index, _ in columns.contains { abs($0[index]) >= 0.005 } }
            .map { index, name in line(name, columns.map { $0[index] }) }.joined()
    }

    package func score(_ features: [PronounFeature], _ weightClass: Int) -> Float {
        var score: Float = 0
        for feature in features { score += columns[weightClass][feature.index] }
        return score
    }

    func none(_ weightClass: Int) -> Float { none[weightClass] }

    func threshold(_ weightClass: Int) -> Double { thresholds[weightClass] }

    private static var embedded: UnsafeBufferPointer<UInt8> {
        var length = 0
        let start = model_pronouns(&length)
        return UnsafeBufferPointer(start: start, count: length)
    }
}
