import Output
import Testing

@Suite struct TextLayoutTests {
    @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("🇬🇷", 2), ("“—”", 3), ("", 0), ("\u{1B}[1mbold\u{1B}[0m", 4)])
    func countsColumns(text: String, width: Int) {
        #expect(TextLayout.width(text) == width)
    }

    @Test(arguments: [("short", 10, "short"), ("0123456789", 10, "0123456789"), ("0123456789x", 10, "012345678…"), ("日本語日本語", 6, "日本…"), ("a\nb", 5, "a b")])
    func shortens(text: String, limit: Int, expected: String) {
        #expect(TextLayout.shortened(text, to: limit) == expected)
    }

    @Test func wrapsAtSpaces() {
        #expect(TextLayout.wrapped("one two three averyverylongword x", to: 9, indent: "  ") == ["  one two", "  three", "  averyverylongword", "  x"])
        #expect(TextLayout.wrapped("one\u{A0}two\tthree\r\nfour", to: 9) == ["one two", "three", "four"])
        // What styles a word stays with it and takes no room.
        #expect(TextLayout.wrapped("one \u{1B}[2m(two)\u{1B}[0m six", to: 9) == ["one \u{1B}[2m(two)\u{1B}[0m", "six"])
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
    func groupsThousands(number: Int, text: String) {
        #expect(grouped(number) == text)
    }
}
