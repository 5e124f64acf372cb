import Archive
import ArgumentParser
import Findings
import Output
import Query

struct SuggestActors: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "List actors that may be the same: spelling variants, transliterations, and surnames alone.",
        discussion: """
            Each pair has a score from 0 to 1; 'archive actors merge' with its two numbers makes them one. Nothing is \
            merged by itself, and a pair whose merge was undone is not suggested again.

            Examples:
              archive actors suggest
              archive actors suggest Gallant
              archive actors suggest --kind person --min-score 0.9 --format csv
            """)

    @Argument(help: ArgumentHelp("Only pairs with these actors, by number or name.", valueName: "actor"))
    var actors: [String] = []

    @OptionGroup
    var database: DatabaseOption

    @Option(help: "Only of this kind.")
    var kind: [ActorKind] = []

    @Option(help: ArgumentHelp("Only pairs that are at least so alike, 0 to 1.", valueName: "score"))
    var minScore: Double = 0

    @OptionGroup
    var listing: ListingOptions

    func validate() throws {
        if !(0...1).contains(minScore) { throw ValidationError("--min-score \(minScore): a number from 0 to 1 is needed.") }
    }

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let output = OutputStream(descriptor: 1)
        let suggestions = try ActorSuggestions(archive, kinds: kind.isEmpty ? ActorKind.allCases : kind)
        let ids = try actors.flatMap { try ActorReference($0).ids(in: archive) }
        let undone = Set(try archive.corrections().filter { $0.kind == .merge && $0.isUndone }.map { [$0.actorID, $0.otherID] })
        let found = (actors.isEmpty ? suggestions.pairs() : suggestions.similar(to: ids)).filter {
            $0.score >= minScore && !undone.contains([$0.actor.id, $0.other.id]) && !undone.contains([$0.other.id, $0.actor.id])
        }
        let page = listing.page
        let shown = Array(found.dropFirst(page.offset).prefix(page.rowLimit(output) ?? .max))
        let rows = try SuggestionRows(shown, articles: articles(of: shown, in: archive))
        let hint = actors.isEmpty || !ids.isEmpty ? "" : try NameHints(actors, in: archive).text
        try listing.write(
            rows.listing(total: found.count), total: found.count, "pair",
            footnote: found.isEmpty ? hint : "\nTo make a pair one: archive actors merge ID OTHER\n", to: output
        ) { shown.isEmpty ? "No actors that may be the same found.\n" : rows.summary.table($0) }
    }

    /// How many articles name each actor.
    private func articles(of suggestions: [ActorSuggestions.Suggestion], in archive: NewsArchive) throws -> [Int64: Int] {
        guard !suggestions.isEmpty else { return [:] }
        var filter = ActorFilter()
        filter.ids = Array(Set(suggestions.flatMap { [$0.actor.id, $0.other.id] })).sorted()
        return Dictionary(try archive.actors(matching: filter).rows.map { ($0.id, $0.articles) }) { first, _ in first }
    }
}
