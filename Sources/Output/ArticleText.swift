import Archive
import Findings

/// An article for people: its text with the statements marked and numbered, then who said them, then the events.
public struct ArticleText {
    /// What to look at: a statement or an event, by its number in the article.
    public enum Focus: Hashable, Sendable {
        case statement(Int)
        case event(Int)

        var label: String {
            switch self {
            case .statement(let number): "s\(number)"
            case .event(let number): "e\(number)"
            }
        }
    }

    private let record: ArticleRecord
    private let terminal: Terminal

    public init(_ record: ArticleRecord, _ terminal: Terminal) {
        self.record = record
        self.terminal = terminal
    }

    /// The whole article.
    public var whole: String {
        let marks = record.statements.flatMap(marks)
        let text = MarkedText(record.text, marks: marks, terminal: terminal).lines().map { $0.text + "\n" }.joined()
        return heading + "\n" + text + "\n" + statements + events
    }

    /// The lines around one statement or event; nil where the article has none of that number.
    public func excerpt(_ focus: Focus, context: Int) -> String? {
        let marks: [MarkedText.Mark]
        let summary: String
        switch focus {
        case .statement(let number):
            guard let row = record.statements.first(where: { $0.number == number }) else { return nil }
            marks = self.marks(row)
            summary = line(row)
        case .event(let number):
            guard let row = record.events.first(where: { $0.number == number }) else { return nil }
            marks = [MarkedText.Mark(label: "e\(number)", spans: row.triggers, style: .content, isLabelled: true)]
            summary = line(row)
        }
        let lines = MarkedText(record.text, marks: marks, terminal: terminal).lines()
        let held = lines.indices.filter { lines[$0].labels.contains(focus.label) }
        let shown = lines.indices.filter { index in held.contains { abs($0 - index) <= context } }
        var text = ""
        var previous = -1
        for index in shown {
            if index != previous + 1 { text += terminal.styled("…", .faint) + "\n" }
            text += lines[index].text + "\n"
            previous = index
        }
        if let last = shown.last, last + 1 < lines.count { text += terminal.styled("…", .faint) + "\n" }
        return heading + "\n" + text + "\n" + summary
    }

    private func marks(_ row: StatementRow) -> [MarkedText.Mark] {
        let label = "s\(row.number)"
        return [
            MarkedText.Mark(label: label, spans: row.spans.content, style: .content, isLabelled: true),
            MarkedText.Mark(label: label, spans: row.spans.source, style: .source, isLabelled: false),
            MarkedText.Mark(label: label, spans: row.spans.cue, style: .cue, isLabelled: false),
        ]
    }

    /// "article 12, Courier, 2024-03-25, A. Writer" and the URL.
    private var heading: String {
        let row = record.row
        var parts = ["article \(row.id)"]
        parts += [row.source, row.published, row.author].compactMap(\.self)
        if row.revision > 1 || !row.isCurrent {
            parts.append("revision \(row.revision)" + (row.isCurrent ? "" : ", replaced by a newer one"))
        }
        if let original = row.copyOf { parts.append("a copy of article \(original)") }
        return ([parts.joined(separator: ", ")] + [row.url].compactMap(\.self))
            .map { terminal.styled($0, .faint) + "\n" }.joined()
    }

    private var statements: String {
        if record.statements.isEmpty { return "No statements.\n" }
        return terminal.styled("Statements", .bold) + "\n" + record.statements.map(line).joined()
    }

    private var events: String {
        if record.events.isEmpty { return "" }
        return "\n" + terminal.styled("Events", .bold) + "\n" + record.events.map(line).joined()
    }

    private func line(_ row: StatementRow) -> String {
        var details = [StatementText.heading(row), row.kind.rawValue]
        if row.class == .thought { details.append(row.class.rawValue) }
        if row.negated { details.append("not said") }
        if !row.cue.isEmpty { details.append("“\(row.cue)”") }
        if let addressee = row.addressee { details.append("to \(addressee)") }
        let spans = row.spans.content.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
        return item("s\(row.number)", "\(details.joined(separator: ", ")) \(terminal.styled("(\(spans))", .faint))")
    }

    private func line(_ row: EventRow) -> String {
        let cancelled = record.events.first { $0.id == row.cancelsID }.map { ", cancels e\($0.number)" } ?? ""
        return item("e\(row.number)", EventText([row], terminal).summary(row) + cancelled)
    }

    /// Lines with a label before the first.
    private func item(_ label: String, _ text: String) -> String {
        let label = "  \(TextLayout.padded(label, to: 4)) "
        let indent = String(repeating: " ", count: TextLayout.width(label))
        let lines = TextLayout.wrapped(text, to: terminal.width, indent: indent).map { $0 + "\n" }.joined()
        return label + lines.dropFirst(indent.count)
    }
}
