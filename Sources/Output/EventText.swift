import Archive

/// Events for people: two lines each, what happened and where that is told.
public struct EventText {
    private let rows: [EventRow]
    private let terminal: Terminal

    public init(_ rows: [EventRow], _ terminal: Terminal) {
        self.rows = rows
        self.terminal = terminal
    }

    public var text: String {
        rows.map { row in
            var place = "  \(terminal.styled(row.handle, .cue))"
            place += "  \(dayOfPublication(row.published))"
            if let title = row.title {
                place += "  " + TextLayout.shortened(title, to: max(20, terminal.width - TextLayout.width(place) - 2))
            }
            let lines = TextLayout.wrapped(summary(row), to: terminal.width)
            return lines.joined(separator: "\n") + "\n\(place)\n"
        }
        .joined()
    }

    /// "Israel → United States: cancelled visit (CONSULT), 2024-03-26, Washington, according to John Kirby"
    func summary(_ row: EventRow) -> String {
        let source = row.source.isEmpty ? "(somebody)" : row.source.map(\.name).joined(separator: ", ")
        let target = row.target.isEmpty ? "" : " → " + row.target.map(\.name).joined(separator: ", ")
        var details = ["\(row.status.rawValue) \(row.type.rawValue.lowercased())" + (row.mode.map { " (\($0))" } ?? "")]
        details.append("“\(row.trigger)”")
        if let date = row.date { details.append(row.dateEnd == date ? date : "\(date) to \(row.dateEnd ?? "…")") }
        if let place = row.place { details.append("in \(place)") }
        if let reporter = row.reportedBy { details.append("according to \(reporter)") }
        return terminal.styled(source + target, .bold) + ": " + details.joined(separator: ", ")
    }
}
