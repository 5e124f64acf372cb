import Findings
import SQLite
import TestSupport
import Testing

@testable import Archive

/// The same event in other articles.
@Suite struct EventLinkTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
    }

    private struct Telling {
        var published: String? = "2024-03-25"
        var source: [(String, ActorKind)] = [("Norway", .country)]
        var target: [(String, ActorKind)] = [("Chad", .country)]
        var type = Event.Kind.sanction
        var mode: String?
        var status = Event.Status.happened
        var place: String?
        var date: String?
        var precision = EventDate.Precision.day
        var copies = false
    }

    /// Saves an article that tells an event, and returns its handle.
    @discardableResult
    private func save(_ change: (inout Telling) -> Void = { _ in }) throws -> EventHandle {
        var telling = Telling()
        change(&telling)
        let count = try #require(try archive.articles().total)
        // Texts that nobody takes for copies of each other.
        let words = (0..<60).map { "word\($0 * 7 + (telling.copies ? 1 : count) * 1000)" }.joined(separator: " ")
        var fixture = FixtureArticle(
            "Sanctions hit Oslo in May. \(words).", published: telling.published, source: "Courier",
            url: "https://example.org/\(count)")
        func actors(_ names: [(String, ActorKind)]) -> [Int] { names.map { fixture.actor($0.0, $0.1) } }
        let date = telling.date.map {
            EventDate(span: fixture.span("in May"), start: $0, end: $0, basis: .relative, precision: telling.precision)
        }
        let place = telling.place.map { EventPlace(name: $0, span: fixture.span("Oslo")) }
        let (source, target) = (actors(telling.source), actors(telling.target))
        fixture.findings.events = [
            Event(
                id: 1, type: telling.type, mode: telling.mode, status: telling.status, source: source, target: target,
                trigger: fixture.span("Sanctions"), date: date, place: place)
        ]
        let saved = try archive.save(fixture.item)
        return EventHandle(articleID: saved.articleID, number: 1)
    }

    private func links(_ event: EventHandle) throws -> [String] {
        var filter = EventFilter()
        filter.statuses = []
        filter.sameAs = event
        return try archive.events(matching: filter).rows.map(\.handle)
    }

    /// Whether a second article's event is taken for the same, seen from either.
    private func isSame(_ first: (inout Telling) -> Void = { _ in }, as second: (inout Telling) -> Void) throws -> Bool {
        let (one, other) = (try save(first), try save(second))
        let there = try links(one) == [other.description]
        let back = try links(other) == [one.description]
        #expect(there == back, "a link has two directions")
        return there
    }

    @Test func whatTwoArticlesTellAlikeIsTheSame() throws {
        #expect(try isSame { _ in })
    }

    @Test func daysAreAtMostOneApart() throws {
        #expect(try isSame { $0.published = "2024-03-26T10:00:00Z" })
    }

    @Test func twoDaysAreTooMany() throws {
        #expect(try !isSame { $0.published = "2024-03-27" })
    }

    @Test func anEventsOwnDayCountsBeforeItsArticles() throws {
        #expect(try isSame({ $0.date = "2024-03-20" }, as: { $0.published = "2024-03-21" }))
        #expect(try !isSame({ $0.published = "2024-05-01"; $0.date = "2024-04-01" }, as: { $0.published = "2024-05-01" }))
    }

    @Test func aWholeYearIsNoDay() throws {
        #expect(try !isSame({ $0.date = "2024-01-01"; $0.precision = .year }, as: { $0.published = "2024-01-01" }))
    }

    @Test func withoutAnyDateNothingIsTheSame() throws {
        #expect(try !isSame({ $0.published = nil }, as: { $0.published = nil }))
    }

    @Test func aStatusIsNoDifference() throws {
        #expect(try isSame({ $0.status = .planned }, as: { $0.status = .cancelled }))
    }

    @Test func otherTypesModesAndPlacesAre() throws {
        #expect(try !isSame { $0.type = .threaten })
        #expect(try !isSame({ $0.published = "2024-01-01"; $0.mode = "expel" }, as: { $0.published = "2024-01-01"; $0.mode = "boycott" }))
        #expect(try !isSame({ $0.published = "2024-02-01"; $0.place = "Oslo" }, as: { $0.published = "2024-02-01"; $0.place = "Bergen" }))
        #expect(try isSame({ $0.published = "2024-06-01"; $0.place = "Oslo" }, as: { $0.published = "2024-06-01" }))
    }

    @Test func sidesMayBeLeftOutButNotExchanged() throws {
        #expect(try isSame { $0.source = [] })
        #expect(try !isSame({ $0.published = "2024-01-01" }, as: {
            $0.published = "2024-01-01"
            ($0.source, $0.target) = ($0.target, $0.source)
        }))
        #expect(try !isSame({ $0.published = "2024-02-01" }, as: { $0.published = "2024-02-01"; $0.target = [("Mali", .country)] }))
    }

    @Test func meetingsHaveNoDirection() throws {
        #expect(try isSame({ $0.type = .consult }, as: { $0.type = .consult; ($0.source, $0.target) = ($0.target, $0.source) }))
        #expect(try !isSame({ $0.published = "2024-01-01"; $0.type = .consult }, as: {
            $0.published = "2024-01-01"
            $0.type = .consult
            $0.target = [("Mali", .country)]
        }))
    }

    @Test func groupsOfOneArticleAreTheSameByTheirNames() throws {
        #expect(try isSame({ $0.source = [("protesters", .group)]; $0.target = [] }, as: { $0.source = [("protesters", .group)]; $0.target = [] }))
    }

    @Test func copiesTellNothingOfTheirOwn() throws {
        let one = try save { $0.copies = true }
        try save { $0.copies = true }
        #expect(try links(one) == [])
        #expect(try archive.articles().rows.last?.copyOf == one.articleID)
    }

    @Test func neighboursAreFoundByTheDayAlone() throws {
        let ids = EventLinks.condition(try save()).ids
        let plan = try archive.connection.all("EXPLAIN QUERY PLAN \(ids.sql)", ids.parameters) {
            row in try row["detail"] as String
        }
        #expect(plan.allSatisfy { !$0.contains("SCAN event") && !$0.contains("SCAN article") && !$0.contains("AUTOMATIC PARTIAL") }, "\(plan)")
    }
}
