import Findings

/// Which actors to list. Values of one field are alternatives; different fields must all fit.
public struct ActorFilter: Hashable, Sendable {
    public var ids: [Int64] = []
    /// By name, alias or surname.
    public var names: [NamePattern] = []
    public var kinds: [ActorKind] = []
    /// ISO 3166-1 alpha-3.
    public var countries: [String] = []

    public init() {}
}

/// An actor in a list: merged ones as one.
public struct ActorRow: Hashable, Sendable {
    public let id: Int64
    public let name: String
    public let kind: ActorKind
    /// ISO 3166-1 alpha-3.
    public let country: String?
    public let gender: Gender?
    /// The organization or country that it is part of.
    public let partOf: String?
    /// How many articles name it, in their newest revisions.
    public let articles: Int
    /// How many statements it makes, copies not counted.
    public let statements: Int
    /// Dates of the first and the last article that names it.
    public let firstSeen: String?
    public let lastSeen: String?
}

/// An actor by its name, with what tells it from others.
public struct NamedActor: Hashable, Sendable {
    public let id: Int64
    public let name: String
    public let kind: ActorKind
    /// ISO 3166-1 alpha-3.
    public let country: String?
    public let gender: Gender?
    /// The one article it belongs to, where its name alone cannot tell it from others.
    public let articleID: Int64?

    public init(
        id: Int64, name: String, kind: ActorKind, country: String? = nil, gender: Gender? = nil, articleID: Int64? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.country = country
        self.gender = gender
        self.articleID = articleID
    }
}

/// What a filter finds.
public struct ActorAnswer: Sendable {
    public let rows: [ActorRow]
    /// How many there are without limit and offset; nil where there are more than
    /// `NewsArchive.mostCounted` and only some were asked for.
    public let total: Int?
}

/// One actor with what the archive knows of it.
public struct ActorRecord: Sendable {
    /// A role with the dates of the first and the last article that gives it.
    public struct DatedRole: Hashable, Sendable {
        public let role: String
        public let organization: String?
        /// ISO 3166-1 alpha-3.
        public let country: String?
        public let tenure: Role.Tenure
        public let first: String?
        public let last: String?
        public let articles: Int
    }

    public struct Alias: Hashable, Sendable {
        public let name: String
        /// How many articles use it.
        public let articles: Int
    }

    public let row: ActorRow
    /// The most used first.
    public let aliases: [Alias]
    /// The earliest first.
    public let roles: [DatedRole]
    /// Actors that a person merged into this one.
    public let merged: [ActorRow]
    /// What a person decided about it, undone decisions too.
    public let corrections: [Correction]
}
