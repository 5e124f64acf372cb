import Findings
import Knowledge
import Language

/// Joins the names of an article that mean the same actor: full names and surnames, countries under any of their names,
/// organisations with acronyms and short forms.
struct NameClusters {
    let context: ArticleContext
    private(set) var records: [ActorRecord] = []
    /// The record of each name; nil for a place that is no actor.
    private(set) var recordOf: [Int?]
    /// Of a surname that several persons of the article have: the name, and those that were named before it.
    private(set) var ambiguous: [Int: [Int]] = [:]
    /// The words of office that a person was named with.
    private var titles: [Int: Set<String>] = [:]

    init(context: ArticleContext, names: inout [NameMention]) {
        self.context = context
        recordOf = Array(repeating: nil, count: names.count)
        retype(&names)
        joinPersons(names)
        joinCountries(names)
        joinOrganizations(names)
        joinOthers(names)
    }

    /// One spelling has one kind: the surname of a person of the article is a person wherever it stands alone.
    private func retype(_ names: inout [NameMention]) {
        var surnames: Set<String> = []
        for name in names where name.kind == .person && name.words.count > 1 { surnames.insert(name.words.last ?? "") }
        var votes: [String: [Int]] = [:]
        for (index, name) in names.enumerated() where name.canonical == nil {
            votes[name.words.joined(separator: " "), default: []].append(index)
        }
        retypePlaces(&names, surnames: surnames)
        for index in names.indices where names[index].canonical == nil && names[index].kind != .person {
            if names[index].words.count == 1, names[index].kind != .people, surnames.contains(names[index].words[0]) {
                names[index].kind = .person
            } else {
                // The kind that most of its mentions have.
                let same = votes[names[index].words.joined(separator: " ")] ?? []
                let persons = same.count { names[$0].kind == .person }
                if persons * 2 > same.count { names[index].kind = .person }
            }
        }
    }

    /// A single name that the gazetteer has and that something happens in is a place: "an operation in Rafa".
    private func retypePlaces(_ names: inout [NameMention], surnames: Set<String>) {
        func isCandidate(_ name: NameMention) -> Bool {
            name.kind == .person && name.words.count == 1 && !surnames.contains(name.words[0])
                && !context.flags(of: name.tokens).isDisjoint(with: .anyPlace)
        }
        let places = Set(
            names.filter { $0.words.count == 1 && ($0.kind == .place || isCandidate($0) && isPlainPlace($0.head)) }.map { $0.words[0] })
        for index in names.indices where isCandidate(names[index]) && places.contains(names[index].words[0]) { names[index].kind = .place }
    }

    // MARK: Persons

    private mutating func joinPersons(_ names: [NameMention]) {
        let persons = names.indices.filter { names[$0].kind == .person }
        for index in persons where names[index].words.count > 1 {
            let words = names[index].words
            let gender = honorificGender(of: names[index]) ?? forenameGender(of: names[index])
            if let record = records.firstIndex(where: { record in
                record.kind == .person && Self.isSamePerson(words, record.words)
                    && (gender == nil || record.gender == nil || record.gender == gender)
            }) {
                add(names[index], index, to: record)
                if words.count > records[record].words.count || isLonger(words, records[record].words) {
                    records[record].words = words
                    records[record].name = name(of: names[index])
                }
            } else {
                create(names[index], index, kind: .person)
            }
        }
        for index in persons where names[index].words.count == 1 {
            let fitting = self.persons(ofSingle: names[index])
            if let record = fitting.first {
                add(names[index], index, to: record)
                if fitting.count > 1 { ambiguous[index] = fitting }
            } else {
                create(names[index], index, kind: .person)
            }
        }
    }

    /// Whom a single name can mean: the surname of those introduced before, the last one named in full first, else of the first one
    /// after; else a forename.
    private func persons(ofSingle mention: NameMention) -> [Int] {
        let word = mention.words[0]
        let gender = honorificGender(of: mention)
        let own = titleWords(of: mention)
        func candidates(_ fits: ([String]) -> Bool) -> [Int] {
            records.indices.filter { index in
                records[index].kind == .person && fits(records[index].words)
                    && (gender == nil || records[index].gender == nil || records[index].gender == gender)
            }
        }
        for fits in [
            { $0.last == word }, { $0.count > 2 && $0.dropFirst().contains(word) }, { $0.first == word },
            { ($0.last?.count ?? 0) >= 6 && word.count >= 6 && EditDistance.between($0.last ?? "", word) == 1 },
        ] as [([String]) -> Bool] {
            var found = candidates(fits)
            guard !found.isEmpty else { continue }
            let titled = found.filter { !titles[$0, default: []].isDisjoint(with: own) }
            if !titled.isEmpty { found = titled }
            let before = found.filter { (records[$0].mentions.first?.head ?? .max) < mention.head }
                .map { (record: $0, last: lastFullMention($0, before: mention.head)) }
                .sorted { ($1.last, $0.record) < ($0.last, $1.record) }
            return before.isEmpty ? [found[0]] : before.map(\.record)
        }
        return []
    }

    private func lastFullMention(_ record: Int, before token: Int) -> Int {
        records[record].mentions.last { $0.head < token && $0.tokens.count > 1 }?.head ?? -1
    }

    /// Two full names of one person: the same surname, and forenames that agree as far as both are given.
    /// "John F. Kerry" and "John Kerry", "J. Edgar Hoover" and "Edgar Hoover", not "Bill Clinton" and "Hillary Clinton".
    static func isSamePerson(_ a: [String], _ b: [String]) -> Bool {
        let (a, b) = (withoutSuffix(a), withoutSuffix(b))
        guard let surname = a.last, let other = b.last else { return false }
        if surname == other {
            guard let first = a.first, let otherFirst = b.first else { return false }
            return a.count == 1 || b.count == 1 || agree(first, otherFirst) || a.dropLast().contains(otherFirst)
                || b.dropLast().contains(first)
        }
        // One spelling slip in a long surname, the forename the same.
        return a.count > 1 && b.count > 1 && a.first == b.first && min(surname.count, other.count) >= 6
            && EditDistance.between(surname, other) == 1
    }

    private static func agree(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        if a.count == 1 || b.count == 1 { return a.first == b.first }
        // Anthony and Antony are nearly the same.
        return EditDistance.between(a, b) <= 1 && min(a.count, b.count) >= 5 || ShortForenames.agree(a, b)
    }

    private static func withoutSuffix(_ words: [String]) -> [String] {
        guard words.count > 2, let last = words.last, ["jr", "sr", "ii", "iii", "iv"].contains(last) else { return words }
        return Array(words.dropLast())
    }

    private func isLonger(_ a: [String], _ b: [String]) -> Bool {
        a.count == b.count && (b.first?.count == 1) && (a.first?.count ?? 0) > 1
    }

    /// Words of office in and right before a name, folded.
    private func titleWords(of mention: NameMention) -> Set<String> {
        var words = Set(mention.titles.joined().map { context.folded($0) })
        var before = mention.tokens.lowerBound - 1
        while before >= 0, context.flags[before].contains(.role) {
            words.insert(context.folded(before))
            before -= 1
        }
        return words.filter { Roles.shared.named($0).map { $0.category != "honorific" } ?? false }
    }

    private func honorificGender(of mention: NameMention) -> Gender? {
        var words = mention.titles.map { context.document.form($0) }
        let before = mention.tokens.lowerBound - 1
        if before >= 0, context.flags[before].contains(.honorific) { words.append(context.document.form(before)) }
        for word in words {
            switch Roles.shared.named(word)?.gender {
            case .female: return .female
            case .male: return .male
            case nil: continue
            }
        }
        return nil
    }

    // MARK: Countries

    private mutating func joinCountries(_ names: [NameMention]) {
        for index in names.indices where names[index].kind == .country || names[index].kind == .demonym {
            guard let code = names[index].canonical else { continue }
            let record = records.country(code)
            if names[index].kind == .country {
                add(names[index], index, to: record)
            } else {
                recordOf[index] = record
            }
        }
    }

    // MARK: Organisations

    private mutating func joinOrganizations(_ names: [NameMention]) {
        let organizations = names.indices.filter { names[$0].kind == .organization }
        // Longest names first, so that short forms find them whatever the order in the text.
        let ordered = organizations.sorted { (names[$1].words.count, $0) < (names[$0].words.count, $1) }
        var later: [Int] = []
        for index in ordered {
            if let record = organization(of: names[index]) {
                add(names[index], index, to: record)
            } else if names[index].words.count == 1 {
                later.append(index)
            } else {
                create(names[index], index, kind: .organization)
            }
        }
        for index in later {
            if let record = organization(of: names[index]) {
                add(names[index], index, to: record)
            } else {
                create(names[index], index, kind: .organization)
            }
        }
        for record in records.indices where records[record].kind == .organization {
            records[record].mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        }
    }

    private func organization(of mention: NameMention) -> Int? {
        if let canonical = mention.canonical,
            let known = records.firstIndex(where: { $0.kind == .organization && $0.canonical == canonical })
        {
            return known
        }
        let words = mention.words
        return records.firstIndex { record in
            guard record.kind == .organization else { return false }
            if record.words == words { return true }
            if let canonical = record.canonical, let own = mention.canonical { return canonical == own }
            return isAcronym(mention, of: record) || isShortForm(words, of: record.words)
        }
    }

    /// "SDF" for the Syrian Democratic Forces.
    private func isAcronym(_ mention: NameMention, of record: ActorRecord) -> Bool {
        guard mention.words.count == 1, record.words.count > 1 else { return false }
        let letters = context.document.form(mention.tokens).filter { $0 != "." && $0 != "-" }
        guard letters.count >= 2, letters.count <= 8, letters.allSatisfy({ $0.isUppercase || $0.isNumber }) else { return false }
        let acronym = letters.lowercased()
        let minor: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "de", "la", "s"]
        return acronym == record.words.filter { !minor.contains($0) }.compactMap(\.first).map(String.init).joined()
            || acronym == record.words.compactMap(\.first).map(String.init).joined()
    }

    /// "Security Council" for the UN Security Council, "Deakin" for Deakin University: the end or the beginning of a longer
    /// name, but no bare head word ("University", "Bank").
    private func isShortForm(_ words: [String], of longer: [String]) -> Bool {
        guard words.count < longer.count else { return false }
        let isBare = words.allSatisfy { Lexicon.shared.flags($0).contains(.institution) }
        if Array(longer.suffix(words.count)) == words { return !isBare || words.count > 1 }
        guard Array(longer.prefix(words.count)) == words, !isBare else { return false }
        // What is left out is the kind of body: Deakin (University), not Bank (of England).
        return longer.dropFirst(words.count).allSatisfy { Lexicon.shared.flags($0).contains(.institution) }
            && Lexicon.shared.flags(words.joined(separator: " ")).isDisjoint(with: [.country, .demonym, .city, .subdivision])
    }

    // MARK: The rest

    private mutating func joinOthers(_ names: [NameMention]) {
        for index in names.indices where names[index].kind == .people {
            let words = names[index].words
            if let record = records.firstIndex(where: { $0.kind == .group && $0.words == words }) {
                add(names[index], index, to: record)
            } else {
                create(names[index], index, kind: .group)
                records[records.count - 1].isPlural = true
            }
        }
    }

    /// Leads places that act to the government or body they stand for; the records of all names.
    mutating func placing(_ names: [NameMention]) -> [Int?] {
        let metonymy = Metonymy(context: context)
        for index in names.indices where names[index].kind == .place && metonymy.acts(names[index].head) {
            let text = context.document.form(names[index].tokens)
            if let seat = Seats.shared.named(text), seat.kind == "union" {
                let record = records.firstIndex { $0.canonical == "European Union" }
                if let record { add(names[index], index, to: record) }
            } else if let country = Countries.shared.capital(text) {
                add(names[index], index, to: records.country(country.code))
            } else if let record = records.firstIndex(where: { $0.kind == .organization && $0.words == names[index].words }) {
                add(names[index], index, to: record)
            } else {
                create(names[index], index, kind: .organization)
            }
        }
        for record in records.indices {
            records[record].mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
            guard records[record].kind == .country else { continue }
            records[record].isProminent = records[record].mentions.contains { !isPlainPlace($0.head) }
        }
        return recordOf
    }

    /// A country where something happens: "in Mexico".
    private func isPlainPlace(_ head: Int) -> Bool {
        context.preposition(of: head).map { WordLists.placePrepositions.contains($0) } ?? false
    }

    // MARK: Records

    private mutating func create(_ mention: NameMention, _ index: Int, kind: ActorKind) {
        var record = ActorRecord(
            kind: kind, name: name(of: mention), words: mention.words, canonical: mention.canonical, isProminent: true)
        if kind == .organization, let canonical = mention.canonical, let known = Organizations.shared.named(canonical) {
            record.country = known.country
            if known.kind == "world" || known.kind == "union" || known.kind == "alliance" { record.name = known.name }
        }
        records.append(record)
        add(mention, index, to: records.count - 1)
    }

    private mutating func add(_ mention: NameMention, _ index: Int, to record: Int) {
        recordOf[index] = record
        if mention.kind == .person { titles[record, default: []].formUnion(titleWords(of: mention)) }
        records[record].mentions.append(RecordMention(tokens: mention.tokens, head: mention.head, form: .name))
        let text = context.document.form(mention.tokens)
        if text != records[record].name, !records[record].aliases.contains(text) { records[record].aliases.append(text) }
        learnGender(of: record, from: mention)
    }

    /// What an honorific says is sure.
    private mutating func learnGender(of record: Int, from mention: NameMention) {
        guard records[record].kind == .person else { return }
        if let gender = honorificGender(of: mention) ?? kinGender(of: mention) {
            if records[record].gender == nil || records[record].genderEvidence < .sure {
                (records[record].gender, records[record].genderEvidence) = (gender, .sure)
            }
        } else if records[record].gender == nil || records[record].genderEvidence < .forename, let gender = forenameGender(of: mention) {
            (records[record].gender, records[record].genderEvidence) = (gender, .forename)
        }
    }

    /// "Her father, Hamish, …": the noun that the name stands beside.
    private func kinGender(of mention: NameMention) -> Gender? {
        guard context.tree.relation(of: mention.head) == .appos, let noun = context.tree.head(of: mention.head) else { return nil }
        let lemma = context.lemma(noun)
        return WordLists.menNouns.contains(lemma) ? .male : WordLists.womenNouns.contains(lemma) ? .female : nil
    }

    /// With its title where a single name follows one that is part of it: Pope Francis, King Salman.
    private func name(of mention: NameMention) -> String {
        let text = context.document.form(mention.tokens)
        guard mention.kind == .person, mention.words.count == 1 else { return text }
        let before = mention.tokens.lowerBound - 1
        let title = mention.titles.last ?? (before >= 0 && context.isCapitalized(before) ? before..<before + 1 : nil)
        guard let title, let fact = Roles.shared.named(context.document.form(title)),
            fact.category == "royal" || fact.role == "pope"
        else { return text }
        return context.document.form(title.lowerBound..<mention.tokens.upperBound)
    }

    private func forenameGender(of mention: NameMention) -> Gender? {
        guard mention.tokens.count > 1 else { return nil }
        let flags = context.flags[mention.tokens.lowerBound]
        guard flags.contains(.forename), flags.contains(.female) != flags.contains(.male) else { return nil }
        return flags.contains(.female) ? .female : .male
    }
}
