import Testing

@testable import Articles

@Suite struct FingerprintTests {
    static let title = "Ferry company agrees to new safety rules"
    static let lead = """
        The harbour board of Port Ellery and the region's largest ferry company agreed on Thursday to new safety rules, \
        eight months after a vessel ran aground with 212 people on board.
        """
    static let body = [
        """
        Under the agreement, every crew will train twice a year for evacuation at night, and ships older than 25 years will \
        be inspected every winter. “Nobody should board a ship and wonder whether the doors close,” said Ruth Adeyemi, who \
        chairs the board.
        """,
        """
        The company, Northline, has carried passengers between the islands since 1961. It runs nine ships, four of them \
        built before 1995, and says that it will replace two by the end of next year.
        """,
        """
        Investigators found in June that a watertight door on the stranded ship had been left open, that the officer on \
        watch had worked for 16 hours, and that two lifeboats could not be lowered. The captain has denied any fault.
        """,
        """
        Unions welcomed the rules but asked for more. “Training is no use to a crew that has not slept,” said Peter Lindqvist \
        of the seafarers' union, which wants shifts of no more than ten hours written into law.
        """,
        """
        Parliament is to debate a bill on working hours at sea after the summer. The government has not said whether it \
        will support it.
        """,
    ]
    static let article = ([title, lead] + body).joined(separator: "\n\n")

    static let other = """
        Council votes to keep the library open

        The town council of Westmere voted nine to four on Tuesday to keep its only library open, after a campaign in which \
        more than 6,000 people signed a petition against the closure that the finance committee had proposed in March.

        “We heard the town, and the town was loud,” said the mayor, Anil Perera, who had first supported the closure. The money \
        will come from a fund set aside for a new car park near the station, which will now be built a year later.

        The library lends some 90,000 books a year. Its reading room, opened in 1908, is the only public room in the town that \
        is heated all day, and schools use it every afternoon. Opponents of the vote said that the fund would be missed.
        """

    private func isCopy(_ text: String, title: String? = nil) -> Bool {
        ShingleSet(text: text, title: title).isCopy(of: ShingleSet(text: Self.article, title: Self.title))
    }

    private func sharedKeys(_ text: String, title: String? = nil) -> Int {
        Set(Fingerprint(text: text, title: title).keys)
            .intersection(Fingerprint(text: Self.article, title: Self.title).keys).count
    }

    @Test func anotherHeadlineChangesNothing() {
        let renamed = (["Rules for ferries tightened", Self.lead] + Self.body).joined(separator: "\n\n")
        #expect(
            Fingerprint(text: renamed, title: "Rules for ferries tightened")
                == Fingerprint(text: Self.article, title: Self.title))
        #expect(isCopy(renamed, title: "Rules for ferries tightened"))
    }

    @Test func caseAndPunctuationChangeNothing() {
        let plain = Self.article
            .replacing("“", with: "\"").replacing("”", with: "\"").replacing("'", with: "’").replacing(",", with: " –")
        #expect(Fingerprint(text: plain.uppercased(), title: nil) == Fingerprint(text: Self.article, title: nil))
    }

    @Test(arguments: [("U.S. Navy", "US navy"), ("they don’t", "they don't"), ("caf\u{E9}\u{A0}bar", "caf\u{E9} bar")])
    func spellingsOfOneWordAreOne(a: String, b: String) {
        let words = { (text: String) in Array(text.utf8).withUnsafeBufferPointer { WordHashes($0).words } }
        #expect(words(a) == words(b))
        #expect(words(a).count == 2)
    }

    @Test func copiesWithCutsAndAnAgencyLineAreFound() {
        let cut = """
            Ferries to be safer

            PORT ELLERY (Northern Press) — \(Self.lead)

            \(Self.body[0])

            \(Self.body[1])

            \(Self.body[2])

            Reporting by Jo Marsh; editing by Lee Tan
            """
        #expect(isCopy(cut, title: "Ferries to be safer"))
        #expect(sharedKeys(cut, title: "Ferries to be safer") > 0)
    }

    @Test func copiesWithAnotherLeadAreFound() {
        let rewritten = """
            Ships older than 25 years will face winter inspections in Port Ellery after a deal that was months in the making.

            \(Self.body.joined(separator: "\n\n"))
            """
        #expect(isCopy(rewritten))
        #expect(sharedKeys(rewritten) > 0)
    }

    @Test func followUpsAndOtherStoriesAreNoCopies() {
        #expect(!isCopy(Self.other))
        #expect(sharedKeys(Self.other) == 0)
        #expect(!isCopy(Self.other + "\n\n" + Self.body[2] + "\n\n" + Self.body[4]))
    }

    @Test func aFullStoryIsNoCopyOfItsFirstParagraphs() {
        let brief = ShingleSet(text: Self.lead + "\n\n" + Self.body[0], title: nil)
        let full = ShingleSet(text: Self.article, title: Self.title)
        #expect(brief.isCopy(of: full))
        #expect(!full.isCopy(of: brief))
    }

    @Test(arguments: ["", "Ferry.", "A ship ran aground on Monday. Nobody was hurt."])
    func shortTextsHaveNoKeysAndAreNoCopies(text: String) {
        #expect(Fingerprint(text: text, title: nil).keys.isEmpty)
        let shingles = ShingleSet(text: text, title: nil)
        #expect(!shingles.isCopy(of: shingles))
    }

    /// Keys are stored: whoever changes this raises `Fingerprint.version`.
    @Test func keysAreTheSameEverywhere() {
        let keys = Fingerprint(text: Self.article, title: Self.title).keys
        #expect(keys.count == Fingerprint.bands)
        #expect(keys.prefix(3) == [-1_154_545_522, -1_672_758_618, 194_419_906])
    }

    @Test func candidatesAreThoseThatShareMostKeys() {
        var candidates = CopyCandidates()
        candidates.add([5, 9, 2])
        candidates.add([9, 2])
        candidates.add([7])
        candidates.add([9])
        #expect(candidates.best == [9, 2, 5, 7])
        // Two of those that share one key, however many do.
        candidates.add(10..<100)
        #expect(candidates.best == [9, 2, 5, 7])
        candidates.add(10..<100)
        #expect(candidates.best == [9, 2, 10, 11, 12, 13, 14, 15])
    }
}
