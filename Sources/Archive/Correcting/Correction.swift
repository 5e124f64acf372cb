/// What a person decided about an actor.
public struct Correction: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// It is the same as another.
        case merge
        /// In one article its name means another.
        case split
        case rename
        /// It is of another kind.
        case kind
    }

    public let id: Int64
    public let kind: Kind
    /// Whom it is about, by the name as it is now.
    public let actor: String
    public let actorID: Int64
    /// Whom it was merged into, or who was split off.
    public let other: String?
    public let otherID: Int64?
    /// For a split.
    public let articleID: Int64?
    /// For a rename or another kind.
    public let oldValue: String?
    public let newValue: String?
    public let isUndone: Bool
}
