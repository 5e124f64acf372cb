import Archive
import Query

/// The answer to a query, of whatever kind it is, as programs and people read it.
public struct AnswerText {
    private static let mostCandidates = 10

    private let query: ArchiveQuery
    private let answer: Answer

    private let grouping: StatementText.Grouping

    public init(_ query: ArchiveQuery, _ answer: Answer, by grouping: StatementText.Grouping = .speaker) {
        self.query = query
        self.answer = answer
        self.grouping = grouping
    }

    public var listing: Listing {
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

    public func text(_ terminal: Terminal) -> String {
        if answer.count == 0 { return "No \(answer.noun)s found.\n" + candidates(terminal) }
        return switch answer {
        case .statements(let answer): StatementText(answer.rows, by: grouping, terminal).text + candidates(terminal)
        case .events(let answer): EventText(answer.rows, terminal).text + candidates(terminal)
        }
    }

    /// Who is meant, where a name fits several.
    private func candidates(_ terminal: Terminal) -> String {
        answer.candidates.filter(\.isAmbiguous).map { name in
            let isSpokenTo = isAddressee(name.name)
            let known = name.actors.filter { $0.articleID == nil }
            var parts = known.prefix(Self.mostCandidates).map {
                "\($0.name) (actor \($0.id)\(isSpokenTo ? "" : ", " + counted($0.statements, "statement")))"
            }
            if known.count > parts.count { parts.append("\(grouped(known.count - parts.count)) more") }
            let others = name.actors.filter { $0.articleID != nil }
            if !others.isEmpty {
                let statements = others.reduce(0) { $0 + $1.statements }
                parts.append(
                    "\(counted(others.count, "actor")) of one article each"
                        + (isSpokenTo ? "" : " (\(counted(statements, "statement")))"))
            }
            if name.count > name.actors.count { parts.append("\(grouped(name.count - name.actors.count)) that few articles name") }
            let list = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1] : parts[0]
            return "\n" + TextLayout.wrapped("“\(name.name)” fits \(list).", to: terminal.width).map { $0 + "\n" }.joined()
        }
        .joined()
    }

    /// What an addressee says itself is not what was asked for.
    private func isAddressee(_ name: String) -> Bool {
        guard case .statements(let filter) = query else { return false }
        return filter.addressees.contains { $0.text == name }
    }

    private static func json(_ name: NameCandidates) -> [JSONValue] {
        name.actors.map { actor in
            [
                "asked": .string(name.name), "id": JSONValue(actor.id), "name": .string(actor.name),
                "kind": .string(actor.kind.rawValue), "country": JSONValue(actor.country),
                "articleId": JSONValue(actor.articleID), "statements": .integer(actor.statements),
            ]
        }
    }
}
