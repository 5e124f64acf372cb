import Archive
import Output

/// What people are told of publishers from whom nothing was found: a name that no article has looks like one that says nothing.
struct SourceHints {
    private var lines: [String] = []

    init(_ sources: [String], in archive: NewsArchive) throws {
        for source in sources {
            let count = try archive.count(ofSource: source)
            if count.articles == 0 {
                let similar = try archive.sources(like: source, limit: 3)
                lines.append(
                    "No article is from “\(source)”." + (similar.isEmpty ? "" : " There is \(similar.joined(separator: ", ")).") + "\n")
            } else if count.articles == count.copies {
                lines.append(
                    "All that is from “\(source)” repeats other articles: \(counted(count.copies, "article")), which --include-copies counts.\n")
            }
        }
    }

    /// Below an answer, after a blank line.
    var footnote: String { lines.isEmpty ? "" : "\n" + lines.joined() }
}
