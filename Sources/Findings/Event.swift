/// Who did what to whom, in the terms of PLOVER 2021.
public struct Event: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case agree = "AGREE", consult = "CONSULT", support = "SUPPORT", concede = "CONCEDE"
        case cooperate = "COOPERATE", aid = "AID", retreat = "RETREAT", request = "REQUEST"
        case accuse = "ACCUSE", reject = "REJECT", threaten = "THREATEN", protest = "PROTEST"
        case sanction = "SANCTION", mobilize = "MOBILIZE", coerce = "COERCE", assault = "ASSAULT"

        /// Whether either side may be named first.
        public var isMutual: Bool {
            switch self {
            case .agree, .consult, .cooperate: true
            default: false
            }
        }
    }

    public enum Status: String, Sendable, CaseIterable {
        case happened, planned, negated, cancelled, demanded, hypothetical
    }

    /// Local to the article, from 1.
    public var id: Int
    public var type: Kind
    public var mode: String?
    /// CAMEO code, where the rule knows it.
    public var cameo: String?
    public var status: Status
    /// Actor ids. A reciprocal event names all parties on the source side and those it was done with as target.
    public var source: [Int]
    public var target: [Int]
    public var trigger: TextSpan
    /// Triggers of further mentions of the same event in the article.
    public var moreTriggers: [TextSpan]
    public var date: EventDate?
    public var place: EventPlace?
    /// The statement whose content reports the event.
    public var statementID: Int?
    /// The statement that this event itself is (a demand, an accusation).
    public var speechActID: Int?
    /// The planned event that this one cancels.
    public var cancelsID: Int?

    public init(
        id: Int, type: Kind, mode: String? = nil, cameo: String? = nil, status: Status,
        source: [Int] = [], target: [Int] = [], trigger: TextSpan, moreTriggers: [TextSpan] = [],
        date: EventDate? = nil, place: EventPlace? = nil, statementID: Int? = nil,
        speechActID: Int? = nil, cancelsID: Int? = nil
    ) {
        self.id = id
        self.type = type
        self.mode = mode
        self.cameo = cameo
        self.status = status
        self.source = source
        self.target = target
        self.trigger = trigger
        self.moreTriggers = moreTriggers
        self.date = date
        self.place = place
        self.statementID = statementID
        self.speechActID = speechActID
        self.cancelsID = cancelsID
    }
}

public struct EventDate: Hashable, Sendable {
    public enum Basis: String, Sendable, CaseIterable {
        /// Stated in full, relative to the article's date, or a feast or other named day.
        case absolute, relative, named
    }

    public enum Precision: String, Sendable, CaseIterable {
        case day, week, month, year, period
    }

    public var span: TextSpan
    /// ISO dates, both inclusive; nil where the article has no date to count from, or an end is open.
    public var start: String?
    public var end: String?
    public var basis: Basis
    public var precision: Precision

    public init(span: TextSpan, start: String?, end: String?, basis: Basis, precision: Precision) {
        self.span = span
        self.start = start
        self.end = end
        self.basis = basis
        self.precision = precision
    }
}

public struct EventPlace: Hashable, Sendable {
    /// The gazetteer's name, or the text's own where it has none.
    public var name: String
    public var span: TextSpan
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var latitude: Double?
    public var longitude: Double?

    public init(name: String, span: TextSpan, country: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
        self.name = name
        self.span = span
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
    }
}
