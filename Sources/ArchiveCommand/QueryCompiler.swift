import Archive
import Articles
import FoundationEssentials
import Query

/// Makes one query of flags and a question.
struct QueryCompiler {
    let flags: StatementFilter

    /// - Parameter question: "" for none.
    func read(_ question: String) throws(CommandFailure) -> QuestionReading {
        guard !question.isEmpty else { return QuestionReading(query: .statements(flags), asksHowMany: false) }
        let reading: QuestionReading
        do {
            reading = try QuestionParser(today: Self.today).read(question)
        } catch {
            throw CommandFailure(error.description)
        }
        return QuestionReading(query: try narrowed(reading.query, by: flags), asksHowMany: reading.asksHowMany)
    }

    private func narrowed(_ query: ArchiveQuery, by flags: StatementFilter) throws(CommandFailure) -> ArchiveQuery {
        switch query {
        case .statements(let asked): .statements(try narrowed(asked, by: flags))
        case .events(let asked): .events(try narrowed(asked, by: flags))
        }
    }

    private func narrowed(_ asked: StatementFilter, by flags: StatementFilter) throws(CommandFailure) -> StatementFilter {
        var filter = flags
        filter.speakers = try either(asked.speakers, flags.speakers, "--speaker")
        filter.organizations = try either(asked.organizations, flags.organizations, "--organization")
        filter.includesParts = asked.includesParts || flags.includesParts
        filter.voices = asked.voices
        filter.speakerKinds = try either(asked.speakerKinds, flags.speakerKinds, "--anonymous")
        filter.speakerGenders = try either(asked.speakerGenders, flags.speakerGenders, "--gender")
        filter.countries = try either(asked.countries, flags.countries, "--country")
        filter.about = try either(asked.about, flags.about, "--about")
        filter.addressees = try either(asked.addressees, flags.addressees, "--to")
        filter.text = try either(asked.text, flags.text, "--text")
        filter.kinds = try either(asked.kinds, flags.kinds, "--kind")
        filter.classes = try either(asked.classes, flags.classes, "--class")
        filter.sources = try either(asked.sources, flags.sources, "--source")
        filter.excluded = asked.excluded + flags.excluded
        filter.after = later(asked.after, flags.after)
        filter.before = earlier(asked.before, flags.before)
        return filter
    }

    private func narrowed(_ asked: EventFilter, by flags: StatementFilter) throws(CommandFailure) -> EventFilter {
        var allowed = StatementFilter()
        allowed.after = flags.after
        allowed.before = flags.before
        allowed.sources = flags.sources
        allowed.includesCopies = flags.includesCopies
        guard flags == allowed else {
            throw CommandFailure(
                "this question asks for events, which --after, --before, --source and --include-copies can narrow;"
                    + " the other flags are for statements")
        }
        var filter = asked
        filter.outlets = try either(asked.outlets, flags.sources, "--source")
        filter.includesCopies = flags.includesCopies
        filter.after = later(asked.after, flags.after)
        filter.before = earlier(asked.before, flags.before)
        return filter
    }

    private func either<Value>(_ asked: [Value], _ flags: [Value], _ name: String) throws(CommandFailure) -> [Value] {
        guard asked.isEmpty || flags.isEmpty else {
            throw CommandFailure("the question says already what \(name) says; leave one of them out")
        }
        return asked + flags
    }

    private func later(_ a: String?, _ b: String?) -> String? {
        guard let a, let b else { return a ?? b }
        return max(a, b)
    }

    /// A month ends after each of its days: of 2024-03 and 2024-03-20 the day is the earlier end.
    private func earlier(_ a: String?, _ b: String?) -> String? {
        guard let a, let b else { return a ?? b }
        return a.hasPrefix(b) || b.hasPrefix(a) ? max(a, b) : min(a, b)
    }

    /// What "last March" counts from.
    private static var today: CalendarDay {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return CalendarDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    }
}
