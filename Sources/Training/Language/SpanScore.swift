/// Precision, recall and F1 over sets of spans.
public struct SpanScore: Sendable {
    public private(set) var gold = 0
    public private(set) var predicted = 0
    public private(set) var right = 0

    public init() {}

    /// Both lists sorted, without overlaps.
    public mutating func add(gold goldSpans: [Range<Int>], predicted predictedSpans: [Range<Int>]) {
        gold += goldSpans.count
        predicted += predictedSpans.count
        var index = 0
        for span in goldSpans {
            while index < predictedSpans.count, predictedSpans[index].lowerBound < span.lowerBound { index += 1 }
            if index < predictedSpans.count, predictedSpans[index] == span { right += 1 }
        }
    }

    public var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    public var f1: Double { gold + predicted == 0 ? 0 : 2 * Double(right) / Double(gold + predicted) }
}
