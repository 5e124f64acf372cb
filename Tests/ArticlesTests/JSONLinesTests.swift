import Articles
import TestSupport
import Testing

@Suite struct JSONLinesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ lines: String, _ metadata: ArticleMetadata = ArticleMetadata()) throws -> Reading {
        Reading(try folder.write("wire.jsonl", lines), metadata: metadata)
    }

    @Test func readsOneArticleALine() throws {
        let reading = try read("""
            {"id":"a1","title":"Talks resume","date":"2024-03-25","source":"Courier","url":"https://example.org/1","author":"A. Writer","text":"Officials met."}

            {"id":2,"text":"They left.\\n\\nNobody spoke."}
            """)
        #expect(reading.problems.isEmpty)
        #expect(reading.articles == [
            Article(sourceID: "a1", title: "Talks resume", text: "Talks resume\n\nOfficials met.", published: "2024-03-25",
                source: "Courier", author: "A. Writer", url: "https://example.org/1"),
            Article(sourceID: "2", text: "They left.\n\nNobody spoke."),
        ])
        #expect(reading.inputs.map(\.line) == [1, 3])
    }

    @Test(arguments: [
        ("Talks resume", "Talks resume\\n\\nOfficials met."),
        ("Talks resume", "Talks resume. Officials met."),
        ("Talks ‘resume’", "Talks ‘resume.’\\n\\nOfficials met."),
        ("Talks  resume", "Talks resume\\n\\nOfficials met."),
    ])
    func doesNotRepeatATitleThatTheTextBeginsWith(title: String, text: String) throws {
        let article = try #require(try read("{\"title\":\"\(title)\",\"text\":\"\(text)\"}").articles.first)
        #expect(article.text == text.replacing("\\n", with: "\n"))
    }

    @Test func keepsATitleThatIsOnlyTheStartOfAWord() throws {
        let article = try #require(try read(#"{"title":"Kirby","text":"Kirbyville flooded."}"#).articles.first)
        #expect(article.text == "Kirby\n\nKirbyville flooded.")
    }

    @Test func takesNullAndEmptyAsAbsent() throws {
        let flags = ArticleMetadata(published: "2024-01-01", source: "S")
        let reading = try read(#"{"id":null,"title":null,"date":null,"source":"","text":"Officials met."}"#, flags)
        #expect(reading.articles == [Article(text: "Officials met.", published: "2024-01-01", source: "S")])
    }

    @Test(arguments: ["text", "body", "content", "maintext"])
    func readsCommonFieldNames(textField: String) throws {
        let reading = try read("""
            {"\(textField)":"Officials met.","headline":"Talks","date_publish":"2024-03-25 10:00:00","publisher":{"id":1,"name":"Courier"},"authors":["A","B"]}
            """)
        #expect(reading.articles == [
            Article(title: "Talks", text: "Talks\n\nOfficials met.", published: "2024-03-25T10:00:00", source: "Courier", author: "A, B")
        ])
    }

    @Test func reportsABrokenLineByNumberAndGoesOn() throws {
        let reading = try read("""
            {"text":"Officials met."}
            {"text":"Officials
            [1]
            {"id":"x"}
            {"text":7}
            {"text":"Hm.","date":"the other day"}
            {"text":"They left."}
            """)
        #expect(reading.articles.map(\.text) == ["Officials met.", "They left."])
        #expect(reading.problems.map(\.line) == [2, 3, 4, 5, 6])
        #expect(reading.reasons == [
            .brokenJSON, .notAnObject, .noText, .wrongType(field: "text"), .badDate("the other day"),
        ])
        #expect(reading.problems[0].description.contains("wire.jsonl, line 2, is not valid JSON"))
        #expect(reading.problems.allSatisfy { !$0.description.contains("Officials") })
    }

    @Test func takesTheNamesOutOfOtherForms() throws {
        let reading = try read("""
            {"text":"A.","authors":[{"name":"Ann Lee","url":"x"},{"name":"Tom Becker"},{}],"source":{"name":null},"id":12.5}
            {"text":"B.","author":{"name":"Ann Lee"},"publisher":{"id":3},"domain":"example.org","id":[7]}
            {"text":"C.","author":false}
            """)
        #expect(reading.articles == [
            Article(sourceID: "12.5", text: "A.", author: "Ann Lee, Tom Becker"),
            Article(sourceID: "7", text: "B.", source: "example.org", author: "Ann Lee"),
        ])
        #expect(reading.reasons == [.wrongType(field: "author")])
    }

    @Test func identifiesByTheFirstThatApplies() throws {
        let reading = try read("""
            {"id":"1","url":"https://example.org/1","source":"S","text":"A."}
            {"id":"1","source":"S","text":"B."}
            {"id":"1","text":"C."}
            {"text":"D."}
            """)
        #expect(reading.inputs.map(\.identity) == [
            .url("https://example.org/1"), .sourceAndID(source: "S", id: "1"),
            .pathAndID(path: folder.path + "/wire.jsonl", id: "1"), .content,
        ])
        let plain = try folder.write("a.txt", "A.")
        #expect(Reading(plain).inputs.map(\.identity) == [.path(plain)])
    }

    @Test func aURLFlagNamesOneArticleOnly() throws {
        let reading = try read("{\"text\":\"A.\"}\n{\"text\":\"B.\"}", ArticleMetadata(url: "https://example.org/1"))
        #expect(reading.articles.map(\.text) == ["A."])
        #expect(reading.reasons == [.urlTaken(by: folder.path + "/wire.jsonl")])
    }

    @Test func readsLinesLongerThanAPieceOfInput() throws {
        let long = String(repeating: "word ", count: 200_000)
        let reading = try read("{\"text\":\"\(long)\"}\n{\"text\":\"Last.\"}")
        #expect(reading.articles.map(\.text.utf8.count) == [999_999, 5])
    }
}
