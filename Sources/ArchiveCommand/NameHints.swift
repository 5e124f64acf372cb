import Archive
import Query

/// What people are told of names that nobody in the archive has.
struct NameHints {
    private var lines: [String] = []

    init(_ names: [String], in archive: NewsArchive) throws {
        for name in names {
            let similar = try ActorSuggestions.actors(called: name, in: archive, limit: 3).map(\.name)
            lines.append(
                "Nobody and nothing in the archive is called “\(name)”."
                    + (similar.isEmpty ? "" : " Similar names: \(similar.joined(separator: ", ")).") + "\n")
        }
    }

    var text: String { lines.joined() }
}
