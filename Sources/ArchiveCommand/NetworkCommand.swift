import Archive
import ArgumentParser
import Output
import Query

extension NetworkWriter.Format: ExpressibleByArgument {}

struct NetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Show who speaks about whom.",
        discussion: """
            Takes the flags of 'archive query'.

            Examples:
              archive network --after 2024-03 --limit 20
              archive network --format dot | dot -Tsvg > network.svg
              archive network --format graphml > network.graphml
            """)

    @OptionGroup
    var database: DatabaseOption

    @OptionGroup
    var statements: StatementOptions

    @Option(help: ArgumentHelp("How many pairs at most; 0 for all. (default: 50 in a table, else all)", valueName: "n"))
    var limit: Int?

    @Option(help: "How to write it.")
    var format: NetworkWriter.Format = .table

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit \(limit): 0 or more is needed.") }
    }

    func run() throws {
        let filter = statements.filter.expanded
        let archive = try NewsArchive(path: database.path, access: .read)
        let most = limit ?? (format == .table ? 50 : 0)
        // One more tells whether there are more.
        var network = try archive.network(of: filter, limit: most == 0 || most == .max ? nil : most + 1)
        let isCut = most > 0 && network.edges.count > most
        if isCut { network = network.prefix(most) }
        let output = OutputStream(descriptor: 1)
        try NetworkWriter(network).write(format, to: output)
        guard format == .table else { return }
        if network.edges.isEmpty { try output.write("No pairs found.\n" + ArchiveQuery.statements(filter).hints(in: archive)) }
        try output.write(statements.dates.remark(onStatements: filter, in: archive))
        if isCut { try output.write("\nMore than \(counted(most, "pair")); --limit 0 shows all.\n") }
        try output.flush()
    }
}
