import Archive
import ArgumentParser
import Output

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take articles out of the archive, with all that was found in them.",
        discussion: """
            Removes every revision of each article. If one of the ids is not there, nothing is removed.

            Example:
              archive remove 12 13
            """)

    @Argument(help: ArgumentHelp("The articles to remove.", valueName: "id"))
    var ids: [Int64]

    @OptionGroup
    var database: DatabaseOption

    func run() throws {
        let archive = try database.openForWriting()
        let output = OutputStream(descriptor: 1)
        for article in try archive.remove(articles: ids) {
            var parts = [counted(article.statements, "statement"), counted(article.events, "event")]
            if article.revisions > 1 { parts.insert(counted(article.revisions, "revision"), at: 0) }
            let title = TextLayout.shortened(article.title ?? "(no title)", to: 80)
            try output.writeLine("removed \(article.id)  \(title)  \(parts.joined(separator: ", "))")
        }
        try output.flush()
    }
}
