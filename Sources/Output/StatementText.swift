import Archive
import Findings

/// Statements for people: grouped, each with the article, the date and the place of its words.
public struct StatementText {
    /// Which statements stand together under one heading.
    public enum Grouping: Sendable {
        /// All of one speaker in one role, in the order of each one's first.
        case speaker
        /// Those of one day that follow each other.
        case date
        /// Those of one speaker that follow each other: the order of the rows stays.
        case rank
    }

    private let rows: [StatementRow]
    private let grouping: Grouping
    private let terminal: Terminal

    public init(_ rows: [StatementRow], by grouping: Grouping = .speaker, _ terminal: Terminal) {
        self.rows = rows
        self.grouping = grouping
        self.terminal = terminal
    }

    public var text: String {
        groups.map { group in
            let heading = terminal.styled(grouping == .date ? Self.day(group[0]) : Self.heading(group[0]), .bold)
            let count = group.count > 1 ? terminal.styled(" (\(counted(group.count, "statement")))", .faint) : ""
            return heading + count + "\n" + group.map(entry).joined()
        }
        .joined(separator: "\n")
    }

    private var groups: [[StatementRow]] {
        var order: [String: Int] = [:]
        var groups: [[StatementRow]] = []
        for row in rows {
            let key = grouping == .date ? Self.day(row) : "\(row.speakerID ?? 0)\u{1F}\(Self.heading(row))"
            if let index = order[key], grouping == .speaker || index == groups.count - 1 {
                groups[index].append(row)
            } else {
                order[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    private static func day(_ row: StatementRow) -> String { dayOfPublication(row.published) }

    /// "John Kirby, spokesman, White House"
    static func heading(_ row: StatementRow) -> String {
        guard let speaker = row.speaker else { return "(speaker not named)" }
        let organization = row.organization == speaker ? nil : row.organization
        return [speaker, row.role, organization].compactMap(\.self).joined(separator: ", ")
    }

    private func entry(_ row: StatementRow) -> String {
        var place = "  \(terminal.styled(row.handle, .cue))"
        place += "  \(grouping == .date ? Self.heading(row) : Self.day(row))"
        if let source = row.source { place += "  \(source)" }
        let spans = row.spans.content.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
        let position = "\(spans), \(row.negated ? "\(row.kind.rawValue), not said" : row.kind.rawValue)"
        // The title takes what room is left, and is left out where that is too little.
        let room = terminal.width - TextLayout.width(place) - TextLayout.width(position) - 4
        if let title = row.title, room >= 10 { place += "  " + TextLayout.shortened(title, to: room) }
        let content = TextLayout.wrapped(row.content, to: terminal.width, indent: "    ").joined(separator: "\n")
        return "\(place)  \(terminal.styled(position, .faint))\n\(content)\n"
    }
}
