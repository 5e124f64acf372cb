import Testing

/// When an event took place, and what its date says of its status.
@Suite struct EventDateReadingTests {
    /// Weekdays, months and feasts go back for what has happened.
    @Test(arguments: [
        ("Russia [attacked] Ukraine on Friday.", "happened 2024-03-22"),
        ("The group is believed to have [attacked] the embassy in Kabul on Sunday.", "happened 2024-03-24"),
        ("Police [arrested] the mayor early Monday.", "happened 2024-03-25"),
        ("Russia [shelled] Kharkiv overnight.", "happened 2024-03-24/2024-03-25"),
        ("Protesters [clashed] with police in Belgrade on Sunday night.", "happened 2024-03-24"),
        ("Police [arrested] 40 demonstrators over the weekend.", "happened 2024-03-23/2024-03-24"),
        ("Sudanese rebels [attacked] the town last summer.", "happened 2023-06-01/2023-08-31"),
        ("Serbia [bombed] Sarajevo in the 1990s.", "happened 1990-01-01/1999-12-31"),
        ("Police [arrested] the man on 3/25/2024.", "happened 2024-03-25"),
        ("Police [arrested] the man on 25 March.", "happened 2024-03-25"),
        ("Police [arrested] the man on March 25th.", "happened 2024-03-25"),
        ("Police [arrested] the man on the 25th of March.", "happened 2024-03-25"),
        ("Police [arrested] the man on Friday 22 March.", "happened 2024-03-22"),
        ("Police [arrested] the man on Friday, March 22.", "happened 2024-03-22"),
        ("Police [arrested] the man on Friday, March 22, 2019.", "happened 2019-03-22"),
        ("On Friday rebels attacked the town. The next day they [kidnapped] the mayor.", "happened 2024-03-23"),
        ("On 3 May 2022 rebels attacked the town. Two days later they [kidnapped] the mayor.", "happened 2022-05-05"),
        ("Rebels attacked the town on 3 May 2022. The army had [bombed] the rebels a day earlier.", "happened 2022-05-02"),
        ("Xi met Putin in June 2022. A year earlier he had [met] Biden.", "happened 2021-06-01/2021-06-30"),
        ("Officials said on Tuesday that the army [bombed] Idlib on Sunday.", "happened 2024-03-24"),
        ("The court [sentenced] the opposition leader to five years in prison on Thursday.", "happened 2024-03-21"),
        ("The strike was called off after unions [met] the government on Sunday.", "happened 2024-03-24"),
        ("The army began to [withdraw] from Kherson on Wednesday.", "happened 2024-03-20"),
        ("The rebels [attacked] Goma two weeks ago.", "happened 2024-03-11"),
        ("The rebels have [attacked] Goma since January.", "happened 2024-01-01/2024-03-25"),
        ("Israel has [bombed] Gaza since 7 October.", "happened 2023-10-07/2024-03-25"),
        ("The army [killed] four protesters in 2011.", "happened 2011-01-01/2011-12-31"),
        ("The army [killed] four protesters in March 2011.", "happened 2011-03-01/2011-03-31"),
        ("The army [killed] four protesters in late 2011.", "happened 2011-01-01/2011-12-31"),
        ("Police [arrested] two hundred people in the past three months.", "happened 2023-12-25/2024-03-25"),
        ("The parties [met] earlier this month.", "happened 2024-03-01/2024-03-31"),
        ("The parties [met] earlier this week.", "happened 2024-03-25/2024-03-31"),
        ("Israel [attacked] Rafah during Ramadan.", "happened 2024-03-11/2024-04-09"),
        ("Russia [attacked] Kyiv on Christmas Day.", "happened 2023-12-25"),
        ("Russia [attacked] Kyiv on New Year's Eve.", "happened 2023-12-31"),
        ("Police [arrested] dozens of activists on International Women's Day.", "happened 2024-03-08"),
        ("KYIV, March 25 - Russia [attacked] Ukrainian soldiers on Sunday.", "happened 2024-03-24"),
        ("Police [arrested] the banker at Heathrow airport on Saturday.", "happened 2024-03-23"),
        ("The [attack] on a school in Texas last year killed 19 children.", "happened 2023-01-01/2023-12-31"),
        ("Thousands [protested] in Paris on Saturday against the pension reform.", "happened 2024-03-23"),
        ("The company [sued] the regulator Thursday.", "happened 2024-03-21"),
        ("The company [sued] Apple in May.", "happened 2023-05-01/2023-05-31"),
        ("The former minister, who was [arrested] in 2019, died on Sunday.", "happened 2019-01-01/2019-12-31"),
        ("The minister, [arrested] last month, denies the charges.", "happened 2024-02-01/2024-02-29"),
        ("Police searched the house where the man was [arrested] on Friday.", "happened 2024-03-22"),
        ("Ukraine [shot] down 12 drones on Sunday, the air force said on Monday.", "happened 2024-03-24"),
        ("Ethiopia [accused] Egypt on Sunday of arming the rebels.", "happened 2024-03-24"),
        ("Orban [visited] Kyiv on Tuesday and met Putin on Friday.", "happened 2024-03-19"),
        ("Orban visited Kyiv on Tuesday and [met] Putin on Friday.", "happened 2024-03-22"),
        ("While visiting Kyiv on Tuesday, Orban [condemned] Russia.", "happened 2024-03-19"),
        ("Congress [passed] the aid bill for Ukraine by 2 p.m. on Friday.", "happened 2024-03-22"),
        ("He [visited] Tokyo in the spring of 2022.", "happened 2022-03-01/2022-05-31"),
        ("He [visited] Tokyo in early May.", "happened 2023-05-01/2023-05-31"),
        ("The rebels [released] the hostages a week ago today.", "happened 2024-03-18"),
        ("The rebels [released] the hostages on Monday last week.", "happened 2024-03-18"),
        ("Police have [arrested] 300 people so far this year.", "happened 2024-01-01/2024-12-31"),
        ("Police [arrested] 300 people this year.", "happened 2024-01-01/2024-12-31"),
        ("Russia had to [withdraw] its troops from Kyiv in April 2022.", "happened 2022-04-01/2022-04-30"),
        ("Peru denied entry to Iranian diplomats, and Chile [expelled] the Russian ambassador on Friday.", "happened 2024-03-22"),
        ("Israel has [bombed] Lebanon almost daily since October.", "happened 2023-10-01/2024-03-25"),
        ("On Saturday Israeli troops [arrested] a doctor in Jenin.", "happened 2024-03-23"),
        ("The rebels [freed] twenty-two hostages three weeks ago.", "happened 2024-03-04"),
        ("Hamas [freed] the hostages twenty-two days ago.", "happened 2024-03-03"),
        ("The September 11 [attacks] on the United States changed the world.", "happened 2001-09-11"),
        ("The Kremlin [rejected] the demand on Monday.", "happened 2024-03-25"),
        ("Police [arrested] Navalny at the airport on 17 January 2021.", "happened 2021-01-17"),
        ("Police [arrested] Navalny on Jan. 17, 2021.", "happened 2021-01-17"),
        ("Police [arrested] Navalny in mid-January.", "happened 2024-01-01/2024-01-31"),
        ("Police [arrested] Navalny on the evening of 17 January.", "happened 2024-01-17"),
        ("Police [arrested] Navalny last Tuesday.", "happened 2024-03-19"),
        ("Police [arrested] Navalny on Tuesday last week.", "happened 2024-03-19"),
        ("Police [arrested] Navalny two years ago.", "happened 2022-01-01/2022-12-31"),
        ("Police [arrested] Navalny the day before yesterday.", "happened 2024-03-23"),
        ("Police [arrested] Navalny this morning.", "happened 2024-03-25"),
        ("Police [arrested] Navalny in the summer of 2020.", "happened 2020-06-01/2020-08-31"),
        ("Police [arrested] Navalny on Good Friday.", "happened 2023-04-07"),
        ("Police [arrested] Navalny on Thanksgiving.", "happened 2023-11-23"),
        ("Iran and Israel [met] in Oman between 2011 and 2013.", "happened 2011-01-01/2013-12-31"),
        ("The ministers of France and Germany [met] from 3 May to 5 June 2023.", "happened 2023-05-03/2023-06-05"),
        ("The minister [resigned] on Sunday after protesters stormed the parliament on Saturday.", "happened 2024-03-24"),
        ("The minister resigned on Sunday after protesters [stormed] the parliament on Saturday.", "happened 2024-03-23"),
        ("The [attack] on the embassy on Saturday angered Iran.", "happened 2024-03-23"),
        ("Saturday's [attack] on the embassy angered Iran.", "happened 2024-03-23"),
        ("Iran [condemned] the attack on Sunday.", "happened 2024-03-24"),
        ("A [bombing] in Kabul on Sunday killed four soldiers.", "happened 2024-03-24"),
        ("Four soldiers were killed in a [bombing] in Kabul on Sunday.", "happened 2024-03-24"),
        ("Demonstrators [marched] through Paris on Sunday.", "happened 2024-03-24"),
        ("The United States imposed sanctions on Russia on Friday, and the next day China [condemned] the move.", "happened 2024-03-23"),
        ("Kenya hosted talks between Ethiopia and Tigray in November 2022; a month later the two sides [met] again.", "happened 2022-12-01/2022-12-31"),
        ("The French minister told parliament on 3 March that his Chadian counterpart had [visited] Paris that week.", "happened 2024-02-26/2024-03-03"),
    ])
    func past(text: String, expected: String) {
        let found = MarkedEvent(text)
        #expect("\(found.status) \(found.date)" == expected)
    }

    /// Beyond the trigger's own clause: what happened hours apart, two days of one act, what is announced as done, what
    /// the story goes on from.
    @Test(arguments: [
        ("Hours before the president's aircraft crashed on Friday, Iran [attacked] an embassy of Israel.", "happened 2024-03-22"),
        ("Shortly after the parliament voted on Friday, police [arrested] the mayor.", "happened 2024-03-22"),
        ("Kim [met] Putin in Moscow on March 18 and again in Sochi on March 20.", "happened 2024-03-18/2024-03-20"),
        ("The mayor died on Tuesday after being [shot] in Cali.", "happened 2024-03-19"),
        ("On Friday, Turkey announced that it had [reached] an agreement with Syria.", "happened 2024-03-22"),
        ("Protesters marched to the parliament in Tbilisi on Friday. Police [arrested] ten of them.", "happened 2024-03-22"),
        ("Obama criticized Merkel on Friday.\n\nObama also [met] Macron.", "happened 2024-03-22"),
        ("Protesters marched through Tunis on Friday.\n\nTunisia was a colony until 1956.\n\nThe protesters [clashed] with police.", "happened 2024-03-22"),
    ])
    func narrated(text: String, expected: String) {
        let found = MarkedEvent(text)
        #expect("\(found.status) \(found.date)" == expected)
    }

    /// A story does not go on where another time is named, where somebody tells of something, or with somebody else.
    @Test(arguments: [
        "Obama criticized Merkel on Friday. He had [met] Macron.",
        "Obama criticized Merkel on Friday. He previously [met] Macron.",
        "Obama criticized Merkel on Friday. He will visit Cairo in June. He [met] Macron.",
        "Obama criticized Merkel on Friday. He said that Iran [attacked] Syria.",
        "Obama criticized Merkel on Friday.\n\nIran [attacked] Syria.",
    ])
    func notNarrated(text: String) {
        let found = MarkedEvent(text)
        #expect(found.event != nil && found.date == "-")
    }

    /// They go ahead for what is to come, and for what was to come and did not.
    @Test(arguments: [
        ("President Biden will [visit] Poland tomorrow.", "planned 2024-03-26"),
        ("Biden to [visit] Poland next week", "planned 2024-04-01/2024-04-07"),
        ("Putin to [meet] Erdogan in Sochi on Thursday", "planned 2024-03-28"),
        ("Blinken had been due to [visit] Beijing in February.", "planned 2024-02-01/2024-02-29"),
        ("The foreign minister was to have [met] Lavrov on Saturday.", "cancelled 2024-03-23"),
        ("Lavrov was due to [meet] Wang in Moscow on Wednesday.", "planned 2024-03-27"),
        ("Scholz will [meet] Macron this weekend.", "planned 2024-03-30/2024-03-31"),
        ("Modi will [visit] France between 3 and 5 May.", "planned 2024-05-03/2024-05-05"),
        ("Modi will [visit] France from 3 to 5 May.", "planned 2024-05-03/2024-05-05"),
        ("Modi will [visit] France on May 3-5.", "planned 2024-05-03/2024-05-05"),
        ("Teachers will [strike] from Tuesday.", "planned 2024-03-26/"),
        ("Railway workers will [strike] until Friday.", "planned /2024-03-29"),
        ("A judge will [sentence] the former president on 11 July.", "planned 2024-07-11"),
        ("Wang's [visit] to Seoul, scheduled for Friday, was cancelled.", "cancelled 2024-03-29"),
        ("When Biden [visits] Poland next week, he will meet Tusk.", "planned 2024-04-01/2024-04-07"),
        ("Biden is [meeting] Xi on Wednesday.", "planned 2024-03-27"),
        ("The rebels will [release] the hostages in three days.", "planned 2024-03-28"),
        ("The parties will [meet] again next month.", "planned 2024-04-01/2024-04-30"),
        ("The pope will [visit] Cuba at Easter.", "planned 2024-03-31"),
        ("Thousands are expected to [protest] in Paris on Saturday.", "planned 2024-03-30"),
        ("He hopes to [meet] Xi in Bali later this year.", "hypothetical 2024-01-01/2024-12-31"),
        ("Negotiators will [meet] Tuesday and Wednesday in Cairo.", "planned 2024-03-26/2024-03-27"),
        ("The president is scheduled to [fly] to Berlin on Wednesday.", "planned 2024-03-27"),
        ("Macron scheduled a [meeting] with Scholz for Friday.", "planned 2024-03-29"),
        ("The president will be in Berlin on Friday, and Scholz will [visit] Paris in June.", "planned 2024-06-01/2024-06-30"),
    ])
    func ahead(text: String, expected: String) {
        let found = MarkedEvent(text)
        #expect("\(found.status) \(found.date)" == expected)
    }

    /// Dates of something else: of the saying, of another event, of how long or how rare it was.
    @Test(arguments: [
        "The suspect is alleged to have [killed] a policeman in Lyon.",
        "Kim [visited] Russia for the first time since 2019.",
        "Kim [met] Putin for the first time in four years.",
        "On the eve of the summit, Russia [bombed] Kyiv.",
        "Xi said on Tuesday that Wang [visited] Iran.",
        "Biden is [meeting] Xi in San Francisco.",
        "In Geneva, diplomats from Russia and Ukraine [met] for six hours.",
        "The French president [met] Abbas in Ramallah.",
        "Gunmen [killed] the mayor of Medellín.",
        "Rebels [attacked] a convoy near the town of Djibo in Burkina Faso.",
        "The [bombing] of a mosque in Peshawar killed 40 people.",
        "The United States [sent] troops to Haiti.",
        "Two days after police [arrested] the mayor, crowds gathered.",
        "The army [arrested] him three days before the election.",
        "On Monday, the air force said Ukraine [shot] down 12 drones.",
        "Before he [met] Putin, Orban visited Kyiv on Tuesday.",
        "The protesters [blocked] the highway for three days.",
        "The prime minister will [resign] after the election on 5 May.",
        "Erdogan met Putin in Sochi last month, a year after he had [visited] Kyiv.",
        "Russia [bombed] Kharkiv for the third time in a week.",
        "It was the worst [attack] on Israel since 1973.",
        "Theresa May [visited] Ankara.",
        "Police [arrested] Navalny several years ago.",
        "Iran [condemned] Saturday's attack on the embassy.",
        "Soldiers [fired] on protesters in Khartoum.",
        "The coup leaders [arrested] the president in Niamey, the capital.",
        "A Kabul car [bombing] killed four soldiers.",
        "Israel hit Iran two days after Iran [attacked] an embassy.",
        "Russia [attacked] the town before Friday.",
        "Iran [attacked] the ship after Saturday's vote.",
    ])
    func undated(text: String) {
        let found = MarkedEvent(text)
        #expect(found.event != nil && found.date == "-")
    }

    /// Each counts from the one before it, however many there are.
    @Test func aLongChainOfDatesIsReadOnce() {
        let text = "The army [attacked] rebels" + String(repeating: " the next day", count: 2_000) + "."
        #expect(MarkedEvent(text).event != nil)
    }

    /// The words of a date are its own: no full stop, and the day of the week with the day of the month.
    @Test(arguments: [("Israel [attacked] Rafah during Ramadan.", 29..<36), ("Police [arrested] him on Friday, March 22.", 23..<39)])
    func words(text: String, expected: Range<Int>) {
        let span = MarkedEvent(text).event?.date?.span
        #expect(span?.start == expected.lowerBound && span?.end == expected.upperBound)
    }
}
