import Findings
import Knowledge
import Language

extension ArticleActors {
    /// The record that a statement's source names; an unnamed one is made where the phrase brings in somebody new.
    /// `source`: the tokens of the source spans, in the order of the text.
    public mutating func speaker(source: [Range<Int>]) -> Int? {
        guard let first = source.first(where: { !$0.isEmpty }), let head = context.tree.headToken(of: first) else { return nil }
        if let joint = jointSpeaker(first, head: head) { return joint }
        if let person = personWithInitials(first) { return person }
        let known = actor(headedBy: head)
        if let known, records[known].kind == .person { return known }
        // The tree may hang a title and its name the other way round: "President of Ukraine Volodymyr Zelenskyy".
        if let person = namedPerson(in: first) { return person }
        if let author = author(of: head) { return author }
        if let known { return known }
        // The head may be a quotation mark's neighbour or a verb: any actor that is no complement.
        if let inside = mainActor(in: first, head: head) { return inside }
        return participant(headedBy: head)
    }

    /// "RI:" before an answer of Rosa Ibarra's, where nobody else of the article has these initials.
    private func personWithInitials(_ source: Range<Int>) -> Int? {
        let label = context.document.form(source)
        guard label.count >= 2, label.allSatisfy(\.isUppercase), source.upperBound < context.count, context.document.form(source.upperBound) == ":"
        else { return nil }
        let persons = records.indices.filter { index in
            records[index].kind == .person && records[index].name.split(separator: " ").map { $0.prefix(1) }.joined() == label
        }
        return persons.count == 1 ? persons[0] : nil
    }

    /// A person named in the source who is nobody's complement ("a spokesman for Duterte") or possessor.
    private func namedPerson(in source: Range<Int>) -> Int? {
        for token in source {
            let index = Int(nameOf[token])
            guard index >= 0, names[index].kind == .person, names[index].tokens.lowerBound == token else { continue }
            // A clause or a list begins a phrase of its own.
            if (source.lowerBound..<token).contains(where: { isBoundary($0) }) { return nil }
            let end = names[index].tokens.upperBound
            // "Trump's lawyer", "the Biden campaign"
            if end < source.upperBound, context.isPossessiveMark(end) || context.document.upos[end] == .noun { continue }
            var before = token - 1
            while before >= source.lowerBound, !context.flags[before].isDisjoint(with: [.role, .honorific]) || context.isDeterminer(before) {
                before -= 1
            }
            if before >= source.lowerBound, context.document.upos[before] == .adp { continue }
            return actor(headedBy: names[index].head)
        }
        return nil
    }

    private func isBoundary(_ token: Int) -> Bool {
        context.document.upos[token] == .verb && nameOf[token] < 0 || context.document.upos[token] == .cconj || WordLists.relative.contains(context.folded(token))
            && context.document.upos[token] == .pron
    }

    /// Whose paper it is: "a statement by the ministry", "the government statement", "its report".
    private func author(of head: Int) -> Int? {
        guard WordLists.documentNouns.contains(context.lemma(head)) else { return nil }
        for child in context.tree.children(of: head) {
            let isAuthor: Bool =
                switch context.tree.relation(of: child) {
                case .nmodPoss, .compound: true
                case .nmod: ["by", "from", "of"].contains(context.preposition(of: child) ?? "")
                default: false
                }
            guard isAuthor, let record = actor(headedBy: child) else { continue }
            return record
        }
        return nil
    }

    /// The record that the phrase headed by `head` refers to, made where a common noun brings in somebody unnamed.
    public mutating func participant(headedBy head: Int) -> Int? {
        if let known = actor(headedBy: head) { return known }
        guard context.document.upos[head] == .noun || context.document.upos[head] == .propn || context.document.upos[head] == .adj,
            nameOf[head] < 0
        else { return placeActor(head) }
        let reader = NominalReader(context: context)
        let tokens = reader.phrase(of: head)
        let nominal = Nominal(
            tokens: tokens, head: head, lemma: context.lemma(head), kind: context.isPlural(head) ? .people : .person,
            definiteness: .indefinite, isPlural: context.isPlural(head))
        guard var record = NominalResolver(actors: self).newRecord(for: nominal) else { return nil }
        record.kind = .anonymous
        if let same = records.firstIndex(where: { !$0.isNamed && $0.nounLemma == record.nounLemma && $0.name == record.name }) {
            addMention(tokens, head: head, form: .nominal, of: same)
            return same
        }
        records.append(record)
        addMention(tokens, head: head, form: .nominal, of: records.count - 1)
        return records.count - 1
    }

    /// A place that speaks, or that something is done to, is a body of its own, the same one throughout the article.
    private mutating func placeActor(_ head: Int) -> Int? {
        let index = Int(nameOf[head])
        guard index >= 0 else { return nil }
        let name = names[index]
        if name.kind == .demonym, let code = name.canonical { return records.country(code) }
        guard name.kind == .place else { return nil }
        let text = context.document.form(name.tokens)
        if let nation = Countries.shared.capital(text) {
            let record = records.country(nation.code)
            records[record].isProminent = true
            addMention(name.tokens, head: name.head, form: .name, of: record)
            return record
        }
        let record = records.firstIndex { $0.kind == .organization && $0.words == name.words } ?? records.count
        if record == records.count {
            records.append(
                ActorRecord(kind: .organization, name: text, words: name.words, country: Places.shared.best(text)?.country, isProminent: true))
        }
        addMention(name.tokens, head: name.head, form: .name, of: record)
        return record
    }

    /// "Dick Durbin and Adam Schiff said": one statement of a group.
    private mutating func jointSpeaker(_ source: Range<Int>, head: Int) -> Int? {
        var heads = [head]
        for child in context.tree.children(of: head, .conj) where source.contains(child) { heads.append(child) }
        // "Ann Holt, Bob Moss said, was wrong" joins nobody.
        guard heads.count > 1, heads.dropFirst().contains(where: { context.tree.hasChild($0, .cc) }) else { return nil }
        let members = heads.compactMap { actor(headedBy: $0) }
        guard members.count == heads.count, Set(members).count == members.count, members.allSatisfy({ records[$0].isNamed }) else { return nil }
        let memberNames = members.map { records[$0].name }
        let name = memberNames.dropLast().joined(separator: ", ") + " and " + (memberNames.last ?? "")
        if let known = records.firstIndex(where: { $0.kind == .group && $0.name == name }) {
            records[known].mentions.append(RecordMention(tokens: source, head: head, form: .name))
            return known
        }
        var record = ActorRecord(kind: .group, name: name, isPlural: true, isNamed: true)
        record.mentions = [RecordMention(tokens: source, head: head, form: .name)]
        records.append(record)
        return records.count - 1
    }

    /// The actor of a source whose head leads nowhere: the first person named in it, else the first actor at its top level.
    private func mainActor(in source: Range<Int>, head: Int) -> Int? {
        var found: (record: Int, depth: Int)?
        for token in source {
            guard let record = actor(headedBy: token) else { continue }
            var depth = 0
            var current = token
            while current != head, let above = context.tree.head(of: current), source.contains(above), depth < 20 {
                depth += 1
                current = above
            }
            let isComplement = [.nmod, .nmodPoss, .obl, .obj, .acl].contains(context.tree.relation(of: token)) && token != head
            if isComplement { continue }
            if found == nil || depth < found!.depth { found = (record, depth) }
        }
        return found?.record
    }

    /// "I" and "we" in the words of a speaker: the speaker, and the body that the speaker speaks for.
    public mutating func resolveFirstPerson(in content: Range<Int>, speaker: Int) {
        for token in content where context.document.upos[token] == .pron || context.document.penn[token] == .prpPossessive {
            guard context.isQuoted(token), actor(headedBy: token) == nil else { continue }
            let word = context.folded(token)
            if WordLists.firstSingular.contains(word) {
                addMention(token..<token + 1, head: token, form: .pronoun, of: speaker)
            } else if WordLists.firstPlural.contains(word) {
                let body = records[speaker].kind == .person || records[speaker].kind == .anonymous
                    ? records[speaker].roles.first { $0.tenure == .current }?.organization : speaker
                if let body { addMention(token..<token + 1, head: token, form: .pronoun, of: body) }
            }
        }
    }
}
