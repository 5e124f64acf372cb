/// Verbs: from an inflected form to the base form.
enum VerbForms {
    /// `says` → `say`
    static func base(ofThirdPerson word: String) -> String {
        NounForms.withoutPluralEnding(word)
    }

    /// `planned` → `plan`
    static func base(ofPast word: String) -> String {
        guard word.utf8.count > 3, word.hasSuffix("ed") else { return word }
        if word.hasSuffix("ied") { return word.utf8.count == 4 ? String(word.dropLast()) : word.dropLast(3) + "y" }
        // agreed, freed, but needed
        if word.hasSuffix("eed") { return String(word.dropLast()) }
        return VerbStem.base(of: Array(word.utf8.dropLast(2)))
    }

    /// `planning` → `plan`
    static func base(ofParticiple word: String) -> String {
        guard word.hasSuffix("ing"), word.utf8.count > 4 else {
            return word.hasSuffix("in'") && word.utf8.count > 4 ? base(ofParticiple: word.dropLast() + "g") : word
        }
        let stem = Array(word.utf8.dropLast(3))
        // dying, lying
        if stem.count == 2, stem[1] == UInt8(ascii: "y"), stem[0] != UInt8(ascii: "b") {
            return String(decoding: [stem[0]], as: UTF8.self) + "ie"
        }
        guard stem.contains(where: { VerbStem.isVowel($0) || $0 == UInt8(ascii: "y") }) else { return word }
        return VerbStem.base(of: stem)
    }

    /// Inflected form → base form of the irregular verbs.
    static let irregular: [String: String] = {
        var table: [String: String] = [:]
        for line in irregularVerbs.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for form in words.dropFirst() where table[form] == nil { table[form] = words[0] }
        }
        return table
    }()

    /// The base form first, then the forms that no rule gives.
    private static let irregularVerbs = """
        be am is are was were been being 're 'm
        have has had having
        do does did done
        go goes went gone
        will wo
        can ca
        shall sha
        say said
        arise arose arisen
        awake awoke awoken
        bear bore borne born
        beat beaten
        become became
        begin began begun
        bend bent
        bet betting
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        broadcast broadcasting
        build built
        burn burnt
        buy bought
        catch caught
        choose chose chosen choosing
        cling clung
        come came
        creep crept
        deal dealt
        dig dug
        draw drew drawn
        dream dreamt
        drink drank drunk
        drive drove driven
        dwell dwelt
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fling flung
        fly flew flown flies
        forbid forbade forbidden
        forecast forecasting
        foresee foresaw foreseen
        forget forgot forgotten
        forgive forgave forgiven
        forgo forwent forgone
        freeze froze frozen
        get got gotten
        give gave given
        grind ground
        grow grew grown
        hang hung
        hear heard
        hide hid hidden
        hold held
        keep kept
        kneel knelt
        know knew known
        lay laid
        lead led
        leap leapt
        learn learnt
        leave left
        lend lent
        lie lay lain lying
        light lit
        lose lost
        make made
        mean meant
        meet met
        mislead misled
        mistake mistook mistaken
        misunderstand misunderstood
        overcome overcame
        overhear overheard
        override overrode overridden
        oversee oversaw overseen
        overtake overtook overtaken
        overthrow overthrew overthrown
        panic panicked panicking
        mimic mimicked mimicking
        traffic trafficked trafficking
        picnic picnicked picnicking
        frolic frolicked frolicking
        partake partook partaken
        pay paid
        plead pled
        prove proven
        repay repaid
        retake retook retaken
        overrun overran overrunning
        rewrite rewrote rewritten
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran
        saw sawn
        see saw seen
        seek sought
        sell sold
        send sent
        shake shook shaken
        shear shorn
        shed shedding
        shine shone
        shoot shot
        show shown
        shrink shrank shrunk
        sing sang sung
        sink sank sunk
        sit sat
        slay slew slain
        sleep slept
        slide slid
        sow sown
        speak spoke spoken
        speed sped
        spend spent
        spill spilt
        spin spun
        spit spat
        spoil spoilt
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        sting stung
        stink stank stunk
        strike struck stricken
        strive strove striven
        swear swore sworn
        sweep swept
        swell swollen
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        tread trod trodden
        undergo underwent undergone
        understand understood
        undertake undertook undertaken
        undo undid undone
        uphold upheld
        wake woke woken
        wear wore worn
        weave wove woven
        weep wept
        win won
        wind wound
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        wring wrung
        write wrote written
        die died dying
        tie tied tying
        lie lied
        vie vied vying
        untie untied untying
        """
}
