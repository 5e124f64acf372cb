import Findings
import SQLite

extension NewsArchive {
    /// From now on the two are one actor, by the name of `other`. Names, mentions and roles of both stay.
    public func mergeActor(_ actor: Int64, into other: Int64) throws -> Correction {
        try correct { try $0.merge(actor, into: other) }
    }

    /// In these articles the actor is another one of the same name: the last of the corrections names it.
    public func splitActor(_ actor: Int64, articles: [Int64]) throws -> [Correction] {
        try batch {
            try translated {
                let ids = try ActorCorrections(connection: connection).split(actor, articles: articles).corrections
                return try ids.map(correction)
            }
        }
    }

    /// The old name stays an alias.
    public func renameActor(_ actor: Int64, to name: String) throws -> Correction {
        try correct { try $0.rename(actor, to: name) }
    }

    public func setKind(ofActor actor: Int64, to kind: ActorKind) throws -> Correction {
        try correct { try $0.setKind(actor, to: kind.rawValue) }
    }

    /// Takes a correction back. What was decided after it stays.
    public func undoCorrection(_ id: Int64) throws -> Correction {
        try correct {
            try $0.undo(try correction(id))
            return id
        }
    }

    /// All that was decided about actors, oldest first, with what was undone.
    public func corrections() throws(ArchiveError) -> [Correction] {
        try translated { try corrections("1", []) }
    }

    private func correct(_ body: (ActorCorrections) throws -> Int64) throws -> Correction {
        try batch { try translated { try correction(body(ActorCorrections(connection: connection))) } }
    }

    private func correction(_ id: Int64) throws -> Correction {
        guard let correction = try corrections("correction.id = ?", [id]).first else {
            throw ArchiveError(.notFound, "there is no correction \(id).")
        }
        return correction
    }

    func corrections(_ condition: String, _ parameters: [any Bindable]) throws -> [Correction] {
        try connection.all(
            """
            SELECT correction.id, correction.kind, actor.name, actor.id, other.name, other.id, correction.article_id,
                correction.old_value, correction.new_value, correction.undone
            FROM correction JOIN actor ON actor.id = correction.actor_id
            LEFT JOIN actor AS other ON other.id = correction.other_id
            WHERE \(condition) ORDER BY correction.id
            """, parameters
        ) { row in
            Correction(
                id: try row[0], kind: try row.value(1), actor: try row[2], actorID: try row[3], other: try row[4],
                otherID: try row[5], articleID: try row[6], oldValue: try row[7], newValue: try row[8],
                isUndone: try row[9])
        }
    }
}
