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
                lines.append("“\(name)” is \(other.name), of kind \(other.kind.rawValue): --organization takes institutions.\n")
                continue
            }
            let similar = try ActorSuggestions.actors(called: name, in: archive, limit: 3).map(\.name)
            lines.append(
                "Nobody and nothing in the archive is called “\(name)”."
                    + (similar.isEmpty ? "" : " Similar names: \(similar.joined(separator: ", ")).") + "\n")
        }
    }

    var text: String { lines.joined() }
}
