import Archive
import Findings

/// Statements for people: grouped by speaker, each with the article, the date and the place of its words.
public struct StatementText {
    private let rows: [StatementRow]
    private let terminal: Terminal

    public init(_ rows: [StatementRow], _ terminal: Terminal) {
        self.rows = rows
        self.terminal = terminal
    }

    public var text: String {
        groups.map { group in
            let heading = terminal.styled(Self.heading(group[0]), .bold)
            let count = group.count > 1 ? terminal.styled(" (\(counted(group.count, "statement")))", .faint) : ""
            return heading + count + "\n" + group.map(entry).joined()
        }
        .joined(separator: "\n")
    }

    /// Rows of one speaker in one role together, in the order of their first.
    private var groups: [[StatementRow]] {
        var order: [String: Int] = [:]
        var groups: [[StatementRow]] = []
        for row in rows {
            let key = "\(row.speakerID ?? 0)\u{1F}\(Self.heading(row))"
            if let index = order[key] {
                groups[index].append(row)
            } else {
                order[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    /// "John Kirby, spokesman, White House"
    static func heading(_ row: StatementRow) -> String {
        guard let speaker = row.speaker else { return "(speaker not named)" }
        let organization = row.organization == speaker ? nil : row.organization
        return [speaker, row.role, organization].compactMap(\.self).joined(separator: ", ")
    }

    private func entry(_ row: StatementRow) -> String {
        var place = "  \(terminal.styled(row.handle, .cue))"
        place += "  \(row.published.map { String($0.prefix(10)) } ?? "undated")"
        if let source = row.source { place += "  \(source)" }
        if let title = row.title {
            place += "  " + TextLayout.shortened(title, to: max(20, terminal.width - TextLayout.width(place) - 22))
        }
        let spans = row.spans.content.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
        let content = TextLayout.wrapped(row.content, to: terminal.width, indent: "    ").joined(separator: "\n")
        let kind = row.negated ? "\(row.kind.rawValue), not said" : row.kind.rawValue
        return "\(place)  \(terminal.styled("\(spans), \(kind)", .faint))\n\(content)\n"
    }
}
