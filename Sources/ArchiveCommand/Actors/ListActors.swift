import Archive
import ArgumentParser
import Findings
import Output

extension ActorKind: ExpressibleByArgument {}

struct ListActors: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List actors, or search them by name; those that most articles name come first.",
        discussion: """
            Examples:
              archive actors list Kirby
              archive actors list --kind organization --country USA --format csv
            """)

    @Argument(help: ArgumentHelp("Full names, aliases or surnames.", valueName: "name"))
    var names: [String] = []

    @OptionGroup
    var database: DatabaseOption

    @Option(help: "Only of this kind.")
    var kind: [ActorKind] = []

    @Option(help: ArgumentHelp("Only of this country.", valueName: "name"))
    var country: [CountryArgument] = []

    @OptionGroup
    var listing: ListingOptions

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let output = OutputStream(descriptor: 1)
        var filter = ActorFilter()
        filter.names = names.map { NamePattern($0) }
        filter.kinds = kind
        filter.countries = country.map(\.code)
        let page = listing.page
        let answer = try archive.actors(matching: filter, limit: page.rowLimit(output), offset: page.offset)
        let nobody = answer.rows.isEmpty ? try self.nobody(in: archive) : ""
        try listing.write(Listing(answer), total: answer.total, "actor", to: output) {
            answer.rows.isEmpty ? nobody : Listing(summaryOf: answer.rows).table($0)
        }
    }

    /// A mistyped subcommand arrives here as a name.
    private func nobody(in archive: NewsArchive) throws -> String {
        let commands = ActorsCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        if let name = names.first, let command = CommandSuggestion.nearest(to: name, among: commands) {
            return "No actors found. Did you mean 'archive actors \(command)'?\n"
        }
        return "No actors found.\n" + (try NameHints(names, in: archive).text)
    }
}
