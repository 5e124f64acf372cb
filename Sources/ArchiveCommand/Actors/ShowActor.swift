import Archive
import ArgumentParser
import Output

struct ShowActor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one actor: its names, its roles over time, and what was decided about it.")

    @Argument(help: ArgumentHelp("The actor.", valueName: "id"))
    var id: Int64

    @OptionGroup
    var database: DatabaseOption

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        guard let record = try archive.actor(id) else {
            throw CommandFailure("there is no actor \(id) in \(database.path); 'archive actors' lists them")
        }
        let output = OutputStream(descriptor: 1)
        try output.write(ActorText(record).text(Terminal(of: output)))
        try output.flush()
    }
}
