import Findings
import Knowledge
import Language

/// Leads a common noun to an actor of the article: "the spokesman", "Israel's defence minister", "the company".
struct NominalResolver {
    let actors: ArticleActors

    private var context: ArticleContext { actors.context }

    /// The actor that the phrase takes up again; nil where it brings in a new one or could be several.
    func record(for nominal: Nominal) -> Int? {
        switch nominal.kind {
        case .country: return country(nominal)
        case .person: return nominal.isPlural ? nil : person(nominal)
        case .organization: return organization(nominal)
        case .people: return people(nominal)
        }
    }

    /// The unnamed actor that the phrase brings in.
    func newRecord(for nominal: Nominal) -> ActorRecord? {
        let name = self.name(of: nominal)
        // "the nation" that cannot be told stays open; a government is a body of its own.
        guard !name.isEmpty, nominal.kind != .country || ["government", "administration", "regime"].contains(nominal.lemma) else { return nil }
        var record = ActorRecord(kind: .anonymous, name: name, isPlural: nominal.isPlural, isNamed: false, nounLemma: nominal.lemma)
        record.words = name.lowercased().split(separator: " ").map(String.init)
        switch nominal.kind {
        case .person:
            record.gender = Roles.shared.named(nominal.lemma)?.gender.map { $0 == .female ? .female : .male }
            if record.gender != nil { record.genderEvidence = .role }
        case .people:
            record.isPlural = true
            if Roles.shared.named(nominal.lemma)?.category != "official" && nominal.lemma != "source" && nominal.lemma != "witness" {
                record.kind = .group
            }
        case .organization:
            record.kind = .organization
            record.isPlural = false
        case .country:
            record.kind = .organization
        }
        return record
    }

    /// The phrase without its determiner or possessive pronoun.
    func name(of nominal: Nominal) -> String {
        var tokens = nominal.tokens
        while let first = tokens.first, tokens.count > 1, context.isDeterminer(first) || context.document.upos[first] == .punct {
            tokens.removeFirst()
        }
        while let last = tokens.last, tokens.count > 1,
            context.isPossessiveMark(last) || context.document.upos[last] == .punct || context.document.upos[last] == .adp
                || last > nominal.head && TemporalWords.isTime(context.lemma(last))
        {
            tokens.removeLast()
        }
        // A long complement says more than a name does.
        if tokens.count > 10 { tokens = tokens.lowerBound..<max(nominal.head + 1, tokens.lowerBound + 1) }
        return context.document.form(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The name of a country or organisation among the phrase's modifiers: "Israel's defence minister", "the Israeli government".
    func modifierName(of nominal: Nominal) -> Int? {
        for child in context.tree.children(of: nominal.head) {
            let name = Int(actors.nameOf[child])
            guard name >= 0, actors.names[name].kind != .person else { continue }
            switch context.tree.relation(of: child) {
            case .nmodPoss, .amod, .compound, .nmodUnmarked: return name
            case .nmod where ["of", "for", "at", "from"].contains(context.preposition(of: child)): return name
            default: continue
            }
        }
        return nil
    }

    /// Mentions are not in the order of the text while it is read.
    private func lastMention(of record: ActorRecord, before token: Int) -> Int? {
        record.mentions.lazy.map(\.head).filter { $0 < token }.max()
    }

    // MARK: Countries

    /// "the Israeli government", "his country"; "the government" alone where the article is about one country.
    private func country(_ nominal: Nominal) -> Int? {
        if let name = modifierName(of: nominal) {
            guard let code = actors.names[name].canonical, actors.names[name].kind == .country || actors.names[name].kind == .demonym,
                nominal.lemma != "state" || actors.names[name].kind == .demonym,
                !WordLists.demonymsOfParts.contains(actors.names[name].words.joined(separator: " "))
            else { return nil }
            return actors.records.indexOfCountry(code)
        }
        if nominal.definiteness == .possessive, let owner = owner(of: nominal) {
            guard let code = actors.records[owner].country else { return nil }
            return actors.records.indexOfCountry(code)
        }
        guard nominal.definiteness == .definite, nominal.lemma != "state", nominal.lemma != "administration",
            !hasModifier(nominal)
        else { return nil }
        return dominantCountry(before: nominal.head)
    }

    /// The one country that the text before keeps naming.
    private func dominantCountry(before token: Int) -> Int? {
        let counts = actors.records.indices.filter { actors.records[$0].kind == .country }
            .map { (index: $0, count: actors.records[$0].mentions.count { $0.head < token }) }
            .filter { $0.count > 0 }.sorted { ($1.count, $0.index) < ($0.count, $1.index) }
        guard let first = counts.first else { return nil }
        return counts.count == 1 || first.count >= 2 * counts[1].count ? first.index : nil
    }

    private func owner(of nominal: Nominal) -> Int? {
        context.tree.children(of: nominal.head, .nmodPoss).lazy.compactMap { actors.actor(headedBy: $0) }.first
    }

    private func hasModifier(_ nominal: Nominal) -> Bool {
        context.tree.children(of: nominal.head).contains { child in
            switch context.tree.relation(of: child) {
            case .amod, .compound: true
            case .nmod: ["of", "in", "for"].contains(context.preposition(of: child) ?? "")
            default: false
            }
        }
    }

    // MARK: Persons

    /// The last person with this role; the country or organisation named with it must agree.
    private func person(_ nominal: Nominal) -> Int? {
        guard nominal.definiteness == .definite || modifierName(of: nominal) != nil else {
            return nominal.definiteness == .bare && isTitle(nominal) ? holder(of: nominal) : nil
        }
        guard nominal.definiteness != .indefinite else { return nil }
        return holder(of: nominal) ?? compatriot(nominal)
    }

    /// "said the Dane": the person named last, unless of another country.
    private func compatriot(_ nominal: Nominal) -> Int? {
        guard let country = Countries.shared.demonym(context.document.form(nominal.head)) else { return nil }
        let named = actors.records.indices.compactMap { index in
            actors.records[index].kind == .person ? lastMention(of: actors.records[index], before: nominal.head).map { (index, $0) } : nil
        }
        guard let last = named.max(by: { $0.1 < $1.1 }), [nil, country.code].contains(actors.records[last.0].country) else { return nil }
        return last.0
    }

    /// A bare role with a capital stands for its holder: "President will decide".
    private func isTitle(_ nominal: Nominal) -> Bool {
        context.isCapitalized(nominal.head) && context.sentence(of: nominal.head).lowerBound != nominal.head
    }

    private func holder(of nominal: Nominal) -> Int? {
        let qualifiers = qualifiers(of: nominal)
        let modifier = modifierName(of: nominal).map { actors.names[$0] }
        var best: (record: Int, position: Int)?
        for (index, record) in actors.records.enumerated() where record.isPerson {
            guard let last = lastMention(of: record, before: nominal.head) else { continue }
            let isSame = record.nounLemma == nominal.lemma && record.kind == .anonymous
            guard isSame && agrees(record, qualifiers, modifier) || record.roles.contains(where: { holds($0, nominal, qualifiers, modifier) })
            else { continue }
            if best == nil || best!.position < last { best = (index, last) }
        }
        return best?.record
    }

    private func agrees(_ record: ActorRecord, _ qualifiers: [String], _ modifier: NameMention?) -> Bool {
        guard let modifier else { return true }
        return record.country == modifier.canonical || record.country == nil
    }

    private func holds(_ role: RoleRecord, _ nominal: Nominal, _ qualifiers: [String], _ modifier: NameMention?) -> Bool {
        let words = role.text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
        guard let head = roleHead(words), Self.isSameRole(head, nominal.lemma), role.tenure != .former else { return false }
        guard qualifiers.allSatisfy({ words.contains($0) || $0 == head }) else { return false }
        guard let modifier else { return true }
        switch modifier.kind {
        case .country, .demonym:
            return role.country == nil || role.country == modifier.canonical
        case .organization:
            guard let organization = role.organization else { return true }
            return actors.actor(headedBy: modifier.head) == organization
        case .place:
            return role.organizationName.map { Folding.key($0) == Folding.key(context.document.form(modifier.tokens)) } ?? true
        default:
            return true
        }
    }

    /// The word that names the role: the last before "of" (secretary of state).
    private func roleHead(_ words: [String]) -> String? {
        words.firstIndex(of: "of").map { $0 > 0 ? words[$0 - 1] : words[0] } ?? words.last
    }

    private static func isSameRole(_ a: String, _ b: String) -> Bool {
        func plain(_ role: String) -> String {
            for ending in ["spokeswoman", "spokesperson"] where role == ending { return "spokesman" }
            for ending in ["chairwoman", "chairperson", "chair"] where role == ending { return "chairman" }
            return role
        }
        return plain(a) == plain(b)
    }

    /// Words that say which: "defence" of "the defence minister".
    private func qualifiers(of nominal: Nominal) -> [String] {
        context.tree.children(of: nominal.head).compactMap { child in
            guard actors.nameOf[child] < 0 else { return nil }
            switch context.tree.relation(of: child) {
            case .amod, .compound: return context.folded(child)
            default: return nil
            }
        }
    }

    // MARK: Organisations

    private func organization(_ nominal: Nominal) -> Int? {
        let modifier = modifierName(of: nominal)
        let name = Folding.key(self.name(of: nominal))
        // The same words again, and "police" everywhere.
        if nominal.definiteness != .indefinite,
            let same = actors.records.lastIndex(where: { $0.kind == .organization && Folding.key($0.name) == name })
        {
            return same
        }
        guard nominal.definiteness == .definite, modifier == nil, !hasModifier(nominal) else { return nil }
        let isCompany = WordLists.companyNouns.contains(nominal.lemma)
        let isAny = WordLists.organizationNouns.contains(nominal.lemma)
        let kind = Institutions.shared.kind(head: nominal.lemma)
        var best: (record: Int, position: Int)?
        for (index, record) in actors.records.enumerated() where record.kind == .organization {
            guard let last = lastMention(of: record, before: nominal.head) else { continue }
            let own = self.kind(of: record)
            let fits =
                record.words.last == nominal.lemma || record.nounLemma == nominal.lemma
                || (isCompany && (own == nil || own == "company" || own == "bank" || own == "media") && record.isNamed)
                || (isAny && own != "government" && own != "parliament" && record.isNamed)
                || (kind != nil && own == kind && !isCompany && record.isNamed && kind != "government")
            if fits, best == nil || best!.position < last { best = (index, last) }
        }
        return best?.record
    }

    private func kind(of record: ActorRecord) -> String? {
        if let canonical = record.canonical, let known = Organizations.shared.named(canonical) { return known.kind }
        return record.words.reversed().lazy.compactMap { Institutions.shared.kind(head: $0) }.first
    }

    // MARK: Groups

    /// The same words again.
    private func people(_ nominal: Nominal) -> Int? {
        guard nominal.definiteness != .indefinite else { return nil }
        let name = Folding.key(self.name(of: nominal))
        return actors.records.lastIndex { !$0.isNamed && $0.isPlural && Folding.key($0.name) == name }
            ?? (nominal.definiteness == .definite
                ? actors.records.lastIndex { !$0.isNamed && $0.isPlural && $0.nounLemma == nominal.lemma } : nil)
    }
}
