import Testing

@Suite struct SentenceSplitterTests {
    /// Expected sentences stand between bars.
    @Test(arguments: [
        "The law passed.| It was signed on Monday.",
        "Mr. Smith met J. Edgar Hoover of the U.S. Senate.| He left at 5 p.m. for Paris.",
        "He moved to the U.S.| The family followed.",
        "He works for Acme Inc.| He likes it.",
        "“We will go,” he said.| “We will not stop.”| The army agreed.",
        "\"Are you there?\" he asked.| \"Yes!\" Mary Smith said.| \"Good.\"| They left.",
        "He left.|The army stayed.",
        "It rose 3.5 percent to 10.25 in the week.| Then it fell.",
        "(It was the first.)| The second came later.",
        "He wondered ... what it was.| It was not clear.",
        "1. The budget was passed.| 2. The law was not.",
        "Yahoo! was the first, e.g. in the U.S. and the U.K. market.",
        "Was it the end?| Nobody knew!| It was.",
    ])
    func sentences(marked: String) {
        let expected = marked.split(separator: "|").map { $0.hasPrefix(" ") ? String($0.dropFirst()) : String($0) }
        #expect(Segments.sentences(marked.replacing("|", with: "")) == expected)
    }

    @Test(arguments: ["WASHINGTON (AP) — ", "WASHINGTON, Jan. 5 (Reuters) - "])
    func datelineIsNoPartOfTheSentence(dateline: String) {
        let sentences = Segments.sentences(dateline + "The president spoke on Monday. He was brief.")
        #expect(sentences == ["The president spoke on Monday.", "He was brief."])
    }

    @Test func paragraphEndsSentence() {
        #expect(Segments.sentences("The title of the story\n\nThe first words of it\n\nand the last") == [
            "The title of the story", "The first words of it", "and the last",
        ])
    }
}
