import Articles
import Findings
import Foundation
import Output
import Testing

@Suite struct ExtractRecordTests {
    /// "🇬🇷 Ann Lee, mayor of Ely, said “we won” – and “twice”."
    private let text = "🇬🇷 Ann Lee, mayor of Ely, said “we won” – and “twice”."

    private func span(_ words: String) throws -> TextSpan {
        let range = try #require(text.range(of: words))
        let scalars = text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        return TextSpan(start: start, end: start + words.unicodeScalars.count)
    }

    private func record() throws -> [String: Any] {
        let findings = Findings(
            language: "en",
            actors: [
                Actor(id: 1, name: "Ann Lee", kind: .person,
                    roles: [Role(role: "aide", organization: "Senate", tenure: .former), Role(role: "mayor", organization: "Ely", organizationID: 2)],
                    mentions: [Mention(span: try span("Ann Lee"), form: .name)]),
                Actor(id: 2, name: "Ely", kind: .organization, country: "GBR"),
            ],
            statements: [
                Statement(id: 1, kind: .direct, speakerID: 1, source: [try span("Ann Lee, mayor of Ely")], cue: [try span("said")],
                    content: [try span("“we won”"), try span("“twice”")], confidence: 0.87654),
                Statement(id: 2, kind: .indirect, content: [try span("won")], within: 1),
            ])
        let input = InputArticle(article: Article(text: text), identity: .content, path: "wire.jsonl", line: 3)
        let json = ExtractRecord(input, findings).json.utf8
        return try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    }

    @Test func countsSpansInCodePoints() throws {
        let statement = try #require((record()["statements"] as? [[String: Any]])?.first)
        #expect(statement["source"] as? [[Int]] == [[3, 24]])
        #expect(statement["contentText"] as? String == "“we won” … “twice”")
    }

    @Test func namesTheSpeakerAndTheOrganizationSpokenFor() throws {
        let statements = try #require(record()["statements"] as? [[String: Any]])
        #expect(statements[0]["speakerName"] as? String == "Ann Lee")
        #expect(statements[0]["organization"] as? String == "Ely")
        #expect(statements[0]["confidence"] as? Double == 0.877)
        #expect(statements[1]["speaker"] is NSNull)
        #expect(statements[1]["within"] as? Int == 1)
    }

    @Test func fallsBackToTheLineWhereTheSourceGaveNoId() throws {
        #expect(try record()["id"] as? String == "wire.jsonl:3")
    }
}
