import Archive
import Articles
import Findings
import Testing

@testable import Query

/// Questions against an archive of one article of our own.
@Suite struct ArchiveQueryTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive
    private let parser = QuestionParser()

    private static let text = """
        Quota talks in Reykjavik

        “Nobody fishes in Rafa now,” Foreign Office spokesman Olaf Berg said. The Foreign Office said it would wait. \
        Britain said no.
        """

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        func span(_ words: String) -> TextSpan {
            let text = Array(Self.text.unicodeScalars)
            let sought = Array(words.unicodeScalars)
            let start = (0...text.count - sought.count).first { Array(text[$0..<$0 + sought.count]) == sought } ?? 0
            return TextSpan(start: start, end: start + sought.count)
        }
        let findings = Findings(
            language: "en",
            actors: [
                Actor(id: 1, name: "Foreign Office", kind: .organization, country: "GBR"),
                Actor(
                    id: 2, name: "Olaf Berg", kind: .person,
                    roles: [Role(role: "spokesman", organization: "Foreign Office", organizationID: 1)]),
                Actor(id: 3, name: "United Kingdom", kind: .country, aliases: ["Britain"], country: "GBR"),
            ],
            statements: [
                Statement(id: 1, kind: .direct, speakerID: 2, content: [span("“Nobody fishes in Rafa now,”")]),
                Statement(id: 2, kind: .indirect, speakerID: 1, content: [span("it would wait")]),
                Statement(id: 3, kind: .indirect, speakerID: 3, content: [span("no.")]),
            ])
        let article = Article(title: "Quota talks in Reykjavik", text: Self.text, published: "2024-03-25")
        _ = try archive.save(
            ExtractedArticle(article: article, identity: .content, findings: findings, extractorVersion: 1))
    }

    private func handles(_ question: String) throws -> [String] {
        guard case .statements(let answer) = try parser.query(question).answer(from: archive) else { return [] }
        return answer.rows.map(\.handle)
    }

    @Test func anInstitutionInAQuestionGivesTheRowsOfTheFilter() throws {
        var filter = StatementFilter()
        filter.organizations = ["Foreign Office"]
        let rows = try archive.statements(matching: filter).rows.map(\.handle)
        #expect(rows == ["1#s1", "1#s2"])
        #expect(try handles("all statements by the Foreign Office") == rows)
    }

    @Test func aPersonIsFoundBySurname() throws {
        #expect(try handles("what did Berg say?") == ["1#s1"])
    }

    @Test func countriesAndPlacesGoByAllTheirNames() throws {
        #expect(try handles("statements by Great Britain") == ["1#s3"])
        #expect(try handles("what did Berg say about Rafah?") == ["1#s1"])
    }

    @Test(arguments: ["GBR", "gbr", "United Kingdom", "the UK", "Britain"])
    func countriesAreFilteredByCodeOrName(country: String) throws {
        var filter = StatementFilter()
        filter.countries = [country]
        #expect(try ArchiveQuery.statements(filter).count(in: archive) == 2)
    }

    @Test func theCountIsThatOfTheRows() throws {
        let query = try parser.query("all statements by the Foreign Office")
        #expect(try query.count(in: archive) == 2)
    }
}
