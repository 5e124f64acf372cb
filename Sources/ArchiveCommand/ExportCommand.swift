import Archive
import ArgumentParser
import FoundationEssentials
import Output

struct ExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, jsonl
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write every view to a file of its own, for pandas, R or a spreadsheet.",
        discussion: """
            Files that are there are not overwritten.

            Examples:
              archive export --to tables
              archive export --to tables --format jsonl --view statements --view events
            """)

    @OptionGroup
    var database: DatabaseOption

    @Option(
        name: .customLong("to"), help: ArgumentHelp("The folder for the files; made where there is none.", valueName: "folder"),
        completion: .directory)
    var folder: String

    @Option(help: "How to write the rows.")
    var format: Format = .csv

    @Option(name: .customLong("view"), help: ArgumentHelp("Only this view.", valueName: "name"))
    var names: [String] = []

    func run() throws {
        let archive = try NewsArchive(path: database.path, access: .read)
        let views = try archive.views()
        if let unknown = names.first(where: { name in !views.contains { $0.name == name } }) {
            throw CommandFailure(
                "there is no view \(unknown) in \(database.path); there are \(views.map(\.name).joined(separator: ", "))")
        }
        let chosen = names.isEmpty ? views : views.filter { names.contains($0.name) }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("the folder \(folder) cannot be made")
        }
        // All or none: nobody looks for what is missing.
        let paths = chosen.map { "\(folder)/\($0.name).\(format.rawValue)" }
        if let taken = paths.first(where: FileManager.default.fileExists) {
            throw CommandFailure("\(taken) is there already; nothing was written")
        }
        let output = OutputStream(descriptor: 1)
        for (view, path) in zip(chosen, paths) {
            let count = try write(view, of: archive, to: path)
            try output.writeLine("\(path)  \(counted(count, "row"))")
        }
        try output.flush()
    }

    private func write(_ view: ArchiveView, of archive: NewsArchive, to path: String) throws -> Int {
        let file: OutputFile
        do {
            file = try OutputFile(creating: path)
        } catch {
            throw CommandFailure("\(path) cannot be written (\(error.why))")
        }
        let writer = ListingWriter(format == .csv ? .csv : .jsonl, to: file.stream)
        var count = 0
        try writer.writeHeading(view.columns)
        try archive.forEachRow(of: view) { row in
            count += 1
            try writer.writeRow(view.columns, row.map { JSONValue($0) })
        }
        try file.stream.flush()
        return count
    }
}
