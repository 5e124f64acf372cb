import Findings
import Knowledge
import Language

extension ArticleActors {
    /// The actors as findings, ids from 1 in the order of their first mention, and the id of each record among them.
    /// `used`: records that statements and events refer to; unnamed actors that nobody refers to are left out.
    public func actors(using used: Set<Int>) -> (actors: [Actor], ids: [Int: Int]) {
        var kept = Set(used)
        for (index, record) in records.enumerated() where record.isProminent && record.isNamed || isActingBody(record) { kept.insert(index) }
        for index in records.indices where kept.contains(index) {
            for role in records[index].roles { if let organization = role.organization { kept.insert(organization) } }
        }
        var complete = self
        for index in records.indices where kept.contains(index) { complete.findParent(of: index, among: &kept) }
        let order = kept.sorted { complete.firstMention($0) < complete.firstMention($1) }
        var ids: [Int: Int] = [:]
        for (position, index) in order.enumerated() { ids[index] = position + 1 }
        return (order.map { complete.actor($0, ids) }, ids)
    }

    /// Police, army, parliament or a recurring group without a name that does something itself.
    private func isActingBody(_ record: ActorRecord) -> Bool {
        guard !record.isNamed, record.kind == .organization || record.kind == .group && record.mentions.count > 1 else { return false }
        if record.kind == .organization {
            guard let kind = record.nounLemma.flatMap({ Institutions.shared.kind(head: $0) }),
                ["police", "military", "parliament", "court"].contains(kind)
            else { return false }
        }
        return record.mentions.contains { mention in
            guard let governor = context.tree.head(of: mention.head), context.document.upos[governor] == .verb else { return false }
            return [.nsubj, .oblAgent].contains(context.tree.relation(of: mention.head))
                && !WordLists.stativeVerbs.contains(context.lemma(governor))
        }
    }

    private func firstMention(_ record: Int) -> (Int, Int) {
        (records[record].mentions.map(\.tokens.lowerBound).min() ?? .max, record)
    }

    private func actor(_ index: Int, _ ids: [Int: Int]) -> Actor {
        let record = records[index]
        var aliases: [String] = []
        for mention in record.mentions where mention.form == .name {
            let text = words(mention.tokens)
            if text != record.name, !aliases.contains(text) { aliases.append(text) }
        }
        let roles = record.roles.map { role in
            Role(
                role: role.text, organization: role.organization.map { records[$0].name } ?? role.organizationName,
                organizationID: role.organization.flatMap { ids[$0] }, country: role.country, tenure: role.tenure,
                span: role.mention.map { spans.span(tokens: $0.tokens) })
        }
        return Actor(
            id: ids[index] ?? 0, name: record.name, kind: record.kind, aliases: aliases, country: record.country,
            gender: record.gender, parentID: record.parent.flatMap { ids[$0] }, roles: roles,
            mentions: record.mentions.map { Mention(span: spans.span(tokens: $0.tokens), form: $0.form) })
    }

    private func words(_ tokens: Range<Int>) -> String {
        context.document.form(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What an organisation is part of: known, or told by its name ("Russian Defence Ministry").
    private mutating func findParent(of index: Int, among kept: inout Set<Int>) {
        guard records[index].kind == .organization else { return }
        if records[index].parent == nil {
            if let canonical = records[index].canonical, let known = Organizations.shared.named(canonical) {
                records[index].country = known.country ?? records[index].country
                guard let parent = known.parent else { return }
                records[index].parent = recordOf(body: parent)
            } else if let code = countryInName(index) {
                records[index].country = code
                if isPublicBody(index) { records[index].parent = records.country(code) }
            }
        }
        if let parent = records[index].parent {
            kept.insert(parent)
            if records[index].country == nil { records[index].country = records[parent].country }
        }
    }

    private mutating func recordOf(body: String) -> Int? {
        if let nation = Countries.shared.named(body) { return records.country(nation.code) }
        if let known = records.firstIndex(where: { $0.canonical == body }) { return known }
        guard let organization = Organizations.shared.named(body) else { return nil }
        records.append(
            ActorRecord(kind: .organization, name: organization.name, canonical: organization.name, country: organization.country))
        return records.count - 1
    }

    /// A demonym or country in the name or right before it: "Russian Defence Ministry", "Russia's Defence Ministry".
    private func countryInName(_ index: Int) -> String? {
        if let code = countryOfAdministration(index) { return code }
        if let code = Self.country(within: records[index].name) { return code }
        for mention in records[index].mentions where mention.form == .name {
            for child in context.tree.children(of: mention.head) where child < mention.tokens.lowerBound {
                let name = Int(nameOf[child])
                if name >= 0, names[name].kind == .country || names[name].kind == .demonym { return names[name].canonical }
            }
        }
        return nil
    }

    /// The first country, demonym or place of several words, the longest where one begins: New Jersey is not Jersey.
    private static func country(within name: String) -> String? {
        let words = name.split(separator: " ")
        for start in words.indices {
            for end in (start + 1...min(start + 3, words.count)).reversed() {
                let phrase = words[start..<end].joined(separator: " ")
                if let code = (Countries.shared.demonym(phrase) ?? Countries.shared.named(phrase))?.code { return code }
                if end - start > 1, let place = Places.shared.best(phrase) { return place.country }
            }
        }
        return nil
    }

    /// "the Bush administration": the country that all leaders of that surname led.
    private func countryOfAdministration(_ index: Int) -> String? {
        let words = records[index].name.split(separator: " ")
        guard words.count > 1, let last = words.last, ["administration", "government", "cabinet"].contains(last.lowercased()) else { return nil }
        let countries = Set(Officeholders.shared.leaders(named: words.dropLast().joined(separator: " ")).map(\.country))
        return countries.count == 1 ? countries.first ?? nil : nil
    }

    private func isPublicBody(_ index: Int) -> Bool {
        let kinds: Set<String> = ["government", "parliament", "court", "police", "military"]
        return records[index].name.split(separator: " ").contains { word in
            Institutions.shared.kind(head: String(word)).map { kinds.contains($0) } ?? false
        }
    }
}
