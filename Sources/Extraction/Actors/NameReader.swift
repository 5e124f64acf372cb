import Knowledge
import Language

/// The recogniser's names, typed with what the tables know and stripped of what is no part of them; known countries
/// and organisations that it missed are added.
struct NameReader {
    let context: ArticleContext

    func mentions() -> [NameMention] {
        var mentions: [NameMention] = []
        var taken = [Bool](repeating: false, count: context.count)
        let phrases = knownPhrases()
        let larger = phrases.filter { phrase in
            !context.document.names.contains { $0.tokens.overlaps(phrase.tokens) && !isInside($0.tokens, phrase.tokens) }
        }
        for mention in larger {
            mentions.append(mention)
            for token in mention.tokens { taken[token] = true }
        }
        for name in context.document.names where !name.tokens.contains(where: { taken[$0] }) {
            guard let mention = read(name) else { continue }
            mentions.append(mention)
            for token in name.tokens { taken[token] = true }
            for token in mention.tokens { taken[token] = true }
        }
        addKnown(&mentions, taken: taken)
        mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return joined(mentions)
    }

    /// Air India is no India: a body whose name goes on with a country's.
    private func joined(_ mentions: [NameMention]) -> [NameMention] {
        var result: [NameMention] = []
        for next in mentions {
            if let last = result.last, last.kind == .organization, last.canonical == nil, last.tokens.count == 1, next.kind == .country,
                last.tokens.upperBound == next.tokens.lowerBound, !next.isMetonym
            {
                result[result.count - 1] = mention(last.tokens.lowerBound..<next.tokens.upperBound, .organization)
            } else {
                result.append(next)
            }
        }
        return result
    }

    private func isInside(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer
    }

    /// Names of several words that the tables know whole, whatever the recogniser made of their parts:
    /// "Islamic State of Iraq and the Levant".
    private func knownPhrases() -> [NameMention] {
        var found: [NameMention] = []
        var token = 0
        while token < context.count {
            defer { token += 1 }
            guard context.flags[token].contains(.continues), context.isCapitalized(token),
                let phrase = context.longestPhrase(from: token, limit: context.sentence(of: token).upperBound), phrase.count > 1,
                !phrase.flags.isDisjoint(with: [.organization, .country]),
                context.isCapitalized(token + phrase.count - 1)
            else { continue }
            let range = token..<token + phrase.count
            guard let mention = known(range, context.document.form(range), phrase.flags) else { continue }
            found.append(mention)
            token = range.upperBound - 1
        }
        return found
    }

    private func read(_ name: Name) -> NameMention? {
        var tokens = trimmed(name.tokens)
        guard !tokens.isEmpty, !tokens.allSatisfy({ WordLists.calendar.contains(context.folded($0)) }) else { return nil }
        let flags = context.flags(of: tokens)
        if flags.contains(.demonym), isOnePerson(tokens) { return nil }
        let text = context.document.form(tokens)
        switch name.kind {
        case .person:
            if tokens.count == 1 || flags.contains(.country), !isAfterHonorific(tokens), let known = known(tokens, text, flags) {
                return known
            }
            extendHonorific(&tokens)
            dropPortfolio(&tokens)
            let titles = leadingTitles(&tokens)
            dropHonours(&tokens)
            guard isPersonName(tokens) else { return nil }
            return mention(tokens, .person, titles: titles)
        case .organization:
            if let known = known(tokens, text, flags) { return known }
            if isHolder(tokens) { return mention(tokens, .person) }
            // "The Taoiseach" is no body.
            if tokens.count == 1, flags.contains(.role), !flags.contains(.institution) { return nil }
            guard isNameLike(tokens), !WordLists.timeZones.contains(context.folded(tokens.lowerBound)) || tokens.count > 1 else { return nil }
            return mention(tokens, .organization)
        case .location, .facility:
            if let known = known(tokens, text, flags) { return known }
            guard isNameLike(tokens) else { return nil }
            return mention(tokens, name.kind == .facility && !flags.contains(.city) ? .organization : .place)
        case .norp:
            if let known = known(tokens, text, flags) { return known }
            if tokens.count == 1, isPartOfFullName(tokens.lowerBound) { return mention(tokens, .person) }
            guard context.isPlural(tokens.upperBound - 1), isNameLike(tokens) else { return nil }
            return mention(tokens, .people)
        case .misc, .product:
            return known(tokens, text, flags)
        case .date, .time, .money, .percent:
            return nil
        }
    }

    /// What the tables know under this very name.
    private func known(_ tokens: Range<Int>, _ text: String, _ flags: WordFlags) -> NameMention? {
        let last = tokens.upperBound - 1
        if flags.contains(.country), let country = Countries.shared.named(text), !isPartOfFullName(last) {
            return mention(tokens, .country, canonical: country.code)
        }
        if flags.contains(.demonym), let country = Countries.shared.demonym(text), !isAfterHonorific(tokens), !isPartOfFullName(last),
            !isOnePerson(tokens)
        {
            return mention(tokens, .demonym, canonical: country.code)
        }
        if flags.contains(.organization) || flags.contains(.seat) {
            if let organization = Organizations.shared.named(text) {
                return mention(tokens, .organization, canonical: organization.name)
            }
            if let seat = Seats.shared.named(text), seat.kind != "market" {
                if let code = seat.of, Countries.shared.country(code: code) != nil {
                    var mention = mention(tokens, .country, canonical: code)
                    mention.isMetonym = true
                    return mention
                }
                if seat.kind == "union" {
                    // Brussels: the union where it acts, else the city.
                    return mention(tokens, .place)
                }
            }
        }
        if flags.contains(.capital) || flags.contains(.city) || flags.contains(.region) || flags.contains(.subdivision),
            flags.isDisjoint(with: [.forename, .surname])
        {
            return mention(tokens, .place)
        }
        return nil
    }

    /// "said the Dane": a single one of them, while the Danes, the French and the Danish minister are not.
    private func isOnePerson(_ tokens: Range<Int>) -> Bool {
        let (before, after) = (tokens.lowerBound - 1, tokens.upperBound)
        guard tokens.count == 1, before >= 0, ["the", "a", "an"].contains(context.folded(before)), after < context.count,
            [.noun, .propn].contains(context.document.upos[tokens.lowerBound]), !context.isPlural(tokens.lowerBound),
            ![.noun, .propn, .adj, .num].contains(context.document.upos[after]), context.document.form(after) != "-"
        else { return false }
        let form = context.document.form(tokens)
        // The US is a country, and the Swiss are many.
        return Countries.shared.named(form) == nil && !["sh", "ch", "ese", "ss"].contains(where: form.hasSuffix)
    }

    /// Jordan and Chad are countries unless the article has a Michael Jordan, a Chad Smith or a Mr. Jordan.
    private func isPartOfFullName(_ token: Int) -> Bool {
        guard !context.flags[token].isDisjoint(with: [.forename, .surname]) else { return false }
        let word = context.folded(token)
        return context.document.names.contains { name in
            name.kind == .person && (name.tokens.count > 1 || isAfterHonorific(name.tokens))
                && name.tokens.contains { context.folded($0) == word }
        }
    }

    private func isAfterHonorific(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        return before >= 0 && context.flags[before].contains(.honorific)
    }

    private func mention(
        _ tokens: Range<Int>, _ kind: NameMention.Kind, titles: [Range<Int>] = [], canonical: String? = nil
    ) -> NameMention {
        NameMention(
            tokens: tokens, head: context.tree.headToken(of: tokens) ?? tokens.lowerBound, kind: kind,
            words: words(of: tokens, kind), titles: titles, canonical: canonical)
    }

    /// A double surname is one word: Holt-Lacey is not Lacey. The parts of other tokens are words of their own ("al-Assad").
    private func words(of tokens: Range<Int>, _ kind: NameMention.Kind) -> [String] {
        let double = kind == .person ? doubleSurname(of: tokens) : nil
        var words = (tokens.lowerBound..<(double ?? tokens.upperBound)).flatMap { token in
            context.folded(token).split(separator: " ").map(String.init)
        }
        if let double { words.append([double, double + 2].map { context.folded($0) }.joined(separator: "-")) }
        return words
    }

    /// Where "Holt-Lacey" begins at the end of a name; nil where the name ends otherwise.
    private func doubleSurname(of tokens: Range<Int>) -> Int? {
        let first = tokens.upperBound - 3
        guard tokens.contains(first), context.document.form(first + 1) == "-", !Self.isParticle(context.folded(first)),
            [first, first + 2].allSatisfy({ context.isCapitalized($0) && context.document.form($0).count > 1 })
        else { return nil }
        return first
    }

    /// Without determiner, possessive mark and punctuation at the edges.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first,
            context.isDeterminer(first) || context.document.upos[first] == .punct || context.isPossessiveMark(first)
        {
            range.removeFirst()
        }
        while let last = range.last,
            context.isPossessiveMark(last) || (context.document.upos[last] == .punct && context.document.form(last) != ".")
        {
            range.removeLast()
        }
        return range
    }

    /// Titles at the start of a person's name ("Prime Minister Netanyahu"), at least one word left for the name.
    private func leadingTitles(_ tokens: inout Range<Int>) -> [Range<Int>] {
        var titles: [Range<Int>] = []
        while tokens.count > 1, let phrase = context.longestPhrase(from: tokens.lowerBound, limit: tokens.upperBound - 1) {
            let title = tokens.lowerBound..<tokens.lowerBound + phrase.count
            guard !phrase.flags.isDisjoint(with: [.role, .honorific]) else { break }
            // Dean Smith, Bishop Briggs: a forename where one word follows.
            if phrase.flags.contains(.forename), !phrase.flags.contains(.honorific), tokens.count == phrase.count + 1 { break }
            titles.append(title)
            tokens = title.upperBound..<tokens.upperBound
        }
        return titles
    }

    /// "Minister for Transport Ann Boone": what the minister is for is no part of the name.
    private func dropPortfolio(_ tokens: inout Range<Int>) {
        let before = tokens.lowerBound - 1
        guard before > 0, ["for", "of"].contains(context.folded(before)), context.flags[before - 1].contains(.role) else { return }
        while tokens.count > 1, WordLists.portfolios.contains(context.folded(tokens.lowerBound)) { tokens.removeFirst() }
    }

    /// "The mayor, Annelies Roosendaal, said": who is named so holds the office.
    private func isHolder(_ tokens: Range<Int>) -> Bool {
        let comma = tokens.lowerBound - 1
        guard (2...3).contains(tokens.count), comma > 0, tokens.upperBound < context.count, context.document.form(comma) == ",",
            context.document.form(tokens.upperBound) == ","
        else { return false }
        // "the director of human resources, Ann Boone,"
        let phrase = (max(context.sentence(of: comma).lowerBound, comma - 5)..<comma).reversed().prefix { token in
            [.noun, .propn, .adj, .adp].contains(context.document.upos[token])
        }
        return phrase.contains { context.flags[$0].contains(.role) && !context.isPlural($0) }
            && tokens.allSatisfy { context.isCapitalized($0) && context.flags[$0].isDisjoint(with: [.institution, .organization, .country, .demonym]) }
    }

    /// Letters after a name: "Nadia Rahman KC".
    private func dropHonours(_ tokens: inout Range<Int>) {
        while tokens.count > 1, let last = tokens.last,
            WordLists.postnominals.contains(context.document.form(last)) || context.document.form(last) == ","
        {
            tokens.removeLast()
        }
    }

    /// Where the recogniser took the honorific alone for a name (Ms. in "Ms. Moore"), the name is what follows it.
    private func extendHonorific(_ tokens: inout Range<Int>) {
        guard tokens.count == 1, context.flags[tokens.lowerBound].contains(.honorific) else { return }
        let limit = context.sentence(of: tokens.lowerBound).upperBound
        while tokens.upperBound < limit, context.document.upos[tokens.upperBound] == .propn, context.isCapitalized(tokens.upperBound) {
            tokens = tokens.lowerBound..<tokens.upperBound + 1
        }
    }

    /// The letter of a party with a state's abbreviation, as the American press puts it after a name: D-Va., R-Ky.
    private func isPartyLabel(_ token: Int) -> Bool {
        let form = Array(context.document.form(token).utf8)
        return form.count > 3 && form[1] == UInt8(ascii: "-") && [UInt8(ascii: "D"), UInt8(ascii: "R"), UInt8(ascii: "I")].contains(form[0])
            && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(form[2]) && form.last == UInt8(ascii: ".")
    }

    /// No pronoun, determiner, honorific or common noun names a person: every word has a capital but particles (de, van, bin, al-).
    private func isPersonName(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last, context.isCapitalized(last) || tokens.count > 1 && context.isCapitalized(tokens.lowerBound) else { return false }
        if tokens.count == 1, context.flags[last].contains(.honorific) && !context.flags[last].contains(.surname) || isPartyLabel(last)
            || context.document.form(last).count(where: \.isLetter) < 2
        {
            return false
        }
        return tokens.allSatisfy { token in
            switch context.document.upos[token] {
            case .pron, .det, .verb, .aux, .adp, .sconj, .cconj, .num:
                return context.isCapitalized(token) ? tokens.count > 1 && context.document.upos[token] != .pron : Self.isParticle(context.folded(token))
            case .punct, .sym, .part:
                return tokens.count > 1
            default:
                // Kwon Jae-hyun
                let isJoined = token > tokens.lowerBound && context.document.form(token - 1) == "-"
                return context.isCapitalized(token) || isJoined || Self.isParticle(context.folded(token))
            }
        }
    }

    private static func isParticle(_ word: String) -> Bool {
        ["de", "da", "do", "dos", "das", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "zu", "bin", "bint", "ibn",
         "al", "el", "ul", "ud", "ben", "abu", "ould", "y", "e", "ter", "ten", "af", "av", "st", "dela", "los", "las"].contains(word)
            || word.hasPrefix("al ") || word.hasPrefix("el ") || word.hasPrefix("d ") || word.hasPrefix("o ")
    }

    /// A name has a capital or a digit; "the company" and "i" have none.
    private func isNameLike(_ tokens: Range<Int>) -> Bool {
        tokens.contains { context.isCapitalized($0) || context.document.upos[$0] == .num }
    }

    /// Countries, organisations and seats of power in capitals that the recogniser passed over.
    private func addKnown(_ mentions: inout [NameMention], taken: [Bool]) {
        var token = 0
        while token < context.count {
            defer { token += 1 }
            guard !taken[token], context.isCapitalized(token), context.document.upos[token] != .verb,
                let phrase = context.longestPhrase(from: token, limit: context.sentence(of: token).upperBound)
            else { continue }
            let range = token..<token + phrase.count
            guard !range.contains(where: { taken[$0] }),
                !phrase.flags.isDisjoint(with: [.country, .demonym, .organization, .seat]),
                phrase.flags.isDisjoint(with: [.forename, .surname]),
                range.count > 1 || context.document.upos[token] == .propn || context.document.upos[token] == .adj,
                let mention = known(range, context.document.form(range), phrase.flags)
            else { continue }
            mentions.append(mention)
            token = range.upperBound - 1
        }
    }
}
