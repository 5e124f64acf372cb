import Archive
import TestSupport
import Testing

@Suite struct SummaryTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    /// Three articles with dates of every precision; a fourth repeats the first.
    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
        for (number, published) in ["2024-05-02", "2024-05-07T10:00:00Z", "2024-06"].enumerated() {
            var fixture = FixtureArticle.harbour(published: published, url: "https://example.org/\(number)")
            fixture.article.text += " Number \(number) differs, since no two of these texts may be taken for one another: "
                + (0..<150).map { "word\($0 * 7 + number * 1000)" }.joined(separator: " ") + "."
            fixture.article.source = number == 2 ? "The Anchor" : "The Quay"
            _ = try archive.save(fixture.item)
        }
        _ = try archive.save(FixtureArticle.harbour(published: nil, url: "https://example.org/9").item)
    }

    @Test func statisticsCountEachStatementOnce() throws {
        let statistics = try archive.statistics(top: 2)
        let counted = statistics.articles - statistics.copies
        #expect(statistics.articles == 4)
        #expect(statistics.statements == counted * 3)
        #expect(statistics.kinds.map(\.name) == ["direct", "indirect", "mixed"])
        #expect(statistics.kinds.map(\.count) == [counted, counted * 2, 0])
        #expect(statistics.anonymous == counted)
        #expect(statistics.unattributed == 0)
        #expect((statistics.female, statistics.male, statistics.unknownGender) == (counted, 0, 0))
        #expect(statistics.speakers.map(\.statements) == [counted, counted])
        #expect(statistics.speakers.allSatisfy { $0.name != "Port official" })
        #expect(statistics.first == "2024-05-02")
        #expect(statistics.undated == 1)
    }

    @Test(arguments: [
        (TimelineUnit.day, ["2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06", "2024-05-07"]), (.week, ["2024-04-29", "2024-05-06"]),
        (.month, ["2024-05", "2024-06"]), (.year, ["2024"]),
    ])
    func timelinesPlaceEachDateAsPreciselyAsItIs(unit: TimelineUnit, starts: [String]) throws {
        let timeline = try archive.timeline(of: StatementFilter(), by: unit)
        #expect(timeline.periods.map(\.start) == starts)
        let all = try archive.count(statementsMatching: StatementFilter())
        #expect(timeline.periods.reduce(timeline.undated) { $0 + $1.count } == all)
    }

    @Test func comparisonsKeepTheOrderAskedFor() throws {
        let comparison = try archive.comparison(of: statements { $0.sources = ["the anchor", "The Quay", "Nobody"] })
        #expect(comparison.outlets.map(\.source) == ["the anchor", "The Quay", "Nobody"])
        #expect(comparison.outlets[0].speakers.count == 3)
        #expect(comparison.outlets[2].speakers.isEmpty)
        for outlet in comparison.outlets {
            #expect(outlet.statements == outlet.speakers.reduce(0) { $0 + $1.statements })
        }
    }

    @Test func viewsGiveTheirRowsByColumn() throws {
        let view = try archive.view("statements")
        #expect(view.columns.contains("speaker"))
        var count = 0
        try archive.forEachRow(of: view) { row in
            #expect(row.count == view.columns.count)
            count += 1
        }
        #expect(count == (try archive.count(statementsMatching: StatementFilter())))
    }
}
