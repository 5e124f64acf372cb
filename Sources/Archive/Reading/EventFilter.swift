import Findings

/// Which events to find. Values of one field are alternatives; different fields must all fit.
public struct EventFilter: Hashable, Sendable {
    /// Who takes part, on either side.
    public var actors: [NamePattern] = []
    /// Who else takes part, on either side.
    public var partners: [NamePattern] = []
    /// Who does it.
    public var sources: [NamePattern] = []
    /// To whom, or with whom.
    public var targets: [NamePattern] = []
    /// The speaker of the statement that reports it.
    public var reporters: [NamePattern] = []
    public var places: [NamePattern] = []
    public var types: [Event.Kind] = []
    /// Empty for any.
    public var statuses: [Event.Status] = [.happened]
    /// Only what other articles tell of this event: see `EventLinks`.
    public var sameAs: EventHandle?
    /// ISO-8601, inclusive: the event's own date, or its article's where it has none.
    public var after: String?
    /// ISO-8601, inclusive: `2024-03` includes all of March.
    public var before: String?
    /// Publishers, in any case.
    public var outlets: [String] = []
    /// Also the events of articles that repeat another's text.
    public var includesCopies = false
    /// Events that fit one of these are left out. Their dates and copies do not count.
    public var excluded: [EventFilter] = []

    public init() {}
}

/// An event by its article and its number there: `12#e3`.
public struct EventHandle: Hashable, Sendable, CustomStringConvertible {
    public let articleID: Int64
    public let number: Int

    public init(articleID: Int64, number: Int) {
        self.articleID = articleID
        self.number = number
    }

    public var description: String { "\(articleID)#e\(number)" }
}
