import Archive
import ArgumentParser
import Findings
import Output
import Query

extension Event.Kind: ExpressibleByArgument {
    /// PLOVER's types in any case.
    public init?(argument: String) {
        self.init(rawValue: argument.uppercased())
    }
}

extension Event.Status: ExpressibleByArgument {}

struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "List who did what to whom.",
        discussion: """
            Only events that happened, unless --status or --any-status says otherwise. A repeated flag gives alternatives, \
            different flags must all fit. Types are those of PLOVER 2021.

            Examples:
              archive events --actor Israel --after 2024-03
              archive events --type assault --place Damascus --format csv
              archive events --reported-by Kirby --any-status
            """)

    @OptionGroup
    var database: DatabaseOption

    @Option(help: ArgumentHelp("Who takes part, on either side.", valueName: "name"))
    var actor: [String] = []

    @Option(help: ArgumentHelp("Who does it.", valueName: "name"))
    var by: [String] = []

    @Option(help: ArgumentHelp("To whom, or with whom.", valueName: "name"))
    var target: [String] = []

    @Option(help: "What kind of event.")
    var type: [Event.Kind] = []

    @Option(help: "Whether it happened.")
    var status: [Event.Status] = []

    @Flag(help: "Events of any status.")
    var anyStatus = false

    @Option(help: ArgumentHelp("Where.", valueName: "name"))
    var place: [String] = []

    @Option(help: ArgumentHelp("Who says so in the article.", valueName: "name"))
    var reportedBy: [String] = []

    @Option(help: ArgumentHelp("Who published the article.", valueName: "name"))
    var source: [String] = []

    @Flag(help: "Also the events of articles that repeat another's text.")
    var includeCopies = false

    @Option(help: ArgumentHelp(
        "On this day or later, by the event's date, else its article's.", valueName: "date"))
    var after: String?

    @Option(help: ArgumentHelp("On this day or earlier.", valueName: "date"))
    var before: String?

    @OptionGroup
    var page: PageOptions

    @OptionGroup
    var format: FormatOption

    func validate() throws {
        if anyStatus && !status.isEmpty { throw ValidationError("--status and --any-status exclude each other.") }
        try dates.validate()
    }

    private var dates: DateOptions {
        var dates = DateOptions()
        (dates.after, dates.before) = (after, before)
        return dates
    }

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let output = OutputStream(descriptor: 1)
        let query = ArchiveQuery.events(filter)
        let answer = try query.answer(from: archive, limit: page.rowLimit(output), offset: page.offset)
        try AnswerWriter(query, answer).write(format.format, to: output)
        if format.format == .table {
            try output.write(page.remainder(shown: answer.count, total: answer.total, answer.noun))
            try output.write(dates.remark(undated: answer.undated, answer.noun))
            try output.flush()
        }
    }

    private var filter: EventFilter {
        var filter = EventFilter()
        filter.actors = actor.map { NamePattern($0) }
        filter.sources = by.map { NamePattern($0) }
        filter.targets = target.map { NamePattern($0) }
        filter.reporters = reportedBy.map { NamePattern($0) }
        filter.places = place.map { NamePattern($0) }
        filter.types = type
        if anyStatus { filter.statuses = [] } else if !status.isEmpty { filter.statuses = status }
        filter.outlets = source
        filter.includesCopies = includeCopies
        filter.after = dates.afterDate
        filter.before = dates.beforeDate
        return filter
    }
}
