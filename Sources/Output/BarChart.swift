/// Counts as bars in a terminal.
public struct BarChart {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    private static let longestName = 40

    private let values: [(name: String, count: Int)]
    private let terminal: Terminal

    public init(_ values: [(name: String, count: Int)], _ terminal: Terminal) {
        self.values = values
        self.terminal = terminal
    }

    public var text: String { lines.joined() }

    /// A line for each value, with its end.
    var lines: [String] {
        let names = values.map { TextLayout.shortened($0.name, to: Self.longestName) }
        let nameWidth = names.map { TextLayout.width($0) }.max() ?? 0
        let counts = values.map { grouped($0.count) }
        let countWidth = counts.map(\.count).max() ?? 0
        let most = max(1, values.map(\.count).max() ?? 1)
        let room = max(10, terminal.width - nameWidth - countWidth - 6)
        return values.indices.map { index in
            let length = values[index].count * room * 8 / most
            let bar = String(repeating: "█", count: length / 8) + Self.eighths[length % 8]
            let name = TextLayout.padded(names[index], to: nameWidth)
            let count = TextLayout.padded(counts[index], to: countWidth, isRightAligned: true)
            if values[index].count == 0 { return "  \(name)  \(count)\n" }
            return "  \(name)  \(count)  \(terminal.styled(bar.isEmpty && values[index].count > 0 ? "▏" : bar, .source))\n"
        }
    }
}
