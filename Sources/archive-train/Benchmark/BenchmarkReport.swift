import Foundation

/// The figures of one run.
struct BenchmarkReport {
    private var rows: [(name: String, value: Double, unit: String)] = []

    mutating func add(_ name: String, _ value: Double, _ unit: String) {
        rows.append((name, value, unit))
    }

    var table: String {
        rows.map { row in "\(row.name)\t\(Self.number(row.value))\t\(row.unit)" }.joined(separator: "\n")
    }

    /// - Returns: The file's path.
    func write(to folder: String, articles: Int, jobs: Int) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let formatter = ISO8601DateFormatter()
        let date = formatter.string(from: Date())
        let path = "\(folder)/\(date.replacing(":", with: ""))-\(articles).tsv"
        let head = """
            # date\t\(date)
            # processor\t\(Self.processor), \(ProcessInfo.processInfo.activeProcessorCount) cores
            # memory\t\(ProcessInfo.processInfo.physicalMemory >> 20) MB
            # system\t\(ProcessInfo.processInfo.operatingSystemVersionString)
            # load before the end\t\(Self.load)
            # jobs\t\(jobs)

            """
        try Data((head + table + "\n").utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private static func number(_ value: Double) -> String {
        value >= 1_000 || value == value.rounded() ? String(Int(value.rounded())) : String(format: "%.2f", value)
    }

    private static var processor: String {
        let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
        let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
        return model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
    }

    /// Processes that wanted to run, over the last 1, 5 and 15 minutes: a busy machine makes poor figures.
    private static var load: String {
        let words = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ") ?? []
        return words.prefix(3).joined(separator: " ")
    }
}
