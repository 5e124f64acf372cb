import Foundation

/// Questions to the archive, each a process of its own, as a user waits for them.
struct QueryRun {
    let archivePath: String
    private static let limit = "50"

    private struct Row: Decodable {
        let speaker: String?
        let organization: String?
    }

    func measure(_ report: inout BenchmarkReport) throws {
        // Speakers and institutions that are there, from all over the archive.
        let some = try printed(by: ["query", "--db", archivePath, "--kind", "direct", "--limit", "2000", "--format", "jsonl"])
        let decoder = JSONDecoder()
        let rows = try some.split(separator: "\n").map { try decoder.decode(Row.self, from: Data($0.utf8)) }
        let speakers = Set(rows.compactMap(\.speaker)).sorted()
        let organizations = Set(rows.compactMap(\.organization)).sorted()
        let words = ["election", "hospital workers", "climate", "\"prime minister\"", "budget", "police", "bridge", "vote"]
        try measure("query --speaker", "--speaker", sample(speakers), &report)
        try measure("query --organization", "--organization", sample(organizations), &report)
        try measure("query --text", "--text", words, &report)
        for command in Self.commands { try measure(command, &report) }
    }

    /// As a user gives them, with the rows that a terminal shows.
    private static let commands = [
        ["query"], ["query", "--anonymous"], ["query", "--country", "FRA"], ["query", "--about", "Israel"],
        ["query", "--to", "reporters"], ["query", "--class", "thought"], ["query", "--source", "The Coast Herald"],
        ["query", "--after", "2020"], ["events"], ["events", "--actor", "Israel"], ["actors"], ["articles"],
        ["articles", "--text", "election"], ["show", "12"], ["quotes", "--text", "hospital"],
        ["timeline", "--about", "Israel"], ["compare", "--about", "Israel", "--sources", "The Coast Herald", "The Lake Tribune"],
        ["network"], ["stats"],
    ]
    /// Those that go through the whole archive are not asked forty times.
    private static let repetitions = 7
    private static let withoutLimit: Set<String> = ["show", "timeline", "compare", "stats"]

    private func sample(_ names: [String]) -> [String] {
        stride(from: 0, to: names.count, by: max(1, names.count / 40)).map { names[$0] }
    }

    private func measure(_ name: String, _ option: String, _ values: [String], _ report: inout BenchmarkReport) throws {
        try measure(name, values.map { ["query", option, $0, "--format", "jsonl"] }, &report)
    }

    private func measure(_ command: [String], _ report: inout BenchmarkReport) throws {
        try measure(command.joined(separator: " "), Array(repeating: command, count: Self.repetitions), &report)
    }

    /// From the start of the process to its end. Foundation's `Process` takes milliseconds of its own to notice the end.
    private func milliseconds(for arguments: [String]) throws -> Double {
        let program = archiveProgram.path
        var list = ([program] + arguments).map { strdup($0) } + [nil]
        defer { list.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var (process, status) = (pid_t(), Int32(0))
        let start = ContinuousClock.now
        let error = posix_spawn(&process, program, &actions, nil, &list, environ)
        guard error == 0 else { throw BenchmarkFailure.program(arguments.first ?? "", error) }
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        let time = start.duration(to: .now) / .milliseconds(1)
        guard status == 0 else { throw BenchmarkFailure.program(arguments.first ?? "", status >> 8) }
        return time
    }

    private func measure(_ name: String, _ commands: [[String]], _ report: inout BenchmarkReport) throws {
        var times: [Double] = []
        for command in commands {
            let limit = Self.withoutLimit.contains(command[0]) ? [] : ["--limit", Self.limit]
            times.append(try milliseconds(for: command + ["--db", archivePath] + limit))
        }
        guard !times.isEmpty else { return }
        times.sort()
        report.add("\(name), median of \(times.count)", times[times.count / 2], "ms")
        report.add("\(name), slowest", times[times.count - 1], "ms")
    }
}
