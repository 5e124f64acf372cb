import ArgumentParser
import Articles
import FoundationEssentials

/// What the user says about articles whose files do not say it.
struct MetadataOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The publication date of articles that state none.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("The publisher of articles that state none.", valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("The author of articles that state none.", valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp("Where the article was published; for one article.", valueName: "url"))
    var url: String?

    @Option(help: ArgumentHelp("The title of articles that have none.", valueName: "title"))
    var title: String?

    func validate() throws {
        if let date, ArticleDate.iso8601(date) == nil {
            throw ValidationError("--date \(date): not a date that can be read for certain; write it as 2024-03-25.")
        }
    }

    var metadata: ArticleMetadata {
        ArticleMetadata(
            title: title, published: date.flatMap(ArticleDate.iso8601), source: source, author: author, url: url)
    }
}

/// How many articles are worked on at a time.
struct JobsOption: ParsableArguments {
    private static let most = 1_024

    @Option(name: .shortAndLong, help: ArgumentHelp(
        "How many articles to extract at a time. (default: one for each core)", valueName: "n"))
    var jobs: Int?

    var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        guard (1...Self.most).contains(count) else { throw ValidationError("--jobs \(count): 1 to \(Self.most) are possible.") }
    }
}
