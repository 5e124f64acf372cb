import Archive

/// An actor for people.
public struct ActorText {
    private let record: ActorRecord

    public init(_ record: ActorRecord) {
        self.record = record
    }

    public func text(_ terminal: Terminal) -> String {
        let row = record.row
        var facts = [row.kind.rawValue] + [row.country, row.gender?.rawValue].compactMap(\.self)
        if let partOf = row.partOf { facts.append("part of \(partOf)") }
        var text = terminal.styled(row.name, .bold) + "  \(row.id), \(facts.joined(separator: ", "))\n"
        text += "\(counted(row.articles, "article")), \(counted(row.statements, "statement"))"
        if let first = row.firstSeen, let last = row.lastSeen { text += ", \(first.prefix(10)) to \(last.prefix(10))" }
        text += "\n"
        if !record.aliases.isEmpty {
            let names = record.aliases.map { "\($0.name) (\(grouped($0.articles)))" }.joined(separator: ", ")
            text += "\n" + terminal.styled("Also called", .bold) + "\n"
                + TextLayout.wrapped(names, to: terminal.width, indent: "  ").map { $0 + "\n" }.joined()
        }
        if !record.roles.isEmpty {
            text += "\n" + terminal.styled("Roles", .bold) + "\n" + record.roles.map(line).joined()
        }
        if !record.merged.isEmpty {
            text += "\n" + terminal.styled("Merged into it", .bold) + "\n"
                + record.merged.map { "  \($0.id)  \($0.name)\n" }.joined()
        }
        if !record.corrections.isEmpty {
            text += "\n" + terminal.styled("Decisions", .bold) + "\n"
                + record.corrections.map { "  \(CorrectionText($0).line)\n" }.joined()
        }
        return text
    }

    private func line(_ role: ActorRecord.DatedRole) -> String {
        let tenure = role.tenure == .current ? "" : "\(role.tenure.rawValue) "
        let title = [tenure + role.role, role.organization].compactMap(\.self).joined(separator: ", ")
        let dates = [role.first, role.last].compactMap { $0.map { String($0.prefix(10)) } }
        let period = dates.isEmpty ? "" : "  \(dates[0] == dates.last ? dates[0] : dates.joined(separator: " to "))"
        return "  \(title)\(period)  (\(counted(role.articles, "article")))\n"
    }
}
