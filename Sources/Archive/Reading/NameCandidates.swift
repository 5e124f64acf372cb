import Findings

/// The actors that a name fits.
public struct NameCandidates: Hashable, Sendable {
    public struct Candidate: Hashable, Sendable {
        public let id: Int64
        public let name: String
        public let kind: ActorKind
        /// ISO 3166-1 alpha-3.
        public let country: String?
        /// The one article it belongs to, where its name alone cannot tell it from others.
        public let articleID: Int64?
        /// How many statements it makes in the archive, copies not counted.
        public let statements: Int
    }

    /// The name as it was asked for.
    public let name: String
    /// Those with most statements first; of more than a hundred those that most articles name.
    public let actors: [Candidate]
    /// How many there are in all.
    public let count: Int

    public var isAmbiguous: Bool { actors.count > 1 }
}
