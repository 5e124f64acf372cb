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

    @OptionGroup
    var dates: DateOptions

    @Option(help: ArgumentHelp("How many speakers of each to show.", valueName: "n"))
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
        flags.after = dates.afterDate
        flags.before = dates.beforeDate
        let archive = try NewsArchive(path: database.path, access: .read)
        let comparison = ComparisonText(try archive.comparison(of: flags.expanded))
        try ListingWriter(format.format, to: OutputStream(descriptor: 1))
            .write(comparison.listing) { comparison.text(top: top, $0) }
    }
}
