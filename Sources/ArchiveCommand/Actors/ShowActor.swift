import Archive
import ArgumentParser
import Output

struct ShowActor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one actor: its names, its roles over time, and what was decided about it.",
        discussion: """
            Examples:
              archive actors show 17
              archive actors show "John Kirby" --json
            """)

    @Argument(help: ArgumentHelp("The actor, by its number or by a name that only one has.", valueName: "actor"))
    var actor: String

    @OptionGroup
    var database: DatabaseOption

    @Flag(help: "Print all that is known of the actor as JSON.")
    var json = false

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let id = try ActorReference(actor).only(in: archive)
        guard let record = try archive.actor(id) else {
            throw CommandFailure("there is no actor \(id) in \(database.path); 'archive actors' lists them")
        }
        let output = OutputStream(descriptor: 1)
        if json {
            try output.write(JSONValue(record).utf8 + [0x0A])
        } else {
            try output.write(ActorText(record).text(Terminal(of: output)))
        }
        try output.flush()
    }
}
