import Archive

/// An archive's numbers, for people and as JSON.
public struct StatisticsText {
    private let statistics: ArchiveStatistics

    public init(_ statistics: ArchiveStatistics) {
        self.statistics = statistics
    }

    public func text(_ terminal: Terminal) -> String {
        let s = statistics
        var lines = [counted(s.articles, "article")]
        if s.copies > 0 { lines[0] += ", \(grouped(s.copies)) of them copies" }
        if let first = s.first, let last = s.last { lines[0] += ", \(first.prefix(10)) to \(last.prefix(10))" }
        if s.undated > 0 { lines[0] += ", \(grouped(s.undated)) undated" }
        lines.append("\(counted(s.statements, "statement")), \(counted(s.events, "event"))")
        if s.statements > 0 {
            lines.append("reported: " + s.kinds.map { share($0.count, $0.name) }.joined(separator: ", "))
            lines.append("speakers: \(share(s.anonymous, "unnamed")), \(share(s.unattributed, "not told")); of the people, "
                + "\(share(s.female, "women", of: people)), \(share(s.male, "men", of: people)), \(share(s.unknownGender, "not known", of: people))")
        }
        let sources = bars(s.sources.map { ($0.name ?? "(no source)", $0.articles) }, "Sources, by articles", terminal)
        let speakers = bars(s.speakers.map { ($0.name, $0.statements) }, "Speakers, by statements", terminal)
        return lines.map { $0 + "\n" }.joined() + sources + speakers
    }

    public var json: JSONValue {
        let s = statistics
        return [
            "schema": .integer(Listing.schema),
            "articles": .integer(s.articles),
            "copies": .integer(s.copies),
            "undated": .integer(s.undated),
            "first": JSONValue(s.first),
            "last": JSONValue(s.last),
            "statements": .integer(s.statements),
            "events": .integer(s.events),
            "kinds": .object(s.kinds.map { .init($0.name, .integer($0.count)) }),
            "anonymous": .integer(s.anonymous),
            "unattributed": .integer(s.unattributed),
            "gender": ["female": .integer(s.female), "male": .integer(s.male), "unknown": .integer(s.unknownGender)],
            "sources": .array(s.sources.map { ["name": JSONValue($0.name), "articles": .integer($0.articles)] }),
            "speakers": .array(s.speakers.map {
                ["id": JSONValue($0.id), "name": .string($0.name), "statements": .integer($0.statements)]
            }),
        ]
    }

    private var people: Int { statistics.female + statistics.male + statistics.unknownGender }

    /// "12 % direct"
    private func share(_ count: Int, _ name: String, of all: Int? = nil) -> String {
        let all = all ?? statistics.statements
        return "\(all == 0 ? 0 : (count * 100 + all / 2) / all) % \(name)"
    }

    private func bars(_ values: [(name: String, count: Int)], _ heading: String, _ terminal: Terminal) -> String {
        values.isEmpty ? "" : "\n" + terminal.styled(heading, .bold) + "\n" + BarChart(values, terminal).text
    }
}
