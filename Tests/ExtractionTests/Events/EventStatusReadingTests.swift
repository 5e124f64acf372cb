import Testing

/// Whether an event took place.
@Suite struct EventStatusReadingTests {
    @Test(arguments: [
        "Macron [visits] China amid trade tensions",
        "Israeli jets [bomb] Damascus suburbs",
        "The minister was reported to have [visited] Japan.",
        "Police arrested the man on 3/25/2024 and [released] the woman.",
        "Officials said the army had [bombed] Idlib the day before.",
        "The visit of Modi to Japan was [postponed].",
        "The rebels continued to [shell] the town.",
        "Police are [investigating] the company.",
        "Blinken flew from Cairo to Jerusalem and [met] Netanyahu.",
        "The ambassador [accused] Russia of planning an attack.",
        "Two years after Russia [invaded] Ukraine, the war goes on.",
        "A failed [coup] against the president killed 30 people.",
        "Police announced the [arrest] of five suspects.",
        "The [war] between Russia and Ukraine entered its third year in February.",
        "Xi's three-day [visit] to France ended on Sunday.",
        "The United States insisted that Russia had [bombed] the hospital.",
        "Obama was the first American president to [visit] Cuba.",
        "Why did Russia [attack] Ukraine?",
        "Russia not only [attacked] Kyiv but also Odesa.",
        "The interior minister announced the [arrest] of a journalist.",
    ])
    func happened(text: String) {
        #expect(MarkedEvent(text).status == "happened")
    }

    @Test(arguments: [
        "The planned [visit] of Modi to Japan will go ahead.",
        "Analysts said Russia would [impose] sanctions on Poland.",
        "The army is preparing to [attack] Rafah.",
        "Israel has a plan to [invade] Lebanon.",
        "The rebels will [release] the hostages within three days.",
        "Rossello announced his [resignation] on Wednesday.",
        "Biden phoned Xi ahead of a [visit] by Putin to China.",
        "Biden phoned Xi on the eve of his [visit] to Japan.",
        "No matter what Europe does, Russia will [attack] Ukraine.",
        "Putin will visit Ankara before he [meets] Xi.",
        "Chancellor Scholz announced a [visit] to China.",
        "The defence minister announced the [withdrawal] of French troops from Niger.",
    ])
    func planned(text: String) {
        #expect(MarkedEvent(text).status == "planned")
    }

    @Test(arguments: [
        "Police failed to [arrest] the gunman.",
        "The army narrowly avoided [attacking] its own soldiers.",
        "France has yet to [send] troops to Niger.",
        "The United States no longer [supports] the rebels.",
        "Prosecutors have never [accused] the senator.",
        "Nobody [attacked] the embassy.",
        "There were no [arrests] of journalists.",
        "Neither side [attacked] the other.",
        "Police stopped short of [arresting] the president.",
        "Biden ruled out [sending] troops to Ukraine.",
        "The leaders left without [signing] the treaty.",
        "Israel has no plan to [attack] Iran.",
        "The government has decided not to [arrest] the strikers.",
        "The army nearly [attacked] its own soldiers.",
        "Police prevented protesters from [storming] the parliament in Tbilisi.",
        "The foiled [attack] on the parliament shocked the country.",
        "No activists were [arrested].",
        "Police stopped protesters from [blocking] the road.",
        "The army said it would not [attack] hospitals.",
        "The ministers refrained from [criticizing] Israel.",
        "Obama decided against [bombing] Syria.",
    ])
    func negated(text: String) {
        #expect(MarkedEvent(text).status == "negated")
    }

    @Test(arguments: [
        "Macron cancelled his [visit] to Germany.",
        "The [visit] of Modi to Japan was postponed.",
        "Plans for a [visit] by Modi to Japan were shelved.",
        "Prime Minister Modi's planned [trip] to Kyiv was postponed.",
    ])
    func cancelled(text: String) {
        #expect(MarkedEvent(text).status == "cancelled")
    }

    @Test(arguments: [
        "The UN urged Israel to [withdraw] its troops from Gaza.",
        "Students called for the government to [release] the prisoners.",
        "The United Nations called for an immediate [ceasefire] in Sudan.",
        "The opposition demanded that the minister [resign].",
        "Russia must [withdraw] its troops from Ukraine.",
        "Hamas should [release] the hostages, Blinken said.",
        "The army was ordered to [attack] the town.",
        "Russia has to [withdraw] its troops from Georgia, the minister said.",
    ])
    func demanded(text: String) {
        #expect(MarkedEvent(text).status == "demanded")
    }

    @Test(arguments: [
        "If Iran had attacked Israel, the United States would have [bombed] Iran.",
        "If Russia [attacks] Poland, NATO will respond.",
        "Unless Iran [attacks] Israel, the army will stay in its barracks.",
        "Markets fell amid fears of an [invasion] of Taiwan by China.",
        "Germany could [impose] sanctions on Iran.",
        "Lawmakers want the army to [arrest] the rebels.",
        "Egypt opposes any plan to [invade] Rafah.",
        "Poland fears that Russia will [attack] Lithuania.",
        "Analysts say an [invasion] of Taiwan by China is unlikely.",
        "Whether Israel [attacks] Lebanon is unclear.",
        "Pakistan is likely to [negotiate] with India.",
        "North Korea may have [sold] missiles to Russia.",
        "If elected, he would [withdraw] US troops from Iraq.",
        "Had Kyiv fallen, Russia would have [attacked] Moldova.",
        "It is not clear whether police [arrested] the driver.",
        "The army might not [attack] Rafah.",
        "Investors feared that China would [retaliate] against the United States.",
        "Did Israel [bomb] the hospital?",
        "Will China [invade] Taiwan?",
        "Ukraine will fight until Russia [withdraws] its troops.",
        "Israel should have [withdrawn] its troops, the UN said.",
        "Russia could have [attacked] the convoy.",
        "Russia must have [attacked] the convoy.",
        "Poland will defend Estonia against an [attack] by Russia.",
        "In the event of an [invasion] by China, Taiwan would ask for help.",
        "There was speculation about a [visit] by Putin to Turkey.",
        "France will send troops to Ukraine if Russia [attacks] Odesa.",
        "France will [send] troops to Ukraine if Russia attacks Odesa.",
        "The measures could include [bombing] Syria.",
        "Advisers warned against [bombing] Syria.",
        "The minister talked about [arresting] the rebels.",
        "China simulated an [attack] on Taiwan.",
    ])
    func hypothetical(text: String) {
        #expect(MarkedEvent(text).status == "hypothetical")
    }
}
