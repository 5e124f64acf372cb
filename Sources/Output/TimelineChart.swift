import Archive

/// A timeline as bars: in a terminal, and as an SVG picture.
public struct TimelineChart {
    private let timeline: Timeline
    private let title: String

    public init(_ timeline: Timeline, title: String) {
        self.timeline = timeline
        self.title = title
    }

    /// More periods than this without statements, one after another, are left out for people.
    private static let longestGap = 3

    public func text(_ terminal: Terminal) -> String {
        if timeline.periods.isEmpty { return "No statements found.\n" }
        var text = ""
        var gap: [String] = []
        for (period, line) in zip(timeline.periods, BarChart(timeline.periods.map { ($0.start, $0.count) }, terminal).lines) {
            if period.count == 0 {
                gap.append(line)
                continue
            }
            text += gap.count > Self.longestGap ? "  …\n" : gap.joined()
            text += line
            gap = []
        }
        return text
    }

    public var listing: Listing {
        Listing(
            "periods", columns: [timeline.unit.rawValue, "statements"],
            rows: timeline.periods.map { [.string($0.start), .integer($0.count)] },
            remarks: [.init("undated", .integer(timeline.undated))])
    }

    /// An SVG 1.1 document; it scales to any size and needs no script.
    public var svg: String {
        let (width, height, left, bottom, top) = (960, 320, 48, 64, 40)
        let periods = timeline.periods
        let most = max(1, periods.map(\.count).max() ?? 1)
        let step = Double(width - left - 16) / Double(max(1, periods.count))
        let room = Double(height - top - bottom)
        // A label wherever there is room for one.
        let every = max(1, Int((70 / step).rounded(.up)))
        var body = ""
        for (index, period) in periods.enumerated() {
            let x = Double(left) + Double(index) * step
            let length = Double(period.count) / Double(most) * room
            body += "<rect x=\"\(Self.rounded(x))\" y=\"\(Self.rounded(Double(height - bottom) - length))\" "
                + "width=\"\(Self.rounded(max(0.5, step * 0.85)))\" height=\"\(Self.rounded(length))\">"
                + "<title>\(period.start): \(period.count)</title></rect>\n"
            if index % every == 0 {
                body += "<text x=\"\(Self.rounded(x))\" y=\"\(height - bottom + 18)\">\(period.start)</text>\n"
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" font-family="sans-serif" font-size="12">
            <title>\(escapedXML(title))</title>
            <text x="\(left)" y="20" font-size="15">\(escapedXML(title))</text>
            <text x="\(left - 6)" y="\(top + 8)" text-anchor="end">\(most)</text>
            <text x="\(left - 6)" y="\(height - bottom)" text-anchor="end">0</text>
            <line x1="\(left)" y1="\(height - bottom)" x2="\(width - 16)" y2="\(height - bottom)" stroke="#888"/>
            <g fill="#2b6cb0">
            \(body)</g>
            </svg>

            """
    }

    private static func rounded(_ value: Double) -> String { ((value * 100).rounded() / 100).description }
}
