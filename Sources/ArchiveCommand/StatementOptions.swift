import ArgumentParser
import Archive
import Findings

extension Gender: ExpressibleByArgument {}
extension Statement.Kind: ExpressibleByArgument {}
extension Statement.Class: ExpressibleByArgument {}
extension StatementOrder: ExpressibleByArgument {}

/// Which statements to find. A repeated flag gives alternatives; different flags must all fit.
struct StatementOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who speaks: a full name, an alias or a surname.", valueName: "name"))
    var speaker: [String] = []

    @Option(help: ArgumentHelp(
        "What an institution said, and people who held a role there at the time.", valueName: "name"))
    var organization: [String] = []

    @Flag(help: "With --organization: its parts as well (State Department of United States).")
    var includeParts = false

    @Option(help: ArgumentHelp("The country that the speaker speaks for.", valueName: "name"))
    var country: [CountryArgument] = []

    @Option(help: ArgumentHelp("What is spoken of: an actor or place by any name, or words.", valueName: "topic"))
    var about: [String] = []

    @Option(help: ArgumentHelp("Words of what was said; \"in double quotes\" as a phrase.", valueName: "words"))
    var text: [String] = []

    @Option(help: ArgumentHelp("Who is spoken to.", valueName: "name"))
    var to: [String] = []

    @Option(help: "How it is reported.")
    var kind: [Statement.Kind] = []

    @Option(name: .customLong("class"), help: "Whether it was said, or thought.")
    var classes: [Statement.Class] = []

    @Option(help: ArgumentHelp("Only what the extractor is at least so sure of, 0 to 1.", valueName: "share"))
    var minConfidence: Double?

    @Flag(help: "Statements by unnamed sources only.")
    var anonymous = false

    @Option(help: "Statements of women or of men, where a name or pronoun says it.")
    var gender: [Gender] = []

    @Option(help: ArgumentHelp("Who published the article.", valueName: "name"))
    var source: [String] = []

    @Option(help: ArgumentHelp("Not by this speaker.", valueName: "name"))
    var notSpeaker: [String] = []

    @Option(help: ArgumentHelp("Not by this institution.", valueName: "name"))
    var notOrganization: [String] = []

    @Option(help: ArgumentHelp("Not for this country.", valueName: "name"))
    var notCountry: [CountryArgument] = []

    @Option(help: ArgumentHelp("Not about this.", valueName: "topic"))
    var notAbout: [String] = []

    @Option(help: ArgumentHelp("Without these words.", valueName: "words"))
    var notText: [String] = []

    @Option(help: ArgumentHelp("Not to this addressee.", valueName: "name"))
    var notTo: [String] = []

    @Option(help: "Not reported so.")
    var notKind: [Statement.Kind] = []

    @Option(help: "Not of this class.")
    var notClass: [Statement.Class] = []

    @Flag(help: "Not by unnamed sources.")
    var notAnonymous = false

    @Option(help: ArgumentHelp("Not from this publisher.", valueName: "name"))
    var notSource: [String] = []

    @Flag(help: "Also the statements of articles that repeat another's text.")
    var includeCopies = false

    @OptionGroup
    var dates: DateOptions

    func validate() throws {
        if includeParts && organization.isEmpty {
            throw ValidationError("--include-parts says which parts of --organization count; there is no --organization")
        }
        if anonymous && notAnonymous { throw ValidationError("--anonymous and --not-anonymous exclude each other.") }
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 to 1, not \(minConfidence)")
        }
    }

    var filter: StatementFilter {
        var filter = StatementFilter()
        filter.speakers = speaker.map { NamePattern($0) }
        filter.organizations = organization.map { NamePattern($0) }
        filter.includesParts = includeParts
        filter.countries = country.map(\.code)
        filter.about = about.map { NamePattern($0) }
        filter.text = text
        filter.addressees = to.map { NamePattern($0) }
        filter.kinds = kind
        filter.classes = classes
        filter.minimumConfidence = minConfidence
        filter.speakerKinds = anonymous ? [.anonymous] : []
        filter.speakerGenders = gender
        filter.sources = source
        filter.excluded = excluded
        filter.includesCopies = includeCopies
        filter.after = dates.afterDate
        filter.before = dates.beforeDate
        return filter
    }

    private var excluded: [StatementFilter] {
        var exclusions = Exclusions(of: StatementFilter())
        exclusions.add(\.speakers, notSpeaker.map { NamePattern($0) })
        exclusions.add(\.organizations, notOrganization.map { NamePattern($0) })
        exclusions.add(\.countries, notCountry.map(\.code))
        exclusions.add(\.about, notAbout.map { NamePattern($0) })
        exclusions.add(\.text, notText)
        exclusions.add(\.addressees, notTo.map { NamePattern($0) })
        exclusions.add(\.kinds, notKind)
        exclusions.add(\.classes, notClass)
        exclusions.add(\.speakerKinds, notAnonymous ? [.anonymous] : [])
        exclusions.add(\.sources, notSource)
        return exclusions.filters
    }
}
