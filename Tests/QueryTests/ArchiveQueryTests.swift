import Archive
import Testing

@testable import Query

/// Questions against an archive of articles of our own.
@Suite struct ArchiveQueryTests {
    private let archive: NewsArchive
    private let fixture: FixtureArchive
    private let parser = QuestionParser()

    init() throws {
        fixture = try FixtureArchive()
        archive = fixture.archive
    }

    private func handles(_ question: String) throws -> [String] {
        guard case .statements(let answer) = try parser.read(question).query.answer(from: archive) else { return [] }
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
        let query = try parser.read("all statements by the Foreign Office").query
        #expect(try query.count(in: archive) == 2)
    }
}
