/// A question that was not understood: no answer is better than a wrong one.
public struct QuestionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    public let question: String
    /// What of it was understood; nil for nothing.
    public let understood: String?
    /// Two questions of the same kind that would be.
    public let examples: [String]

    public var description: String {
        let part = understood.map { " Understood so far: \($0)." } ?? ""
        let quoted = examples.map { "“\($0)”" }.joined(separator: " or ")
        return "The question “\(question)” is not one that this program can read.\(part) Try \(quoted)."
    }
}
