import Archive
import Query

/// What people are told of names that nobody in the archive has who could be meant.
struct NameHints {
    private var lines: [String] = []

    init(_ names: [String], in archive: NewsArchive) throws {
        for name in names {
            var filter = ActorFilter()
            filter.names = [NamePattern(name)]
            if let other = try archive.actors(matching: filter, limit: 1).rows.first {
                lines.append("“\(name)” is \(other.name), of kind \(other.kind.rawValue), which is not asked for.\n")
                continue
            }
            let similar = try ActorSuggestions.actors(called: name, in: archive, limit: 3).map(\.name)
            lines.append(
                "Nobody and nothing in the archive is called “\(name)”."
                    + (similar.isEmpty ? "" : " Similar names: \(similar.joined(separator: ", ")).") + "\n")
        }
    }

    var text: String { lines.joined() }
    /// Below an answer, after a blank line.
    var footnote: String { lines.isEmpty ? "" : "\n" + text }
}

extension ArchiveQuery {
    /// What people are told where it finds nothing: names and publishers that the archive does not have.
    func hints(in archive: NewsArchive) throws -> String {
        try NameHints(answer(from: archive, limit: 1).unknownNames, in: archive).footnote + SourceHints(sources, in: archive).footnote
    }
}
