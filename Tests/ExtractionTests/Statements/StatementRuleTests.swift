import Findings
import Testing
@testable import Extraction

@Suite struct QuotationKindTests {
    @Test(arguments: [
        ("[“We will vote,”] Kirby said.", Statement.Kind.direct),
        ("[\"We will vote,\"] Kirby said, [\"and we will win.\"]", .direct),
        ("Kirby said [that they would vote].", .indirect),
        ("Kirby said [the vote was “a good first step”].", .mixed),
        ("Kirby said: [''We will vote.'']", .direct),
    ])
    func kindFollowsTheMarks(_ text: String, _ kind: Statement.Kind) {
        let marked = MarkedText(text)
        #expect(marked.kind.kind(of: marked.content) == kind)
    }
}

@Suite struct CueClassTests {
    @Test(arguments: [
        ("Kirby <said> the vote had failed.", Statement.Class.speech),
        ("Kirby <believes> the vote will fail.", .thought),
        ("Voters share the <fear> that prices will rise.", .thought),
        ("<According to> Kirby, prices will rise.", .speech),
        ("Kirby <said he thought> the vote would fail.", .speech),
    ])
    func cuesOfThinking(_ text: String, _ expected: Statement.Class) {
        let marked = MarkedText(text)
        #expect(CueClass.classify(marked.cue, marked.document) == expected)
    }
}

@Suite struct NegationTests {
    @Test(arguments: [
        "Kirby did not <say> whether the vote would stand.",
        "The White House <declined to comment> on the talks.",
        "The minister declined to <say> when the talks resume.",
        "Kirby never <said> that the vote would stand.",
        "Neither side <said> when the talks would resume.",
    ])
    func whatWasNotSaid(_ text: String) {
        let marked = MarkedText(text)
        #expect(Negation(document: marked.document, tree: marked.tree, kind: marked.kind).isNegated(marked.cue))
    }

    @Test(arguments: [
        "Kirby <said> that the vote would not stand.",
        "“It is not over,” Kirby <said>.",
        "“Never,” Kirby <said>.",
    ])
    func whatWasSaid(_ text: String) {
        let marked = MarkedText(text)
        #expect(!Negation(document: marked.document, tree: marked.tree, kind: marked.kind).isNegated(marked.cue))
    }
}

@Suite struct AddresseeTests {
    @Test(arguments: [
        ("{Kirby} <told> reporters [that the vote would stand].", "reporters"),
        ("[“It stands,”] {Kirby} <said> to the envoys.", "the envoys"),
        ("{Kirby} <told> Iran [that the vote would stand].", "Iran"),
    ])
    func hearer(_ text: String, _ expected: String) {
        let marked = MarkedText(text)
        let found = Addressee(document: marked.document, tree: marked.tree).tokens(of: marked.statement)
        #expect(found.map { marked.document.form($0) } == expected)
    }

    @Test func nobodyNamed() {
        let marked = MarkedText("{Kirby} <said> [that the vote would stand].")
        #expect(Addressee(document: marked.document, tree: marked.tree).tokens(of: marked.statement) == nil)
    }
}

@Suite struct HearerBoundsTests {
    private func content(_ text: String) -> [String] {
        let marked = MarkedText(text)
        return marked.forms(HearerBounds(document: marked.document, tree: marked.tree).corrected(marked.statement).content)
    }

    @Test func whoHearsItIsNoPartOfWhatIsSaid() {
        #expect(content("{Holt} <told> [the BBC she would resign].") == ["she would resign"])
    }

    @Test(arguments: ["{Holt} <told> [reporters to leave].", "{Holt} <said> [the BBC would close]."])
    func whatIsSaidStays(_ text: String) {
        #expect(content(text) == MarkedText(text).forms(MarkedText(text).content))
    }
}

@Suite struct PassiveRecipientTests {
    private func source(_ text: String) -> [String] {
        let marked = MarkedText(text)
        return marked.forms(PassiveRecipient(document: marked.document, tree: marked.tree).corrected(marked.statement).source)
    }

    @Test(arguments: [
        "{The trust} was <accused> by two nurses of [a cover-up].", "{The minister} was <told> by two nurses [that the ward had closed].",
    ])
    func theAgentSpeaks(text: String) {
        #expect(source(text) == ["two nurses"])
    }

    @Test(arguments: [
        "{The government} has been <accused> of [a cover-up].", "{A porter} <accused> of [theft] was dismissed on Monday.",
        "<Asked> [whether he would run], {Senator Paul Grady} said that he had not decided.",
        "{Ministers} <accused> of [“sleepwalking” into a water shortage]",
    ])
    func whoIsSpokenToDoesNot(text: String) {
        #expect(source(text) == [])
    }

    @Test(arguments: [
        "{Two nurses} <accused> the trust of [a cover-up].", "{Reporters} <asked> Kirby [whether it was true].",
        "[“Why not?”] <asked> {Peter Holm}.", "{Kirby} was <quoted> as saying [that the vote would stand].",
    ])
    func whoSpeaksStays(text: String) {
        #expect(source(text) == MarkedText(text).forms(MarkedText(text).source))
    }
}

@Suite struct SourceBoundsTests {
    private func corrected(_ text: String) -> [[String]] {
        let marked = MarkedText(text)
        let statement = SourceBounds(document: marked.document, kind: marked.kind).corrected(marked.statement)
        return [marked.forms(statement.source), marked.forms(statement.content)]
    }

    @Test func theSecondHalfOfAQuotationIsContent() {
        #expect(corrected("[“It is sad,”] <said> {Ann Holt, “but true.”}") == [["Ann Holt"], ["“It is sad,”", "“but true.”"]])
    }

    @Test func aQuotedNameStaysInItsSource() {
        let text = "[“It is sad,”] <said> {Dwayne “The Rock” Johnson}."
        #expect(corrected(text)[0] == ["Dwayne “The Rock” Johnson"])
    }
}

@Suite struct LooseQuotationTests {
    private func attach(_ text: String) -> (MarkedText, statements: [TokenStatement], continued: [Int: Int]) {
        let marked = MarkedText(text)
        let loose = LooseQuotations(document: marked.document, kind: marked.kind)
        let (statements, continued) = loose.attach(to: [marked.statement])
        return (marked, statements, continued)
    }

    @Test func aSecondSentenceOfTheSameQuotation() {
        let (marked, statements, _) = attach("[“It stands,”] {Kirby} <said>. “We knew that it would stand.”")
        #expect(statements.map { marked.forms($0.content) } == [["“It stands,”", "“We knew that it would stand.”"]])
    }

    @Test func aParagraphThatGoesOn() {
        let (marked, statements, continued) = attach(
            "[“It stands,”] {Kirby} <said>.\n\n“We knew that it would stand.”")
        #expect(statements.map { marked.forms($0.content) } == [["“It stands,”"], ["“We knew that it would stand.”"]])
        #expect(continued == [1: 0])
    }

    @Test func scareQuotesAreNoStatement() {
        let (_, statements, _) = attach("[“It stands,”] {Kirby} <said>. The “fake news” went on.")
        #expect(statements.count == 1)
        #expect(statements[0].content.count == 1)
    }
}

@Suite struct SpeakerLabelTests {
    private func statements(_ text: String) -> [(source: [String], content: [String])] {
        let marked = MarkedText(text)
        return SpeakerLabels(document: marked.document, kind: marked.kind).statements().map {
            (marked.forms($0.source), marked.forms($0.content))
        }
    }

    @Test func transcript() {
        let found = statements(
            "MARTHA LOPEZ: Will the vote stand?\n\nJOHN KIRBY: The vote will stand.\n\nMARTHA LOPEZ: And the talks go on?")
        #expect(found.map(\.source) == [["MARTHA LOPEZ"], ["JOHN KIRBY"], ["MARTHA LOPEZ"]])
        #expect(found[1].content == ["The vote will stand."])
    }

    @Test func headlineWithItsQuotation() {
        let found = statements("John Kirby: “The vote will stand”\n\nThe vote in the council was close.")
        #expect(found.map(\.content) == [["“The vote will stand”"]])
    }

    @Test func initialsOfAPersonOfTheArticle() {
        let found = statements(
            "Rosa Ibarra met Daniel Weir in Lima.\n\nDW: Was it a bank?\n\nRI: It was a shop.\n\nDW: And the rents?")
        #expect(found.map(\.source) == [["DW"], ["RI"], ["DW"]])
    }

    @Test func aColonAloneIsNoSpeaker() {
        #expect(statements("One thing is clear: the vote will stand for a long time.").isEmpty)
    }
}
