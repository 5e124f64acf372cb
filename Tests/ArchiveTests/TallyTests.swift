import Findings
import SQLite
import TestSupport
import Testing

@testable import Archive

/// The sums and links that the archive keeps are those of its rows, whatever happens to them.
@Suite struct TallyTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
    }

    /// Two people who speak about each other, one of them, a mayor, also about herself by another name.
    private func quarrel(_ number: Int, ann: String = "Ann Ost", published: String? = nil, words: String = "left") -> FixtureArticle {
        var fixture = FixtureArticle(
            "\(number): \(ann), mayor of Port Ellen, said that Tom West \(words) and that Anna Ost stayed. Tom West denied that \(ann) knew Anna Ost.",
            published: published ?? "2024-01-0\(number)", url: "https://example.org/\(number)")
        let port = fixture.actor("Port Ellen", .organization, mentions: ["Port Ellen"])
        let mayor = Role(role: "mayor", organizationID: port)
        let first = fixture.actor(ann, .person, roles: [mayor], mentions: [ann, "\(ann) knew"])
        let second = fixture.actor("Tom West", .person, mentions: ["Tom West"])
        fixture.actor("Anna Ost", .person, mentions: ["Anna Ost stayed", "knew Anna Ost"])
        fixture.statement(by: first, "that Tom West \(words) and that Anna Ost stayed", cue: "said")
        fixture.statement(by: second, "that \(ann) knew Anna Ost", cue: "denied", kind: .mixed)
        return fixture
    }

    private func id(_ name: String) throws -> Int64 {
        try #require(try archive.connection.value("SELECT id FROM actor WHERE name = ? ORDER BY id LIMIT 1", [name]))
    }

    /// `speaker > topic count`, the same whether the sums answer or, with a filter that all fits, the rows.
    private func network() throws -> [String] {
        let kept = try archive.network(of: StatementFilter())
        #expect(kept == (try archive.network(of: statements { $0.classes = [.speech, .thought] })))
        let names = Dictionary(kept.nodes.map { ($0.id, $0.name) }) { first, _ in first }
        return kept.edges.map { "\(names[$0.source] ?? "") > \(names[$0.target] ?? "") \($0.statements)" }.sorted()
    }

    private func isKept(_ location: SourceLocation = #_sourceLocation) throws {
        #expect(try archive.check().problems == [], sourceLocation: location)
        _ = try network()
        for unit in TimelineUnit.allCases {
            let timeline = try archive.timeline(of: StatementFilter(), by: unit)
            #expect(timeline == (try archive.timeline(of: statements { $0.classes = [.speech, .thought] }, by: unit)))
        }
    }

    @Test func articlesComeChangeAndGo() throws {
        for number in 1...3 { _ = try archive.save(quarrel(number).item) }
        try isKept()
        #expect(try network() == [
            "Ann Ost > Anna Ost 3", "Ann Ost > Tom West 3", "Tom West > Ann Ost 3", "Tom West > Anna Ost 3",
        ])
        #expect(try archive.statistics(top: 9).speakers.map(\.statements) == [3, 3])
        // A new revision, then a new extraction that finds less.
        let revised = try archive.save(quarrel(2, published: "2024-02", words: "ran").item)
        #expect(revised.outcome == .revised)
        try isKept()
        var less = quarrel(3)
        less.findings.statements.removeLast()
        try archive.replaceFindings(ofArticle: 3, with: less.findings, extractorVersion: 2)
        try isKept()
        #expect(try archive.statistics(top: 9).kinds.map(\.count) == [0, 3, 2])
        _ = try archive.remove(articles: [1, 3])
        try isKept()
        _ = try archive.remove(articles: [revised.articleID])
        try isKept()
        #expect(try network() == [])
    }

    @Test func aStatementPutInByHandCounts() throws {
        for number in 1...3 { _ = try archive.save(quarrel(number).item) }
        for article in [1, 3] {
            try archive.connection.execute(
                """
                INSERT INTO statement (id, article_id, number, kind, class, cue, content, negated, confidence)
                VALUES (?1 * 1000000 + 9, ?1, 9, 'indirect', 'speech', '', 'Ellen, said', 0, 1)
                """, [article])
            try archive.connection.execute(
                """
                INSERT INTO statement_span (statement_id, part, start, "end")
                SELECT ? * 1000000 + 9, 'content', instr(text, 'Ellen, said') - 1, instr(text, 'Ellen, said') + 10
                FROM article WHERE id = 1
                """, [article])
        }
        try archive.batch {}
        try isKept()
        #expect(try archive.statements(matching: statements { $0.text = ["said"] }).rows.map(\.handle) == ["1#s9", "3#s9"])
        #expect(throws: SQLiteError.self) {
            try archive.connection.execute(
                """
                INSERT INTO statement (id, article_id, number, kind, class, cue, content, negated, confidence)
                VALUES (77, 1, 8, 'indirect', 'speech', '', 'Ellen, said', 0, 1)
                """)
        }
    }

    @Test func aRoleOrASpeakerPutInByHandCounts() throws {
        for number in 1...2 { _ = try archive.save(quarrel(number).item) }
        func handles() throws -> [String] {
            try archive.statements(matching: statements { $0.organizations = ["Port Ellen"] }).rows.map(\.handle)
        }
        let (ann, tom) = (try id("Ann Ost"), try id("Tom West"))
        try archive.connection.execute("UPDATE statement SET speaker_id = ? WHERE id = 1000002", [ann])
        #expect(try handles() == ["1#s1", "1#s2", "2#s1"])
        try archive.connection.execute("UPDATE affiliation SET tenure = 'former' WHERE article_id = 1")
        #expect(try handles() == ["2#s1"])
        try archive.connection.execute(
            """
            INSERT INTO affiliation (article_id, actor_id, role, organization_id, tenure)
            SELECT 2, ?, 'mayor', organization_id, 'current' FROM affiliation WHERE article_id = 2
            """, [tom])
        #expect(try handles() == ["2#s1", "2#s2"])
        try archive.connection.execute("UPDATE statement SET affiliation_id = NULL")
        try archive.connection.execute("DELETE FROM affiliation WHERE actor_id = ?", [ann])
        #expect(try handles() == ["2#s2"])
        try archive.connection.execute(
            """
            INSERT INTO statement (id, article_id, number, kind, class, speaker_id, cue, content, negated, confidence)
            VALUES (2000009, 2, 9, 'indirect', 'speech', ?, '', '', 0, 1)
            """, [tom])
        try archive.batch {}
        #expect(try handles() == ["2#s2", "2#s9"])
        #expect(try archive.check().problems == [])
    }

    /// Sums and words are brought up to date at a batch's end: whatever happens to its articles before counts once.
    @Test func whatChangesWithinABatchCountsOnce() throws {
        _ = try archive.save(quarrel(4).item)
        try archive.batch {
            for number in 1...3 { _ = try archive.save(quarrel(number).item) }
            _ = try archive.save(quarrel(2, published: "2024-02", words: "ran").item)
            _ = try archive.save(quarrel(4, words: "swam").item)
            var less = quarrel(3)
            less.findings.statements.removeFirst()
            for article in [Int64(1), 3, 4] {
                try archive.replaceFindings(ofArticle: article, with: less.findings, extractorVersion: 2)
            }
            let failed = { try archive.connection.savepoint { _ = try archive.save(quarrel(5).item); throw CancellationError() } }
            #expect(throws: CancellationError.self) { try failed() }
        }
        try isKept()
        #expect(try network() == [
            "Ann Ost > Anna Ost 3", "Ann Ost > Tom West 3", "Tom West > Ann Ost 4", "Tom West > Anna Ost 4",
        ])
        func found(_ word: String) throws -> [String] {
            try archive.statements(matching: statements { $0.text = [word] }).rows.map(\.handle).sorted()
        }
        #expect(try found("left") == ["2#s1"])
        #expect(try found("ran") == ["5#s1"])
        #expect(try found("swam") == ["6#s1"])
        #expect(try found("knew").count == 4)
        _ = try archive.remove(articles: [5, 6])
        try isKept()
        #expect(try found("knew").count == 2)
    }

    @Test func aCopyCountsOnceItsOriginalIsGone() throws {
        let long = (0..<200).map { "word\($0)" }.joined(separator: " ")
        func article(_ number: Int) -> FixtureArticle {
            var fixture = quarrel(1)
            fixture.article.text += " " + long
            fixture.identity = .url("https://example.org/copy/\(number)")
            return fixture
        }
        _ = try archive.save(article(1).item)
        #expect(try archive.save(article(2).item).outcome == .copy)
        #expect(try archive.statistics(top: 9).statements == 2)
        try isKept()
        _ = try archive.remove(articles: [1])
        #expect(try archive.statistics(top: 9).statements == 2)
        try isKept()
    }

    @Test func actorsAreMergedSplitAndTakenApart() throws {
        for number in 1...3 { _ = try archive.save(quarrel(number).item) }
        let merge = try archive.mergeActor(id("Ann Ost"), into: id("Anna Ost"))
        try isKept()
        #expect(try network() == ["Anna Ost > Tom West 3", "Tom West > Anna Ost 6"])
        let second = try archive.mergeActor(id("Anna Ost"), into: id("Tom West"))
        try isKept()
        #expect(try network() == [])
        let split = try archive.splitActor(id("Ann Ost"), articles: [2])
        try isKept()
        for correction in [second, merge] + split { _ = try archive.undoCorrection(correction.id) }
        try isKept()
        #expect(try network().count == 4)
    }

    /// What the mayor says counts for her town, under whichever of her names she says it and in whichever article it is somebody else.
    @Test func institutionsFollowTheirPeople() throws {
        for number in 1...3 { _ = try archive.save(quarrel(number).item) }
        let town = statements { $0.organizations = ["Port Ellen"] }
        func handles() throws -> [String] { try archive.statements(matching: town).rows.map(\.handle) }
        #expect(try handles() == ["1#s1", "2#s1", "3#s1"])
        let merge = try archive.mergeActor(id("Ann Ost"), into: id("Tom West"))
        #expect(try handles() == ["1#s1", "1#s2", "2#s1", "2#s2", "3#s1", "3#s2"])
        _ = try archive.undoCorrection(merge.id)
        #expect(try handles() == ["1#s1", "2#s1", "3#s1"])
        let other = try archive.splitActor(id("Port Ellen"), articles: [2])
        #expect(try handles() == ["1#s1", "2#s1", "3#s1"])
        _ = try archive.renameActor(#require(other[0].otherID), to: "Port Ellen, Tasmania")
        #expect(try handles() == ["1#s1", "2#s1", "3#s1"])
        #expect(try archive.statements(matching: statements { $0.organizations = ["Port Ellen, Tasmania"] }).rows.map(\.handle) == ["2#s1"])
        try isKept()
    }

    @Test func aCheckTellsWhatIsWrong() throws {
        _ = try archive.save(quarrel(1).item)
        try archive.connection.execute("UPDATE speaker_tally SET direct = direct + 1")
        #expect(try archive.check().problems == ["the sums in table speaker_tally are not those of the statements"])
        try archive.connection.execute("UPDATE speaker_tally SET direct = direct - 1")
        try archive.connection.execute("INSERT INTO day_tally (day, statements) VALUES ('2001', 1)")
        #expect(try archive.check().problems == ["the sums in table day_tally are not those of the statements"])
        try archive.connection.execute("DELETE FROM day_tally WHERE day = '2001'")
        #expect(try archive.check().problems == [])
        try archive.connection.execute("UPDATE statement_organization SET organization_id = 2")
        #expect(try archive.check().problems == ["the institutions in table statement_organization are not those of the speakers' roles"])
    }

    /// An actor whose articles are too many to be read one by one is counted in another way.
    @Test func manyAndFewArticlesAreCountedAlike() throws {
        for number in 1...6 { _ = try archive.save(quarrel(number, published: number == 4 ? nil : "2024-0\(number)").item) }
        _ = try archive.save(quarrel(2, words: "ran").item)
        _ = try archive.mergeActor(id("Ann Ost"), into: id("Anna Ost"))
        let ids = [try id("Anna Ost"), try id("Tom West")]
        func sightings(_ sql: String) throws -> [String] {
            try archive.connection.all(sql, [jsonArray(ids)]) { row in
                "\(try row[1] as Int) \(try row[2] as String? ?? "") \(try row[3] as String? ?? "")"
            }
        }
        #expect(try sightings(ActorSightings.fewSQL) == Array(repeating: "6 2024-01 2024-06", count: 2))
        #expect(try sightings(ActorSightings.manySQL) == sightings(ActorSightings.fewSQL))
    }
}
