import Findings

/// Refuses findings that do not fit their article, before anything of them is written.
struct FindingsCheck {
    let findings: Findings
    /// The text's length in code points.
    let length: Int

    func run() throws(ArchiveError) {
        let actors = Set(findings.actors.map(\.id))
        let statements = Set(findings.statements.map(\.id))
        let events = Set(findings.events.map(\.id))
        guard actors.count == findings.actors.count, statements.count == findings.statements.count,
            events.count == findings.events.count
        else { throw .invalidFindings("an id is used twice") }
        guard statements.count < StatementAddress.perArticle else {
            throw .invalidFindings("there are \(statements.count) statements in one article, more than it can have")
        }
        try require(findings.boilerplate.map(\.span), "boilerplate")
        for actor in findings.actors {
            let spans = actor.mentions.map(\.span) + actor.roles.compactMap(\.span)
            try require(spans, "actor \(actor.id)")
            try require([actor.parentID] + actor.roles.map(\.organizationID), among: actors, "actor \(actor.id)")
        }
        for statement in findings.statements {
            let name = "statement \(statement.id)"
            guard !statement.content.isEmpty else { throw .invalidFindings("\(name) has no content") }
            for part in [statement.source, statement.cue, statement.content] {
                try require(part, name)
                guard Set(part.map(\.start)).count == part.count else {
                    throw .invalidFindings("\(name) has two spans at one place")
                }
            }
            try require([statement.speakerID, statement.addresseeID], among: actors, name)
            try require([statement.within], among: statements, name)
            guard (0...1).contains(statement.confidence) else { throw .invalidFindings("\(name) has no confidence of 0 to 1") }
        }
        for event in findings.events {
            let name = "event \(event.id)"
            try require([event.trigger] + event.moreTriggers, name)
            try require([event.date?.span, event.place?.span].compactMap(\.self), name)
            try require(event.source + event.target, among: actors, name)
            try require([event.statementID, event.speechActID], among: statements, name)
            try require([event.cancelsID], among: events, name)
            if let start = event.date?.start, let end = event.date?.end, start > end {
                throw .invalidFindings("\(name) ends before it begins")
            }
        }
    }

    private func require(_ spans: [TextSpan], _ name: String) throws(ArchiveError) {
        for span in spans where span.start < 0 || span.start >= span.end || span.end > length {
            throw .invalidFindings("\(name) has the span \(span.start) to \(span.end) of a text of \(length) code points")
        }
    }

    private func require(_ ids: [Int?], among known: Set<Int>, _ name: String) throws(ArchiveError) {
        for case let id? in ids where !known.contains(id) {
            throw .invalidFindings("\(name) refers to \(id), which is not there")
        }
    }
}
