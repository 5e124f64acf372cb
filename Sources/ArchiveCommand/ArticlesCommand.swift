import Archive
import ArgumentParser
import Output

struct ArticlesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles",
        abstract: "List the articles, oldest first.",
        discussion: """
            Examples:
              archive articles --after 2024-03 --source Courier
              archive articles --text ceasefire --format csv
            """)

    @OptionGroup
    var database: DatabaseOption

    @Option(help: ArgumentHelp("Articles with these words.", valueName: "words"))
    var text: [String] = []

    @Option(help: ArgumentHelp("Articles of this publisher.", valueName: "name"))
    var source: [String] = []

    @Option(help: ArgumentHelp("Articles that name this person, organization, country or group.", valueName: "name"))
    var actor: [String] = []

    @OptionGroup
    var dates: DateOptions

    @OptionGroup
    var listing: ListingOptions

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let output = OutputStream(descriptor: 1)
        var filter = ArticleFilter()
        filter.text = text
        filter.sources = source
        filter.actors = actor.map { NamePattern($0) }
        filter.after = dates.afterDate
        filter.before = dates.beforeDate
        let page = listing.page
        let answer = try archive.articles(matching: filter.expanded, limit: page.rowLimit(output), offset: page.offset)
        var footnote = dates.remark(undated: answer.undated, "article")
        if answer.rows.isEmpty {
            let unknown = try filter.expanded.actors.filter { name in
                var actors = ActorFilter()
                actors.names = [name]
                return try archive.actors(matching: actors, limit: 1).rows.isEmpty
            }
            footnote += try NameHints(unknown.map(\.text), in: archive).footnote + SourceHints(source, in: archive).footnote
        }
        try listing.write(
            Listing(answer), total: answer.total, "article", footnote: footnote, to: output
        ) { answer.rows.isEmpty ? "No articles found.\n" : Listing(summaryOf: answer.rows).table($0) }
    }
}
