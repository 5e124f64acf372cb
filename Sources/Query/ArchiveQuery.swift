import Archive

/// What is asked of an archive: flags and plain questions both become one of these.
public enum ArchiveQuery: Hashable, Sendable {
    case statements(StatementFilter)
    case events(EventFilter)

    /// Whether it seeks words, so that some rows fit better than others.
    public var hasWords: Bool {
        if case .statements(let filter) = self { return !filter.text.isEmpty }
        return false
    }

    /// The publishers that it is about; none for all.
    public var sources: [String] {
        switch self {
        case .statements(let filter): filter.sources
        case .events(let filter): filter.outlets
        }
    }

    /// The answer, with names known by all that the gazetteer calls them.
    /// - Parameters:
    ///   - order: Of statements; events are by date.
    ///   - limit: How many rows at most; nil for all.
    ///   - offset: How many rows to pass over first.
    public func answer(
        from archive: NewsArchive, order: StatementOrder = .date, limit: Int? = nil, offset: Int = 0
    ) throws(ArchiveError) -> Answer {
        switch self {
        case .statements(let filter):
            .statements(
                try archive.statements(
                    matching: NameExpansion.expand(filter), order: order, limit: limit, offset: offset))
        case .events(let filter):
            .events(try archive.events(matching: NameExpansion.expand(filter), limit: limit, offset: offset))
        }
    }

    /// How many rows the answer has without limit.
    public func count(in archive: NewsArchive) throws(ArchiveError) -> Int {
        switch self {
        case .statements(let filter): try archive.count(statementsMatching: NameExpansion.expand(filter))
        case .events(let filter): try archive.count(eventsMatching: NameExpansion.expand(filter))
        }
    }
}

/// Rows for a query, of the kind that it asks for.
public enum Answer: Sendable {
    case statements(StatementAnswer)
    case events(EventAnswer)
}

extension Answer {
    public var count: Int {
        switch self {
        case .statements(let answer): answer.rows.count
        case .events(let answer): answer.rows.count
        }
    }

    /// How many rows there are without limit and offset; nil where there are thousands that were not counted.
    public var total: Int? {
        switch self {
        case .statements(let answer): answer.total
        case .events(let answer): answer.total
        }
    }

    /// How many rows fit but for the date, since they have none.
    public var undated: Int {
        switch self {
        case .statements(let answer): answer.undated
        case .events(let answer): answer.undated
        }
    }

    /// For each name that was asked for the actors that it fits.
    public var candidates: [NameCandidates] {
        switch self {
        case .statements(let answer): answer.candidates
        case .events(let answer): answer.candidates
        }
    }

    /// Names that were asked for and fit no actor.
    public var unknownNames: [String] { candidates.filter(\.actors.isEmpty).map(\.name) }

    /// What a row is.
    public var noun: String {
        switch self {
        case .statements: "statement"
        case .events: "event"
        }
    }
}
