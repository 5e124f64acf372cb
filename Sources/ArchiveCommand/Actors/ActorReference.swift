import Archive
import Output

/// An actor as users name it: by its number or by a name.
struct ActorReference {
    private static let mostListed = 10

    private let text: String

    init(_ text: String) { self.text = text }

    /// All that it may mean, those that most articles name first.
    func ids(in archive: NewsArchive) throws -> [Int64] {
        guard let id = Int64(text) else { return try actors(in: archive).map(\.id) }
        guard try archive.actor(id) != nil else { throw CommandFailure("there is no actor \(id)") }
        return [id]
    }

    /// The one that it means. A full name that only one actor has stands for it although others have it as a surname.
    func only(in archive: NewsArchive) throws -> Int64 {
        if let id = Int64(text) { return id }
        let found = try actors(in: archive)
        let exact = found.filter { $0.name == text }
        if let actor = exact.count == 1 ? exact[0] : found.count == 1 ? found[0] : nil { return actor.id }
        guard !found.isEmpty else {
            throw CommandFailure((try NameHints([text], in: archive).text).trimmingNewline)
        }
        let listed = found.prefix(Self.mostListed).map { "\($0.id) \($0.name) (\($0.kind.rawValue))" }.joined(separator: ", ")
        let more = found.count > Self.mostListed ? ", and \(found.count - Self.mostListed) more" : ""
        throw CommandFailure("“\(text)” fits \(counted(found.count, "actor")), say which by its number: \(listed)\(more)")
    }

    private func actors(in archive: NewsArchive) throws -> [ActorRow] {
        var filter = ActorFilter()
        filter.names = [NamePattern(text)]
        return try archive.actors(matching: filter).rows
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
