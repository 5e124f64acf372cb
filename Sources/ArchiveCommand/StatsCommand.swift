import Archive
import ArgumentParser
import Output

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show what the archive holds, in numbers.",
        discussion: """
            Examples:
              archive stats
              archive stats --top 25 --json
            """)

    @OptionGroup
    var database: DatabaseOption

    @Option(help: ArgumentHelp("How many sources and speakers to name.", valueName: "n"))
    var top: Int = 10

    @Flag(help: "Print the numbers as JSON.")
    var json = false

    func validate() throws {
        if top < 0 { throw ValidationError("--top \(top): 0 or more is needed.") }
    }

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let statistics = StatisticsText(try archive.statistics(top: top))
        let output = OutputStream(descriptor: 1)
        try output.write(json ? statistics.json.utf8 + [0x0A] : Array(statistics.text(Terminal(of: output)).utf8))
        try output.flush()
    }
}
