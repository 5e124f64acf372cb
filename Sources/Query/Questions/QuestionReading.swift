/// A question as it is understood.
public struct QuestionReading: Hashable, Sendable {
    public let query: ArchiveQuery
    /// Whether it asks how many there are rather than which.
    public let asksHowMany: Bool

    public init(query: ArchiveQuery, asksHowMany: Bool) {
        self.query = query
        self.asksHowMany = asksHowMany
    }
}
