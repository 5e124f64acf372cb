import Archive
import ArgumentParser
import FoundationEssentials
import Glibc
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
        let known = try archive.viewNames()
        if let unknown = names.first(where: { !known.contains($0) }) {
            throw CommandFailure("there is no view \(unknown) in \(database.path); there are \(known.joined(separator: ", "))")
        }
        let chosen = names.isEmpty ? known : known.filter(names.contains)
        if let odd = chosen.first(where: { $0.contains("/") || $0.hasPrefix(".") }) {
            throw CommandFailure("the view \(odd) cannot be a file's name; name the views to write with --view")
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("the folder \(folder) cannot be made (\(String(cString: strerror(errno))))")
        }
        // All or none: nobody looks for what is missing.
        let paths = chosen.map { "\(folder)/\($0).\(format.rawValue)" }
        if let taken = paths.first(where: FileManager.default.fileExists) {
            throw CommandFailure("\(taken) is there already; nothing was written")
        }
        let counts = try writeAll(chosen, of: archive, to: paths)
        let output = OutputStream(descriptor: 1)
        for (path, count) in zip(paths, counts) { try output.writeLine("\(path)  \(counted(count, "row"))") }
        try output.flush()
    }

    /// Under other names until all are whole.
    private func writeAll(_ names: [String], of archive: NewsArchive, to paths: [String]) throws -> [Int] {
        let unfinished = paths.map { $0 + ".unfinished" }
        defer { for path in unfinished { unlink(path) } }
        let counts = try archive.atOneTime {
            try zip(names, unfinished).map { try write(archive.view($0), of: archive, to: $1) }
        }
        for (path, finished) in zip(unfinished, paths) where rename(path, finished) != 0 {
            throw CommandFailure("\(finished) cannot be written (\(String(cString: strerror(errno))))")
        }
        return counts
    }

    private func write(_ view: ArchiveView, of archive: NewsArchive, to path: String) throws -> Int {
        unlink(path)
        return try OutputFile.write(to: path) { stream in
            let writer = ListingWriter(format == .csv ? .csv : .jsonl, to: stream)
            var count = 0
            try writer.writeHeading(view.columns)
            try archive.forEachRow(of: view) { row in
                count += 1
                try writer.writeRow(view.columns, row.map { JSONValue($0) })
            }
            return count
        }
    }
}
