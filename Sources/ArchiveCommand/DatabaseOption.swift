import Archive
import ArgumentParser
import FoundationEssentials
import Output

/// Which archive a command works on.
struct DatabaseOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The archive's file. (default: $ARCHIVE_DB, else archive.db)", valueName: "file"),
        completion: .file())
    var db: String?

    var path: String {
        let environment = ProcessInfo.processInfo.environment["ARCHIVE_DB"] ?? ""
        return db ?? (environment.isEmpty ? "archive.db" : environment)
    }

    /// Opens the archive for writing. One that an older program made is brought up to date, which takes minutes where it is
    /// large, and standard error says so.
    func openForWriting() throws(ArchiveError) -> NewsArchive {
        guard let version = NewsArchive.olderVersion(at: path) else { return try NewsArchive(path: path, access: .write) }
        let copy = NewsArchive.copyName(of: path, version: version)
        var progress = ProgressLine()
        progress.show("bringing \(path) up to date …")
        defer { progress.clear() }
        let archive = try NewsArchive(path: path, access: .write)
        progress.clear()
        let errors = OutputStream(descriptor: 2)
        try? errors.writeLine(
            "\(path) was brought up to date; \(copy) is a copy of it as it was.")
        try? errors.flush()
        return archive
    }

    /// The same for a command that opens the archive itself, where there is one.
    func bringUpToDate() throws(ArchiveError) {
        if NewsArchive.olderVersion(at: path) != nil { try openForWriting().close() }
    }

    func validate() throws {
        if db == "" { throw ValidationError("--db: the name of a file is needed.") }
    }
}
