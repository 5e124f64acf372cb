import Output
import Testing

@Suite struct ChartTests {
    @Test func barsAreAsLongAsTheirCounts() {
        let chart = BarChart([("a", 1000), ("bb", 500), ("c", 0), ("d", 1)], Terminal(width: 31, hasColour: false))
        #expect(chart.text.split(separator: "\n", omittingEmptySubsequences: false) == [
            "  a   1,000  ██████████████████",
            "  bb    500  █████████",
            "  c       0",
            "  d       1  ▏",
            "",
        ])
    }
}
