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
            different flags must all fit, and --not-… leaves out. Types are those of PLOVER 2021. The same event in other articles (--same-as) is one of \
            the same type, with the same actors, within a day, and in no other place.

            Examples:
              archive events --actor Israel --after 2024-03
              archive events --type assault --place Damascus --format csv
              archive events --reported-by Kirby --any-status
              archive events --actor Israel --not-type consult --not-place Gaza
              archive events --same-as 12#e3
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

    @Option(help: ArgumentHelp(
        "What other articles tell of this event, whatever its status there: 12#e3.", valueName: "event"))
    var sameAs: ArticleHandle?

    @Option(help: ArgumentHelp("Who published the article.", valueName: "name"))
    var source: [String] = []

    @Option(help: ArgumentHelp("Without them on either side.", valueName: "name"))
    var notActor: [String] = []

    @Option(help: ArgumentHelp("Not done by them.", valueName: "name"))
    var notBy: [String] = []

    @Option(help: ArgumentHelp("Not to them or with them.", valueName: "name"))
    var notTarget: [String] = []

    @Option(help: "Not of this kind.")
    var notType: [Event.Kind] = []

    @Option(help: ArgumentHelp("Not there.", valueName: "name"))
    var notPlace: [String] = []

    @Option(help: ArgumentHelp("Not where they say so.", valueName: "name"))
    var notReportedBy: [String] = []

    @Option(help: ArgumentHelp("Not from this publisher.", valueName: "name"))
    var notSource: [String] = []

    @Flag(help: "Also the events of articles that repeat another's text.")
    var includeCopies = false

    @Option(help: ArgumentHelp(
        "On this day or later, by the event's date, else its article's.", valueName: "date"))
    var after: String?

    @Option(help: ArgumentHelp("On this day or earlier.", valueName: "date"))
    var before: String?

    @OptionGroup
    var answer: AnswerOptions

    private var event: EventHandle? {
        guard let sameAs, case .event(let number)? = sameAs.focus else { return nil }
        return EventHandle(articleID: sameAs.article, number: number)
    }

    func validate() throws {
        if sameAs != nil && event == nil { throw ValidationError("--same-as needs an event: 12#e3.") }
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
        if let event {
            let record = try archive.article(event.articleID)
            guard record?.events.contains(where: { $0.number == event.number }) ?? false else {
                throw CommandFailure("there is no event \(event) in \(database.path); 'archive events' lists them")
            }
        }
        try answer.write(.events(filter), from: archive, dates: dates)
    }

    private var filter: EventFilter {
        var filter = EventFilter()
        filter.actors = actor.map { NamePattern($0) }
        filter.sources = by.map { NamePattern($0) }
        filter.targets = target.map { NamePattern($0) }
        filter.reporters = reportedBy.map { NamePattern($0) }
        filter.places = place.map { NamePattern($0) }
        filter.types = type
        filter.sameAs = event
        if anyStatus || sameAs != nil && status.isEmpty { filter.statuses = [] } else if !status.isEmpty { filter.statuses = status }
        filter.outlets = source
        filter.excluded = excluded
        filter.includesCopies = includeCopies
        filter.after = dates.afterDate
        filter.before = dates.beforeDate
        return filter
    }

    private var excluded: [EventFilter] {
        var all = EventFilter()
        all.statuses = []
        var exclusions = Exclusions(of: all)
        exclusions.add(\.actors, notActor.map { NamePattern($0) })
        exclusions.add(\.sources, notBy.map { NamePattern($0) })
        exclusions.add(\.targets, notTarget.map { NamePattern($0) })
        exclusions.add(\.types, notType)
        exclusions.add(\.places, notPlace.map { NamePattern($0) })
        exclusions.add(\.reporters, notReportedBy.map { NamePattern($0) })
        exclusions.add(\.outlets, notSource)
        return exclusions.filters
    }
}
