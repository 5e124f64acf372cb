import Archive
import ArgumentParser
import Output

struct RevisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revisions",
        abstract: "List the revisions of an article, oldest first.",
        discussion: """
            Each revision has an id of its own, which 'archive show' takes.

            Example:
              archive revisions 12
            """)

    @Argument(help: ArgumentHelp("The article, by the id of any of its revisions.", valueName: "id"))
    var id: Int64

    @OptionGroup
    var database: DatabaseOption

    @OptionGroup
    var format: FormatOption

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let revisions = try archive.revisions(ofArticle: id)
        let writer = ListingWriter(format.format, to: OutputStream(descriptor: 1))
        let listing = Listing(revisions)
        guard format.format == .table else { return try writer.write(listing) }
        try writer.write(Listing(
            "articles", columns: ["id", "revision", "published", "statements", "events", "title"],
            rows: revisions.map { row in
                [
                    JSONValue(row.id), .integer(row.revision), JSONValue(row.published), .integer(row.statements),
                    .integer(row.events), .string((row.title ?? "(no title)") + (row.isCurrent ? " (current)" : "")),
                ]
            }))
    }
}
