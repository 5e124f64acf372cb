import Archive
import ArgumentParser
import Output
import Query

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare whom publishers quote.",
        discussion: """
            Examples:
              archive compare --about Rafah --sources Courier Herald
              archive compare --sources Courier Herald --format csv
            """)

    @OptionGroup
    var database: DatabaseOption

    @Option(parsing: .upToNextOption, help: ArgumentHelp("The publishers to compare.", valueName: "name"))
    var sources: [String]

    @Option(help: ArgumentHelp("What is spoken of: an actor or place by any name, or words.", valueName: "topic"))
    var about: [String] = []

    @Flag(help: "Also the statements of articles that repeat another's text.")
    var includeCopies = false

    @OptionGroup
    var dates: DateOptions

    @Option(help: ArgumentHelp("How many speakers of each to show in the table.", valueName: "n"))
    var top: Int = 10

    @OptionGroup
    var format: FormatOption

    func validate() throws {
        if top < 0 { throw ValidationError("--top \(top): 0 or more is needed.") }
    }

    func run() throws {
        var flags = StatementFilter()
        flags.about = about.map { NamePattern($0) }
        flags.sources = sources
        flags.includesCopies = includeCopies
        flags.after = dates.afterDate
        flags.before = dates.beforeDate
        let archive = try NewsArchive(path: database.path, access: .read)
        let filter = flags.expanded
        let comparison = try archive.comparison(of: filter)
        let text = ComparisonText(comparison)
        let output = OutputStream(descriptor: 1)
        try ListingWriter(format.format, to: output).write(text.listing) { text.text(top: top, $0) }
        guard format.format == .table else { return }
        try output.write(dates.remark(onStatements: filter, in: archive))
        let silent = comparison.outlets.filter { $0.articles == 0 }.map(\.source)
        try output.write(SourceHints(silent, in: archive).footnote)
        try output.flush()
    }
}
