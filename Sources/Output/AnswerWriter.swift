import Archive
import Query

/// Writes the answer to a query, of whatever kind it is.
public struct AnswerWriter {
    private static let mostCandidates = 10

    private let query: ArchiveQuery
    private let answer: Answer

    public init(_ query: ArchiveQuery, _ answer: Answer) {
        self.query = query
        self.answer = answer
    }

    public func write(_ format: OutputFormat, to stream: OutputStream) throws(OutputStream.Failure) {
        try ListingWriter(format, to: stream).write(listing, layout: text)
    }

    private var listing: Listing {
        var listing = switch answer {
        case .statements(let answer): Listing(answer.rows)
        case .events(let answer): Listing(answer.rows)
        }
        listing.preamble = [.init("query", QueryRecord(query).json)]
        listing.remarks = [
            .init("candidates", .array(answer.candidates.flatMap(Self.json))), .init("total", JSONValue(answer.total)),
            .init("undated", .integer(answer.undated)),
        ]
        return listing
    }

    private func text(_ terminal: Terminal) -> String {
        if answer.count == 0 { return "No \(answer.noun)s found.\n" + candidates }
        return switch answer {
        case .statements(let answer): StatementText(answer.rows, terminal).text + candidates
        case .events(let answer): EventText(answer.rows, terminal).text + candidates
        }
    }

    /// Who is meant, where a name fits several.
    private var candidates: String {
        answer.candidates.filter(\.isAmbiguous).map { name in
            let shown = name.actors.prefix(Self.mostCandidates).map { "\($0.name) (\(counted($0.statements, "statement")))" }
            let more = name.count > shown.count ? ", and \(name.count - shown.count) more" : ""
            return "\n“\(name.name)” fits \(shown.joined(separator: ", "))\(more).\n"
        }
        .joined()
    }

    private static func json(_ name: NameCandidates) -> [JSONValue] {
        name.actors.map { actor in
            [
                "asked": .string(name.name), "id": JSONValue(actor.id), "name": .string(actor.name),
                "kind": .string(actor.kind.rawValue), "country": JSONValue(actor.country),
                "statements": .integer(actor.statements),
            ]
        }
    }
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

    var candidates: [NameCandidates] {
        switch self {
        case .statements(let answer): answer.candidates
        case .events(let answer): answer.candidates
        }
    }

    /// What a row is.
    public var noun: String {
        switch self {
        case .statements: "statement"
        case .events: "event"
        }
    }
}
