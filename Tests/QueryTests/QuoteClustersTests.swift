import Archive
import Articles
import Findings
import Query
import TestSupport
import Testing

@Suite struct QuoteClustersTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
    }

    /// An article whose text is a quotation with its speaker.
    private func save(_ quote: String, by speaker: String?, in source: String, on published: String) throws {
        let text = "\(quote) \(speaker ?? "somebody") said in an article of \(source) that was published on \(published)."
        let findings = Findings(
            language: "en", actors: speaker.map { [Actor(id: 1, name: $0, kind: .person)] } ?? [],
            statements: [
                Statement(id: 1, kind: .direct, speakerID: speaker.map { _ in 1 }, content: [TextSpan(start: 0, end: quote.unicodeScalars.count)])
            ])
        let article = Article(text: text, published: published, source: source)
        _ = try archive.save(ExtractedArticle(article: article, identity: .content, findings: findings, extractorVersion: 1))
    }

    private func clusters() throws -> [QuoteCluster] {
        try archive.quotations(matching: StatementFilter()).clusters
    }

    @Test func aQuotationIsOneAlthoughItIsCutOrChanged() throws {
        let quote = "“We will not leave this valley until the last of the families has a roof over its head again,”"
        try save(quote, by: "Ann Lee", in: "Courier", on: "2024-01-02")
        try save("“Until the last of the families has a roof over its head,”", by: "Mayor Lee", in: "Herald", on: "2024-01-03")
        try save(quote.replacing("valley", with: "town"), by: "Ann Lee", in: "Wire", on: "2024-01-01")
        try save("“The road to the harbour stays closed for the rest of the week,”", by: "Ann Lee", in: "Wire", on: "2024-01-04")
        let clusters = try clusters()
        #expect(clusters.map(\.articles) == [3, 1])
        #expect(clusters[0].sources == ["Wire", "Courier", "Herald"])
        #expect(clusters[0].first.published == "2024-01-01")
    }

    /// The same words again, after a longer quotation that holds them.
    @Test func repeatedLetterForLetterItIsFoundWhereItWasTheFirstTime() throws {
        let quote = "“Until the last of the families has a roof over its head,”"
        try save("“We will not leave until the last of the families has a roof over its head again,”", by: "Ann Lee", in: "Wire", on: "2024-01-01")
        for (day, source) in ["Courier", "Herald", "Post"].enumerated() {
            try save(quote, by: "Ann Lee", in: source, on: "2024-01-0\(day + 2)")
        }
        #expect(try clusters().map(\.sources) == [["Wire", "Courier", "Herald", "Post"]])
    }

    @Test func twoWhoAreNotKnownAreNotOne() throws {
        try save("“This is not the end of it,”", by: nil, in: "Courier", on: "2024-01-02")
        try save("“This is not the end of it,”", by: nil, in: "Courier", on: "2024-01-03")
        #expect(try clusters().count == 2)
    }

    @Test func aSetPhraseOfTwoSpeakersIsTwo() throws {
        try save("“No comment at this time,”", by: "Ann Lee", in: "Courier", on: "2024-01-02")
        try save("“No comment at this time,”", by: "Bob Ray", in: "Courier", on: "2024-01-03")
        #expect(try clusters().count == 2)
    }

    @Test func aPageHasTheQuotationsThatAreAskedFor() throws {
        for (number, word) in ["harbour", "valley", "mountain"].enumerated() {
            for source in ["Courier", "Herald", "Wire"].prefix(number + 1) {
                try save("“Nobody has ever seen the old \(word) so empty,”", by: "Ann Lee", in: source, on: "2024-01-0\(number + 1)")
            }
        }
        let page = try archive.quotations(matching: StatementFilter(), inAtLeast: 2, limit: 1, offset: 1)
        #expect(page.total == 2)
        #expect(page.clusters.map(\.first.content) == ["“Nobody has ever seen the old valley so empty,”"])
        #expect(page.clusters[0].appearances.map(\.source) == ["Courier", "Herald"])
        #expect(page.clusters[0].appearances.allSatisfy { $0.published == "2024-01-02" && $0.number == 1 })
        #expect(page.clusters[0].sources == ["Courier", "Herald"])
    }

    @Test func wordsOutsideTheMarksDoNotCount() throws {
        try save("that “all of the boats will be sold,” and soon", by: "Ann Lee", in: "Courier", on: "2024-01-02")
        try save("that \"ÀLL of the boats will be sold\" at last, whatever it may cost", by: "Ann Lee", in: "Wire", on: "2024-01-03")
        try save("that all of the boats will be sold", by: "Ann Lee", in: "Herald", on: "2024-01-04")
        #expect(try clusters().map(\.articles) == [3])
    }
}
