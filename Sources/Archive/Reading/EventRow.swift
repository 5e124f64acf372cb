import Findings

/// An event as people and programs read it: the columns of view `events`.
public struct EventRow: Hashable, Sendable {
    public struct Participant: Hashable, Sendable {
        public let id: Int64
        public let name: String
    }

    public let id: Int64
    public let type: Event.Kind
    public let mode: String?
    public let cameo: String?
    public let status: Event.Status
    public var source: [Participant] = []
    public var target: [Participant] = []
    /// The words that tell it in the article; the best mention first.
    public var triggers: [TextSpan] = []
    public let trigger: String
    /// ISO-8601 days, both inclusive.
    public let date: String?
    public let dateEnd: String?
    public let dateText: String?
    public let datePrecision: EventDate.Precision?
    public let place: String?
    /// The place's country, ISO 3166-1 alpha-3.
    public let country: String?
    /// The speaker of the statement that reports it.
    public let reportedBy: String?
    public let statementID: Int64?
    public let speechActID: Int64?
    public let cancelsID: Int64?
    public let articleID: Int64
    /// Its number in the article, from 1.
    public let number: Int
    public let title: String?
    public let outlet: String?
    public let published: String?

    /// What `archive show` takes: `12#e3`.
    public var handle: String { "\(articleID)#e\(number)" }
}

/// What a filter finds.
public struct EventAnswer: Sendable {
    public let rows: [EventRow]
    /// How many there are without limit and offset; nil where there are more than
    /// `NewsArchive.mostCounted` and only some were asked for.
    public let total: Int?
    /// How many fit but for the date, since neither they nor their article have one.
    public let undated: Int
    /// For each name that was asked for the actors that it fits.
    public let candidates: [NameCandidates]
}
