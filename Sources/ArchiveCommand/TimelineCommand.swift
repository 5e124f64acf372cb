import Archive
import ArgumentParser
import Output
import Query

extension TimelineUnit: ExpressibleByArgument {}

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Count statements over time.",
        discussion: """
            Takes the flags of 'archive query'.

            Examples:
              archive timeline --speaker Kirby --about Rafah --by week
              archive timeline --organization "State Department" --svg statements.svg
            """)

    @OptionGroup
    var database: DatabaseOption

    @OptionGroup
    var statements: StatementOptions

    @Option(help: "How long a period is.")
    var by: TimelineUnit = .month

    @Option(help: ArgumentHelp("Write a picture to this new file as well.", valueName: "file"), completion: .file())
    var svg: String?

    @OptionGroup
    var format: FormatOption

    func run() throws {
        let filter = statements.filter.expanded
        let archive = try NewsArchive(path: database.path, access: .read)
        let timeline = try archive.timeline(of: filter, by: by)
        let words = (statements.speaker + statements.organization + statements.about + statements.text).joined(separator: ", ")
        let chart = TimelineChart(timeline, title: "Statements by \(by.rawValue)" + (words.isEmpty ? "" : ": \(words)"))
        if let svg { try OutputFile.write(to: svg) { try $0.write(chart.svg) } }
        let output = OutputStream(descriptor: 1)
        try ListingWriter(format.format, to: output).write(chart.listing, layout: chart.text)
        if format.format == .table {
            try output.write(statements.dates.remark(onStatements: filter, in: archive, others: timeline.undated))
            if timeline.periods.isEmpty { try output.write(ArchiveQuery.statements(filter).hints(in: archive)) }
            try output.flush()
        }
    }
}
