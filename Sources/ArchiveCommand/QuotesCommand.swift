import Archive
import ArgumentParser
import Output
import Query

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "List direct quotations, the same one once however many articles have it.",
        discussion: """
            Takes the flags of 'archive query'; copies of articles count always, and quotations within a statement in other \
            words (--kind mixed) as well. Each quotation comes with its first appearance and all that have it, also those \
            that cut it short or change a word.

            Examples:
              archive quotes --text ceasefire
              archive quotes --speaker Kirby --at-least 2 --format csv
            """)

    @OptionGroup
    var database: DatabaseOption

    @OptionGroup
    var statements: StatementOptions

    @Option(help: ArgumentHelp("Only those that this many articles have.", valueName: "n"))
    var atLeast: Int = 1

    @OptionGroup
    var listing: ListingOptions

    func validate() throws {
        if atLeast < 1 { throw ValidationError("--at-least \(atLeast): 1 or more is needed.") }
    }

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let output = OutputStream(descriptor: 1)
        var filter = statements.filter.expanded
        if filter.kinds.isEmpty { filter.kinds = [.direct, .mixed] }
        let (shown, total) = try archive.quotations(
            matching: filter, inAtLeast: atLeast, limit: listing.page.rowLimit(output), offset: listing.page.offset)
        var quotes = Listing(shown)
        quotes.remarks = [.init("total", .integer(total))]
        var footnote = ""
        if listing.format.format == .table {
            footnote = try statements.dates.remark(onStatements: filter, in: archive)
            if total == 0 { footnote += try ArchiveQuery.statements(filter).hints(in: archive) }
        }
        try listing.write(quotes, total: total, "quotation", footnote: footnote, to: output) { QuoteText(shown, $0).text }
    }
}
