import TestSupport
import Testing

@testable import Articles

@Suite struct PlainTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func article(_ text: String, _ metadata: ArticleMetadata = ArticleMetadata()) throws -> Article {
        let reading = Reading(try folder.write("a.txt", text), metadata: metadata)
        try #require(reading.problems.isEmpty)
        return try #require(reading.articles.first)
    }

    @Test func takesAShortFirstParagraphAsTitle() throws {
        let article = try article("Talks resume\n\nThe delegations met.\n\nThey left.\n")
        #expect(article.title == "Talks resume")
        #expect(article.text == "Talks resume\n\nThe delegations met.\n\nThey left.")
    }

    @Test func takesNoTitleWhenNothingFollows() throws {
        let article = try article("The delegations met.\n")
        #expect(article.title == nil)
        #expect(article.text == "The delegations met.")
    }

    @Test(arguments: [(300, true), (301, false)])
    func takesNoTitleAboveThreeHundredCharacters(length: Int, isTitle: Bool) throws {
        let first = String(repeating: "é", count: length)
        let article = try article("\(first)\n\nThe delegations met.")
        #expect((article.title != nil) == isTitle)
        #expect(article.text == "\(first)\n\nThe delegations met.")
    }

    @Test func takesSingleNewlinesAsParagraphsWhereThereAreNoBlankLines() throws {
        #expect(try article("Talks resume\nThe delegations met.\nthey left.").text
            == "Talks resume\n\nThe delegations met.\n\nthey left.")
    }

    @Test func joinsLinesWrappedToAWidth() throws {
        let wrapped = """
            Talks resume

            The delegations of both countries met on Monday in the capital, officials
            said, after a week in which neither side had been willing to say whether
            the talks would go on at all.
            """
        #expect(try article(wrapped).text.split(separator: "\n").count == 2)
    }

    @Test func readsHeaderLines() throws {
        let article = try article("""
            Title: Talks resume
            DATE: March 25, 2024
            Source: The Courier
            author: A. Writer
            URL: https://example.org/1

            Officials met.

            They left.
            """)
        #expect(article == Article(
            title: "Talks resume", text: "Talks resume\n\nOfficials met.\n\nThey left.", published: "2024-03-25",
            source: "The Courier", author: "A. Writer", url: "https://example.org/1"))
    }

    @Test func whatTheFileSaysWinsOverFlags() throws {
        let flags = ArticleMetadata(title: "T", published: "2020-01-01", source: "S", author: "A")
        let article = try article("Date: 2024-03-25\n\nTalks resume\n\nOfficials met.", flags)
        #expect(article.published == "2024-03-25")
        #expect(article.title == "Talks resume")
        #expect(article.source == "S")
        #expect(article.author == "A")
    }

    @Test func flagsGiveATitleToATextWithoutOne() throws {
        let article = try article("Officials met.", ArticleMetadata(title: "Talks resume"))
        #expect(article.text == "Talks resume\n\nOfficials met.")
    }

    @Test func refusesADateThatIsNone() throws {
        let reading = Reading(try folder.write("a.txt", "Date: soon\n\nOfficials met."))
        #expect(reading.reasons == [.badDate("soon")])
        #expect(reading.problems[0].description.contains("a.txt has the date \"soon\""))
    }

    @Test(arguments: [("", InputProblem.Reason.empty), (" \n\n", .noText), ("Title: x\n", .noText)])
    func refusesTextWithoutWords(text: String, reason: InputProblem.Reason) throws {
        #expect(Reading(try folder.write("a.txt", text)).reasons == [reason])
    }

    @Test(arguments: [
        ("a ![picture](x.png) of [two [words](https://example.org)", "a  of two [words"), ("[![x](y)](z) end", " end"),
        ("***all*** **bold** *it* __low__ ___both___", "all bold it low both"), ("2 * 3 * 4 and a*b", "2 * 3 * 4 and a*b"),
        ("*open and never closed", "*open and never closed"), ("_one_ [no link] (x)", "_one_ [no link] (x)"), ("**a*b**", "a*b"),
    ])
    func marksWithinALine(line: String, plain: String) {
        #expect(MarkdownLine.plain(line) == plain)
    }

    /// Each is looked for once: these took minutes.
    @Test(arguments: ["[", "![x](", "*a ", "**a ", "[a]", "_", "__a "])
    func marksThatNeverEnd(piece: String) {
        let line = String(repeating: piece, count: 200_000)
        #expect(!MarkdownLine.plain(line).isEmpty)
    }

    @Test func readsMarkdownWithoutItsMarkup() throws {
        let path = try folder.write("a.md", """
            ---
            title: "Talks resume"
            date: 2024-03-25
            layout: post
            ---
            ## In the capital
            The **foreign minister** met [the envoy](https://example.org) and *smiled*.

            > “We agreed,” she said.
            """)
        let article = try #require(Reading(path).articles.first)
        #expect(article.published == "2024-03-25")
        #expect(article.text == """
            Talks resume

            In the capital

            The foreign minister met the envoy and smiled.

            “We agreed,” she said.
            """)
    }
}
