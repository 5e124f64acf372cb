import Testing

/// Where an event took place, by country; "-" for none.
@Suite struct EventPlaceTests {
    @Test(arguments: [
        ("Putin to [meet] Erdogan in Sochi on Thursday", "RUS"),
        ("Blinken had been due to [visit] Beijing in February.", "CHN"),
        ("Lavrov was due to [meet] Wang in Moscow on Wednesday.", "RUS"),
        ("The group is believed to have [attacked] the embassy in Kabul on Sunday.", "AFG"),
        ("The suspect is alleged to have [killed] a policeman in Lyon.", "FRA"),
        ("Protesters [clashed] with police in Belgrade on Sunday night.", "SRB"),
        ("Serbia [bombed] Sarajevo in the 1990s.", "BIH"),
        ("Modi will [visit] France between 3 and 5 May.", "FRA"),
        ("Officials said on Tuesday that the army [bombed] Idlib on Sunday.", "SYR"),
        ("Wang's [visit] to Seoul, scheduled for Friday, was cancelled.", "KOR"),
        ("The army began to [withdraw] from Kherson on Wednesday.", "UKR"),
        ("Biden is [meeting] Xi in San Francisco.", "USA"),
        ("The rebels [attacked] Goma two weeks ago.", "COD"),
        ("Israel [attacked] Rafah during Ramadan.", "PSE"),
        ("Russia [attacked] Kyiv on Christmas Day.", "UKR"),
        ("In Geneva, diplomats from Russia and Ukraine [met] for six hours.", "CHE"),
        ("KYIV, March 25 - Russia [attacked] Ukrainian soldiers on Sunday.", "-"),
        ("The French president [met] Abbas in Ramallah.", "PSE"),
        ("Gunmen [killed] the mayor of Medellín.", "-"),
        ("Rebels [attacked] a convoy near the town of Djibo in Burkina Faso.", "BFA"),
        ("The [bombing] of a mosque in Peshawar killed 40 people.", "PAK"),
        ("The United States [sent] troops to Haiti.", "HTI"),
        ("The [attack] on a school in Texas last year killed 19 children.", "USA"),
        ("Thousands are expected to [protest] in Paris on Saturday.", "FRA"),
        ("Thousands [protested] in Paris on Saturday against the pension reform.", "FRA"),
        ("Orban [visited] Kyiv on Tuesday and met Putin on Friday.", "UKR"),
        ("He hopes to [meet] Xi in Bali later this year.", "IDN"),
        ("He [visited] Tokyo in the spring of 2022.", "JPN"),
        ("He [visited] Tokyo in early May.", "JPN"),
        ("Negotiators will [meet] Tuesday and Wednesday in Cairo.", "EGY"),
        ("The president is scheduled to [fly] to Berlin on Wednesday.", "DEU"),
        ("The president will be in Berlin on Friday, and Scholz will [visit] Paris in June.", "FRA"),
        ("On Saturday Israeli troops [arrested] a doctor in Jenin.", "PSE"),
        ("Theresa May [visited] Ankara.", "TUR"),
        ("Iran and Israel [met] in Oman between 2011 and 2013.", "OMN"),
        ("A [bombing] in Kabul on Sunday killed four soldiers.", "AFG"),
        ("Four soldiers were killed in a [bombing] in Kabul on Sunday.", "AFG"),
        ("Soldiers [fired] on protesters in Khartoum.", "SDN"),
        ("The coup leaders [arrested] the president in Niamey, the capital.", "NER"),
        ("Demonstrators [marched] through Paris on Sunday.", "FRA"),
        ("A Kabul car [bombing] killed four soldiers.", "AFG"),
        ("The French minister told parliament on 3 March that his Chadian counterpart had [visited] Paris that week.", "FRA"),
    ])
    func place(text: String, expected: String) {
        let found = MarkedEvent(text)
        #expect(found.event != nil && found.place == expected)
    }
}
