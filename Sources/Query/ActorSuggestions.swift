import Archive
import Findings

/// Actors that may be the same as another, for a person to decide: spelling variants and transliterations (Joav Galland,
/// Yoav Gallant; Gaddafi, Qadhafi), and a single name that is another's surname. Nothing is merged by them.
public struct ActorSuggestions: Sendable {
    public struct Suggestion: Hashable, Sendable {
        public let actor: NamedActor
        public let other: NamedActor
        /// 0 to 1.
        public let score: Double
    }

    /// Below this two names are rather different ones.
    static let leastScore = 0.7

    private let actors: [NamedActor]
    private let names: [SoundingName]
    private let openings: [SoundingName.Opening]
    /// Indices of the actors under each of their names' keys.
    private var blocks: [[UInt8]: [Int]] = [:]

    /// - Parameter kinds: Of which actors; anonymous sources are nobody in particular and have no like.
    public init(_ archive: NewsArchive, kinds: [ActorKind] = ActorKind.allCases) throws(ArchiveError) {
        self.init(try archive.actorNames(ofKinds: kinds.filter { $0 != .anonymous }))
    }

    init(_ actors: [NamedActor]) {
        self.actors = actors
        names = actors.map { SoundingName($0.name) }
        openings = names.map(\.opening)
        for index in actors.indices {
            for key in names[index].blockingKeys { blocks[key, default: []].append(index) }
        }
    }

    /// Pairs of actors, the likeliest first. Of those that one article alone knows only people are in a pair, and only one of
    /// them: the protesters of two articles are as good as never the same.
    public func pairs() -> [Suggestion] {
        var found: [Suggestion] = []
        for index in actors.indices where actors[index].articleID == nil {
            found += others(like: index).compactMap { other, score in
                let isKnown = actors[other].articleID == nil
                // Each pair once.
                guard isKnown ? index < other : actors[other].kind == .person else { return nil }
                return suggestion(other, index, score)
            }
        }
        return Self.sorted(found)
    }

    /// What may be the same as these actors, the likeliest first.
    public func similar(to ids: [Int64]) -> [Suggestion] {
        let ids = Set(ids)
        return Self.sorted(
            actors.indices.filter { ids.contains(actors[$0].id) }.flatMap { index in
                others(like: index).compactMap { other, score in
                    // One of the two is known beyond its article, and each pair comes once.
                    guard actors[index].articleID == nil || actors[other].articleID == nil,
                        !ids.contains(actors[other].id) || index < other
                    else { return nil }
                    return suggestion(other, index, score)
                }
            })
    }

    /// Actors whose names are like one that nobody in the archive has, the likeliest first.
    public static func actors(called name: String, in archive: NewsArchive, limit: Int) throws(ArchiveError) -> [NamedActor] {
        let initials = SoundingName.initials(of: name)
        let candidates = try archive.actorNames(
            ofKinds: ActorKind.allCases.filter { $0 != .anonymous }, lastWordFrom: initials.map(String.init))
        let sought = SoundingName(name)
        let isSurname = !name.contains(" ")
        var found: [(actor: NamedActor, score: Double)] = []
        for actor in candidates where actor.articleID == nil {
            // A surname is looked for among surnames.
            let surname = isSurname && actor.kind == .person ? actor.name.split(separator: " ").last.map(String.init) : nil
            let score = sought.similarity(to: SoundingName(surname ?? actor.name))
            if score >= leastScore { found.append((actor, score)) }
        }
        return found.sorted { ($1.score, $0.actor.id) < ($0.score, $1.actor.id) }.prefix(limit).map(\.actor)
    }

    private func others(like index: Int) -> [(index: Int, score: Double)] {
        var candidates: Set<Int> = []
        for key in names[index].blockingKeys {
            for other in blocks[key] ?? [] where openings[index].mayBeLike(openings[other]) { candidates.insert(other) }
        }
        candidates.remove(index)
        return candidates.compactMap { other -> (index: Int, score: Double)? in
            let score = names[index].similarity(to: names[other])
            return score >= Self.leastScore && !contradict(actors[index], actors[other]) ? (other, score) : nil
        }
    }

    private func contradict(_ a: NamedActor, _ b: NamedActor) -> Bool {
        guard a.kind == b.kind else { return true }
        if let gender = a.gender, let other = b.gender, gender != other { return true }
        guard a.kind != .person, let country = a.country, let other = b.country else { return false }
        return country != other
    }

    private func suggestion(_ index: Int, _ other: Int, _ score: Double) -> Suggestion {
        Suggestion(actor: actors[index], other: actors[other], score: score)
    }

    private static func sorted(_ suggestions: [Suggestion]) -> [Suggestion] {
        suggestions.sorted { ($1.score, $0.other.id, $0.actor.id) < ($0.score, $1.other.id, $1.actor.id) }
    }
}
