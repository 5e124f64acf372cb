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
        try writer.write(format.format == .table ? Listing(summaryOfRevisions: revisions) : Listing(revisions))
    }
}
