import Foundation

/// A whole ingest by the real program.
struct IngestRun {
    let corpus: BenchmarkCorpus
    let archivePath: String
    let jobs: Int

    func measure(_ report: inout BenchmarkReport) throws {
        let process = Process()
        process.executableURL = archiveProgram
        process.arguments = ["ingest", "--db", archivePath, "--jobs", "\(jobs)", corpus.path]
        let output = Pipe()
        process.standardOutput = output
        let start = ContinuousClock.now
        try process.run()
        // The program waits for a full pipe to be read.
        while let piece = try output.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {}
        process.waitUntilExit()
        let seconds = start.duration(to: .now) / .seconds(1)
        guard process.terminationStatus == 0 else { throw BenchmarkFailure.program("ingest", process.terminationStatus) }
        var usage = rusage()
        getrusage(__rusage_who_t(truncatingIfNeeded: RUSAGE_CHILDREN.rawValue), &usage)
        let processor = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        report.add("ingest", Double(corpus.words) / seconds, "words per second")
        report.add("ingest", Double(corpus.words) / processor, "words per second of processor time")
        report.add("cores kept busy", processor / seconds, "of \(jobs)")
        report.add("peak memory", Double(usage.ru_maxrss) / 1_024, "MB")
        let size = try FileManager.default.attributesOfItem(atPath: archivePath)[.size] as? Int ?? 0
        report.add("database", Double(size) / 1e6, "MB")
        report.add("database to text", Double(size) / Double(corpus.textBytes), "times as large")
        let again = try printed(by: ["articles", "--db", archivePath, "--format", "jsonl"])
        let copies = again.split(separator: "\n").count { !$0.contains("\"copyOf\":null") && $0.contains("\"copyOf\":") }
        report.add("articles taken for copies", Double(copies), "")
    }
}

enum BenchmarkFailure: Error, CustomStringConvertible {
    case program(String, Int32)

    var description: String {
        switch self {
        case .program(let command, let status):
            "'archive \(command)' ended with status \(status). Is it the release build? 'make bench' makes it."
        }
    }
}

/// The program under test, beside this one.
var archiveProgram: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("archive")
}

/// What the program prints.
func printed(by arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = archiveProgram
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        throw BenchmarkFailure.program(arguments.first ?? "", process.terminationStatus)
    }
    return String(decoding: data, as: UTF8.self)
}
