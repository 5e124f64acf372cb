import Testing

@Suite struct TokenizerTests {
    /// Expected tokens stand between single spaces.
    @Test(arguments: [
        // Contractions and possessives
        ("I don't think Miller's plan can't work.", "I do n't think Miller 's plan ca n't work ."),
        ("They’d’ve said it’s the workers’ fault.", "They ’d ’ve said it ’s the workers ’ fault ."),
        ("We cannot go and won't, but they're gonna.", "We can not go and wo n't , but they 're gon na ."),
        ("At nine o'clock O'Brien met the U.N.'s envoy.", "At nine o'clock O'Brien met the U.N. 's envoy ."),
        ("The 1980's and the '90s; get 'em.", "The 1980's and the '90s ; get 'em ."),
        // Abbreviations and initials
        ("Mr. Smith of Acme Inc. met J. Edgar Hoover in the U.S. at 5 p.m. on Friday.",
         "Mr. Smith of Acme Inc. met J. Edgar Hoover in the U.S. at 5 p.m. on Friday ."),
        ("Gov. Lee, R-Texas, e.g. the Ph.D. holder", "Gov. Lee , R - Texas , e.g. the Ph.D. holder"),
        ("She saw No. 10. He said no. They left.", "She saw No. 10 . He said no . They left ."),
        // Numbers and money
        ("It cost $3.5 million, US$1,200 or €5m (up 4.5%).", "It cost $ 3.5 million , US$ 1,200 or € 5 m ( up 4.5 % ) ."),
        ("On 2024-03-25 at 10:30am the 4th of 1/2 won 3-2.", "On 2024-03-25 at 10:30 am the 4th of 1/2 won 3 - 2 ."),
        ("Call 555-0143 or 212-555-0143.", "Call 555-0143 or 212-555-0143 ."),
        // Hyphens and dashes
        ("The anti-war, long-term plan — a co-founder's e-mail -- failed.",
         "The anti-war , long - term plan — a co-founder 's e-mail -- failed ."),
        // Addresses
        ("See https://example.org/a(b)?c=1, www.example.com. Or ask jo.doe@mail.example.co.uk!",
         "See https://example.org/a(b)?c=1 , www.example.com . Or ask jo.doe@mail.example.co.uk !"),
        ("Read example.com and @POTUS about #MeToo.", "Read example.com and @POTUS about #MeToo ."),
        // Quotation marks and stops
        ("''Yes,'' he said. “No!” she said...", "'' Yes , '' he said . “ No ! ” she said ..."),
        ("What?! «Oui» said AT&T's boss", "What ?! « Oui » said AT&T 's boss"),
        // Missing space after a stop
        ("He left.The army stayed.Then it went.", "He left . The army stayed . Then it went ."),
        // Emoji: a family of four, a flag, a skin tone
        ("It is the 👨‍👩‍👧‍👦🇫🇷👍🏽 day.", "It is the 👨‍👩‍👧‍👦 🇫🇷 👍🏽 day ."),
        ("He said that José met Łódź's mayor.", "He said that José met Łódź 's mayor ."),
    ])
    func tokens(text: String, expected: String) {
        #expect(Segments.tokens(text) == expected)
    }
}
