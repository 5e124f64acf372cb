import Findings
import SQLite

/// Looks up the names of a filter, and keeps what each may stand for.
struct NameLookup {
    let actors: ActorNames
    /// In the order in which the names were asked for.
    private(set) var candidates: [NameCandidates] = []

    init(connection: Connection) {
        actors = ActorNames(connection: connection)
    }

    /// Ids of the actors, merged ones as the one that stands for them.
    mutating func ids(_ patterns: [NamePattern], kinds: [ActorKind] = ActorKind.allCases) throws -> [Int64] {
        let found = try patterns.map { try actors.candidates(fitting: $0, kinds: kinds) }
        candidates += found.map(\.candidates)
        return found.flatMap(\.ids)
    }

    /// Rows of table `actor`.
    mutating func rows(_ patterns: [NamePattern]) throws -> [Int64] { try actors.rows(of: ids(patterns)) }
}
