import Testing

@testable import Language

/// The boilerplate is marked in the text: ⟦WASHINGTON (AP) — ⟧The Senate ….
@Suite struct BoilerplateTests {
    static let title = "Senate passes ferry bill"
    static let lead = "The Senate passed a bill on ferry safety on Tuesday, 61 to 38."

    /// Title and paragraphs with marks → the marked text as the recogniser finds it.
    private func marked(_ paragraphs: [String]) -> (expected: String, found: String) {
        let expected = ([Self.title] + paragraphs).joined(separator: "\n\n")
        let plain = Array(expected.replacing("⟦", with: "").replacing("⟧", with: "").utf8)
        var found: [UInt8] = []
        var position = 0
        for boilerplate in BoilerplateRecognizer.find(in: plain, paragraphs: Paragraphs.find(in: plain)) {
            let bytes = boilerplate.bytes.bytes
            found += plain[position..<bytes.lowerBound] + Array("⟦".utf8) + plain[bytes] + Array("⟧".utf8)
            position = bytes.upperBound
        }
        found += plain[position...]
        return (expected, String(decoding: found, as: UTF8.self))
    }

    @Test(arguments: [
        "⟦WASHINGTON (AP) — ⟧The Senate passed a bill.",
        "⟦DES MOINES, Iowa (AP) — ⟧The Senate passed a bill.",
        "⟦LONDON, March 3 (Reuters) - ⟧The Senate passed a bill.",
        "⟦ST. LOUIS — ⟧The Senate passed a bill.",
        "⟦OSCEOLA, Wis. -- ⟧The Senate passed a bill.",
        "⟦Washington (CNN) ⟧The Senate passed a bill.",
        "⟦New Delhi (AFP) – ⟧“We will see,” said the minister.",
        "⟦(Reuters) - ⟧The Senate passed a bill.",
        "⟦Aug 27 (Reuters) - ⟧The Senate passed a bill.",
        "⟦GENEVA/KINSHASA — ⟧The Senate passed a bill.",
        "⟦KYIV | ⟧The Senate passed a bill.",
        "⟦PARIS: ⟧The Senate passed a bill.",
        "⟦Tuesday, March 8, 2011⟧",
        "⟦8 March 2011⟧",
    ])
    func datelinesStandBeforeTheFirstSentence(paragraph: String) {
        let (expected, found) = marked([paragraph, Self.lead])
        #expect(found == expected)
    }

    @Test(arguments: [
        "NATO — The alliance says it is ready.",
        "IRAN — which had refused — now agrees.",
        "Paris — The city of light went dark on Monday.",
        "The Senate (AP) — It was a long day.",
        "The mayor of Lima (Peru) said no.",
        "Trump - Clinton was the only question.",
        "IRAN: The talks are over.",
        "PARIS: “We shall not wait any longer.”",
        "WARNING: The talks are over.",
        "On Tuesday, March 8, 2011, the law took effect.",
        "March 8 is a holiday.",
        "A deal — The first in years — was signed in WASHINGTON.",
    ])
    func sentencesAreNoDatelines(paragraph: String) {
        let (expected, found) = marked([paragraph, Self.lead])
        #expect(found == expected)
    }

    @Test(arguments: [
        "⟦By Maria Keller⟧", "⟦By John Smith and Ann de Vries, Associated Press⟧", "⟦By Reuters⟧",
        "By the time he left, it was dark.", "By Any Measure, A Success", "By Election Day.",
    ])
    func bylinesNameAPersonOrAnAgency(paragraph: String) {
        let (expected, found) = marked([paragraph, Self.lead])
        #expect(found == expected)
    }

    @Test(arguments: [
        "⟦Advertisement⟧", "⟦ADVERTISEMENT⟧", "⟦Story continues below advertisement⟧", "⟦Read more: What the bill says⟧",
        "⟦RELATED: Ferries in numbers⟧", "⟦Share this article⟧", "⟦Follow us on Twitter and Facebook⟧",
        "⟦Sign up for our morning newsletter⟧", "⟦Follow Ann Keller on Twitter @annkeller.⟧",
        "⟦(AP Photo/Ann Keller)⟧", "⟦Photo: Tom Becker/City of Lima⟧", "⟦Getty Images⟧",
        "⟦Reporting by Ann Keller; editing by Tom Becker⟧", "⟦(Reporting by Ann Keller; Editing by Tom Becker.)⟧",
        "⟦Tom Becker in Lima contributed to this report.⟧", "⟦© 2024 The Harbour Times⟧",
        "⟦Copyright 2016 Harbour Press. All rights reserved.⟧", "⟦___⟧", "⟦* * *⟧",
        "The ferry lies in the harbour.⟦ (AP Photo/Ann Keller)⟧",
        "He did not reply.⟦ (Additional reporting by Ann Keller)⟧",
    ])
    func linesOfThePageAreMarked(paragraph: String) {
        let (expected, found) = marked([Self.lead, paragraph, Self.lead])
        #expect(found == expected)
    }

    @Test(arguments: [
        "Advertisement spending fell by a fifth, the agency said.", "Read more books, the minister told pupils.".replacing("Read", with: "“Read") + "”",
        "Share prices fell.", "Related industries also lost jobs.", "Watch makers are worried.", "Photo albums were burned.",
        "More than 40 people were hurt.", "Comments by the mayor angered many.", "Twitter said it had removed the account.",
        "The Associated Press was the first to call the race.", "Reuters reported the loss on Monday.",
        "“Read more,” she said.", "Sponsored by two senators, the bill may pass.", "Tweets by the mayor angered many.",
        "He has contributed to this report every year since 1990.", "9:42 p.m.", "The witness said (in a photo) nothing.",
    ])
    func newsIsNeverSwallowed(paragraph: String) {
        let (expected, found) = marked([Self.lead, paragraph, Self.lead])
        #expect(found == expected)
    }

    @Test func theTitleIsNeverBoilerplate() {
        let text = Array("Advertisement\n\n\(Self.lead)".utf8)
        #expect(BoilerplateRecognizer.find(in: text, paragraphs: Paragraphs.find(in: text)).isEmpty)
    }

    @Test func boilerplateHasNoTokensAndItsParagraphStays() {
        let text = "\(Self.title)\n\nBy Maria Keller\n\nLIMA (AP) — \(Self.lead)\n\nAdvertisement\n\nIt goes to the House."
        let document = Annotator().annotate(text)
        #expect(document.boilerplate.map(\.kind) == [.byline, .dateline, .advertisement])
        #expect(document.paragraphs.count == 5)
        let words = document.tokens.indices.map { document.form($0) }
        #expect(!words.contains("Keller") && !words.contains("AP") && !words.contains("Advertisement"))
        #expect(document.form(document.sentences[1]) == Self.lead)
        #expect(document.paragraphOf[document.sentences[1].lowerBound] == 2)
        #expect(document.form(document.sentences[2]) == "It goes to the House.")
    }
}
