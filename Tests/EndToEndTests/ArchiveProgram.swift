import Foundation
import Testing

/// The real program, run in a folder of its own.
final class ArchiveProgram {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String

        var outputLines: [Substring] { output.split(separator: "\n") }
        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The release binary, which lies beside the test bundle.
    static var executable: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "archive")
    }

    static var repository: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    static var sample: String { repository.appending(path: "Tests/Fixtures/sample.txt").path }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

    /// Runs `archive` with the folder as working directory.
    @discardableResult
    func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], executable: URL = executable
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        // Files rather than pipes: no output is too long for them.
        let files = ["input", "output", "errors"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        try Data(input.utf8).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "ended by signal \(process.terminationStatus)")
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
            errors: try String(contentsOf: files[2], encoding: .utf8))
    }

    /// Runs a shell script in the folder, with the program's path as `$ARCHIVE`.
    func run(script: String, shell: String = "/bin/sh") throws -> Outcome {
        try run(
            ["-c", script], environment: ["ARCHIVE": Self.executable.path, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"],
            executable: URL(filePath: shell))
    }

    /// Before a command in a script: runs it as a user who may write nowhere.
    static let asNobody = "setpriv --reuid 65534 --regid 65534 --clear-groups"

    /// Tests run as root can become somebody else.
    static let canDropPrivileges = succeeds("\(asNobody) \"$ARCHIVE\" --version")

    static let canMount = succeeds("mkdir disk && mount -t tmpfs -o size=1m tmpfs disk && umount disk")

    private static func succeeds(_ script: String) -> Bool {
        guard geteuid() == 0, let program = try? ArchiveProgram() else { return false }
        return (try? program.run(script: script).status) == 0
    }

    /// What `archive … --format json` prints.
    func json(_ arguments: String...) throws -> [String: Any] {
        let outcome = try run(arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }
}
