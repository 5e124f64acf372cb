import Archive
import ArgumentParser
import Findings
import Output

extension ActorKind: ExpressibleByArgument {}

struct ListActors: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List actors, or search them by name; those that most articles name come first.")

    @Argument(help: ArgumentHelp("Full names, aliases or surnames.", valueName: "name"))
    var names: [String] = []

    @OptionGroup
    var database: DatabaseOption

    @Option(help: "Only of this kind.")
    var kind: [ActorKind] = []

    @OptionGroup
    var page: PageOptions

    @OptionGroup
    var format: FormatOption

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let output = OutputStream(descriptor: 1)
        var filter = ActorFilter()
        filter.names = names.map { NamePattern($0) }
        filter.kinds = kind
        let answer = try archive.actors(matching: filter, limit: page.rowLimit(output), offset: page.offset)
        var listing = Listing(answer.rows)
        listing.remarks = [.init("total", JSONValue(answer.total))]
        let writer = ListingWriter(format.format, to: output)
        guard format.format == .table else { return try writer.write(listing) }
        if answer.rows.isEmpty { try output.writeLine("No actors found.") }
        try writer.write(listing.summary(of: answer.rows))
        try output.write(page.remainder(shown: answer.rows.count, total: answer.total, "actor"))
        try output.flush()
    }
}
