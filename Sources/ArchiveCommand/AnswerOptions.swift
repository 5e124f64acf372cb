import Archive
import ArgumentParser
import Output
import Query

/// How the answer to a query is written.
struct AnswerOptions: ParsableArguments {
    @OptionGroup
    var listing: ListingOptions

    /// - Parameter sort: Nil for the best match first where words are sought, else by date, and for people by speaker.
    func write(_ query: ArchiveQuery, from archive: NewsArchive, sort: StatementOrder? = nil, dates: DateOptions) throws {
        let output = OutputStream(descriptor: 1)
        let page = listing.page
        let order = sort ?? (query.hasWords ? .relevance : .date)
        let answer = try query.answer(from: archive, order: order, limit: page.rowLimit(output), offset: page.offset)
        let text = AnswerText(query, answer, by: grouping(order, isAskedFor: sort != nil))
        var footnote = dates.remark(undated: answer.undated, answer.noun)
        if listing.format.format == .table {
            footnote += try NameHints(answer.unknownNames, in: archive).footnote
            if answer.count == 0 { footnote += try SourceHints(query.sources, in: archive).footnote }
        }
        try listing.write(
            text.listing, total: answer.total, answer.noun, footnote: footnote, to: output, layout: text.text)
    }

    private func grouping(_ order: StatementOrder, isAskedFor: Bool) -> StatementText.Grouping {
        switch order {
        case .relevance: .rank
        case .date, .newest: isAskedFor ? .date : .speaker
        case .speaker: .speaker
        }
    }
}
