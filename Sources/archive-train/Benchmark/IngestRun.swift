import Foundation

/// A whole ingest by the real program, which reads the articles from a pipe: it takes no more than it can work on, so that
/// what was passed tells how far it is.
struct IngestRun {
    let corpus: BenchmarkCorpus
    let archivePath: String
    let jobs: Int

    /// When the program had taken a part of the articles.
    private struct Mark {
        let time = ContinuousClock.now
        /// Seconds of processor time until then.
        let processor: Double

        init(_ process: Process) {
            // Fields 14 and 15 of proc(5), in hundredths of a second, counted after the name in parentheses.
            let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
            let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
            processor = fields.count > 12 ? (Double(fields[11]) ?? 0) / 100 + (Double(fields[12]) ?? 0) / 100 : 0
        }
    }

    func measure(_ report: inout BenchmarkReport) throws {
        let process = Process()
        process.executableURL = archiveProgram
        process.arguments = ["ingest", "--db", archivePath, "--jobs", "\(jobs)", "--json", "-"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        let start = ContinuousClock.now
        try process.run()
        let size = try FileManager.default.attributesOfItem(atPath: corpus.path)[.size] as? Int ?? 0
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: corpus.path))
        var passed = 0
        var marks: [Mark] = []
        while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
            try input.fileHandleForWriting.write(contentsOf: piece)
            passed += piece.count
            if passed >= size / 10 * (marks.isEmpty ? 1 : 9), marks.count < 2 { marks.append(Mark(process)) }
        }
        try input.fileHandleForWriting.close()
        // The program waits for a full pipe to be read.
        while let piece = try output.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {}
        process.waitUntilExit()
        let end = ContinuousClock.now
        let seconds = start.duration(to: end) / .seconds(1)
        guard process.terminationStatus == 0 else { throw BenchmarkFailure.program("ingest", process.terminationStatus) }
        var usage = rusage()
        getrusage(__rusage_who_t(truncatingIfNeeded: RUSAGE_CHILDREN.rawValue), &usage)
        let processor = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        report.add("ingest", Double(corpus.words) / seconds, "words per second")
        report.add("ingest", Double(corpus.words) / processor, "words per second of processor time")
        report.add("cores kept busy", processor / seconds, "of \(jobs)")
        report.add("peak memory", Double(usage.ru_maxrss) / 1_024, "MB")
        if marks.count == 2 {
            let (first, last) = (start.duration(to: marks[0].time) / .seconds(1), marks[1].time.duration(to: end) / .seconds(1))
            report.add("ingest, rate of the last tenth to the first", first / last, "")
            report.add(
                "ingest, rate of the last tenth to the first by processor time",
                marks[0].processor / (processor - marks[1].processor), "")
        }
        let database = try FileManager.default.attributesOfItem(atPath: archivePath)[.size] as? Int ?? 0
        report.add("database", Double(database) / 1e6, "MB")
        report.add("database to text", Double(database) / Double(corpus.textBytes), "times as large")
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
