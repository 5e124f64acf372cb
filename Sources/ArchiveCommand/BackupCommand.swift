import Archive
import ArgumentParser
import Output

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the archive, as one moment saw it, while others go on writing.",
        discussion: """
            The copy is whole or not there. A file that exists is not overwritten.

            Example:
              archive backup archive-2024-03-25.db
            """)

    @Argument(help: ArgumentHelp("Where to put the copy.", valueName: "file"), completion: .file())
    var destination: String

    @OptionGroup
    var database: DatabaseOption

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        try archive.backup(to: destination)
        let output = OutputStream(descriptor: 1)
        try output.writeLine("copied \(database.path) to \(destination)")
        try output.flush()
    }
}
