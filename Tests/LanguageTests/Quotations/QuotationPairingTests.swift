import Testing

@Suite struct QuotationPairingTests {
    /// Expected quotations stand in ⟦⟧ with notes: see `Segments.quotations`.
    @Test(arguments: [
        "⟦\"We will go,\"⟧ he said. ⟦\"We will not stop.\"⟧",
        "⟦“We will go,”⟧ he said. ⟦“We will not stop.”⟧",
        "⟦''We will go,''⟧ he said. ⟦''We will not stop.''⟧",
        "⟦``We will go,''⟧ he said of the ⟦“plan\"⟧ and the ⟦\"deal”⟧.",
        "He said the ⟦«deal»⟧ was the end.",
        // Single marks against apostrophes
        "The workers' union and the army's chief said: ⟦'It's the end of the workers' fight.'⟧",
        "⟦“He told me ⟦‘go home’⟧ and I won’t,”⟧ she said.",
        "⟦‘They told us it was ⟦“the end”⟧ of it,’⟧ he said of the ’90s.",
        "The dogs' dinner was the cats' fault.",
        "The board was 6'2\" long and had a 5\" edge.",
        // Missing marks
        "⟦\"We will go.⟧-c ⟦\"We will not stop,\"⟧ he said.",
        "He said it was so. ⟦We will not stop,”⟧-o he said of the plan.",
        "He said: ⟦\"We will not stop.⟧-c",
        // Missing spaces
        "He said,⟦\"We will not stop.\"⟧The army agreed.",
        // Over paragraphs
        "⟦“We will go,”⟧ he said. ⟦“It is the end.⟧-c\n\n⟦“It is not the end,⟧-c+\n\n⟦“or is it?”⟧+ he said.",
        "⟦\"We will go.\"⟧\n\n⟦\"It is the end,\"⟧ he said.",
    ])
    func quotations(marked: String) {
        let text = marked.replacing(/⟦|⟧(-o)?(-c)?\+?/, with: "")
        #expect(Segments.quotations(text) == marked)
    }
}
