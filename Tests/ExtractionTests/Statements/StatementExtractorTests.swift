import Articles
import Findings
import Testing
@testable import Extraction

/// The networks and rules together, on sentences of the kinds that news is made of.
@Suite struct StatementExtractorTests {
    @Test(arguments: [
        "[“We will not leave the talks,”] {the foreign minister} <said> on Monday.",
        "{The ministry} <said> [that the talks had failed].",
        "<According to> {the police}, [two people were hurt in the fire].",
        "{Maria Lopez}, a lawyer for the family, <told> reporters [that the case would go to court].",
        "{He} <warned> [that prices would rise before the winter].",
    ])
    func sourceCueContent(_ text: String) throws {
        let marked = MarkedText(text)
        let found = StatementExtractor.shared.tokenStatements(in: marked.document).statements
        #expect(found.count == 1)
        let statement = try #require(found.first)
        #expect(words(marked, statement.content) == words(marked, marked.content))
        #expect(statement.cue.first?.overlaps(marked.cue[0]) == true)
        #expect(statement.source.first?.overlaps(marked.source[0]) == true)
    }

    /// Without the punctuation at the edges.
    private func words(_ marked: MarkedText, _ ranges: [Range<Int>]) -> [String] {
        marked.forms(ranges).map { form in
            String(form.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
        }
    }

    @Test func plainReportingIsNoStatement() {
        let marked = MarkedText("The train left the station at noon. It rained all day in the valley.")
        #expect(StatementExtractor.shared.tokenStatements(in: marked.document).statements.isEmpty)
    }

    @Test func findingsNameTheSpeaker() throws {
        let text = "“The bridge will open in May,” said Maria Lopez, the mayor of Springfield. Lopez declined to comment on the cost."
        let findings = Extractor().findings(in: Article(text: text))
        let statement = try #require(findings.statements.first)
        #expect(statement.kind == .direct)
        #expect(statement.class == .speech)
        #expect(!statement.negated)
        let speaker = findings.actors.first { $0.id == statement.speakerID }
        #expect(speaker?.name == "Maria Lopez")
        #expect(findings.statements.allSatisfy { (0...1).contains($0.confidence) })
    }

    /// Quotations that go on without a cue, and one whose clause says who speaks.
    @Test func aQuotationRunsThroughItsParagraphs() throws {
        let text = """
            The ledger

            “The superintendent came down one morning with a pencil,” Pokorny, 63, recalls over coffee. “He said, ‘These readings are high.’

            “I said that they were making me nervous, too. I live here.

            “He laughed.”

            The city has offered her a settlement.
            """
        let findings = Extractor().findings(in: Article(title: "The ledger", text: text))
        let words = findings.statements.flatMap(\.content).map { span in
            String(String.UnicodeScalarView(Array(text.unicodeScalars)[span.start..<span.end]))
        }
        for quotation in ["“The superintendent", "“He said", "“I said", "“He laughed"] {
            #expect(words.contains { $0.contains(quotation) }, "\(quotation)")
        }
        let quoted = findings.statements.filter { $0.kind == .direct }
        #expect(Set(quoted.map(\.speakerID)).count == 1)
        #expect(findings.actors.first { $0.id == quoted.first?.speakerID }?.name == "Pokorny")
    }

    @Test func emptyAndForeignTextsHaveNone() {
        #expect(Extractor().findings(in: Article(text: "")).statements.isEmpty)
        #expect(
            Extractor().findings(
                in: Article(text: "Der Minister sagte am Montag, dass die Brücke im Mai wieder für den Verkehr geöffnet wird.")
            ).statements.isEmpty)
    }
}
