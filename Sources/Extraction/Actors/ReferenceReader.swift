import Findings
import Knowledge
import Language

/// Reads the article from the first word to the last, leading common nouns and pronouns to actors with what has been read.
struct ReferenceReader {
    var actors: ArticleActors
    private(set) var history = MentionHistory()
    private let nominals: NominalReader
    private let choose: PronounChoice

    init(_ actors: ArticleActors, choose: @escaping PronounChoice) {
        self.actors = actors
        nominals = NominalReader(context: actors.context)
        self.choose = choose
    }

    mutating func read() {
        let context = actors.context
        for token in 0..<context.count {
            if actors.isPartOfName(token) {
                readName(token)
            } else if context.document.upos[token] == .pron || context.document.penn[token] == .prpPossessive {
                readPronoun(token)
            } else if context.document.upos[token] == .noun || context.document.upos[token] == .propn {
                readNominal(token)
            }
        }
        for index in actors.records.indices { actors.records[index].mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    }

    private mutating func readName(_ token: Int) {
        let index = Int(actors.nameOf[token])
        guard index >= 0, actors.names[index].tokens.lowerBound == token else { return }
        let name = actors.names[index]
        // A surname that several have means the one spoken of last, in whatever words.
        if let persons = actors.ambiguousNames[index], let last = history.last(of: persons, before: name.head, actors.context) {
            actors.readdress(index, to: last)
        }
        guard let record = actors.actor(headedBy: name.head) else { return }
        history.append(entry(name.head, record: record, form: .name))
    }

    private mutating func readPronoun(_ token: Int) {
        let context = actors.context
        let word = context.folded(token)
        if WordLists.relative.contains(word) {
            readRelative(token)
            return
        }
        guard let kind = PronounKind(word) else { return }
        let candidates = history.candidates(for: token, kind: kind, actors: actors)
        if let record = speakerGoingOn(token, kind, candidates) ?? onlyPerson(before: token, kind, candidates) {
            add(token, kind, record)
            return
        }
        if let possessor = possessor(ofSpeakerBefore: token, kind) {
            if let client = actors.actor(headedBy: possessor) { add(token, kind, client) }
            return
        }
        guard let choice = choose(PronounQuestion(pronoun: token, kind: kind, candidates: candidates, context: context)),
            let record = candidates[choice].record
        else { return }
        add(token, kind, record)
    }

    private mutating func add(_ pronoun: Int, _ kind: PronounKind, _ record: Int) {
        actors.addMention(pronoun..<pronoun + 1, head: pronoun, form: .pronoun, of: record)
        learnGender(kind, record, from: pronoun)
        history.append(entry(pronoun, record: record, form: .pronoun))
    }

    /// A pronoun that found its person tells the person's gender; one in somebody's words may mean another.
    private mutating func learnGender(_ kind: PronounKind, _ record: Int, from pronoun: Int) {
        guard actors.records[record].isPerson, kind == .masculine || kind == .feminine else { return }
        if actors.records[record].gender == nil, actors.context.isQuoted(pronoun) { return }
        actors.records[record].gender = kind == .masculine ? .male : .female
        actors.records[record].genderEvidence = .sure
    }

    /// "the official who spoke": the noun that the clause hangs from.
    private mutating func readRelative(_ token: Int) {
        let context = actors.context
        // "the minister John Smith, whose visit": whose are the words before it.
        if context.document.penn[token] == .wpPossessive, token > 1 {
            let before = context.document.upos[token - 1] == .punct ? token - 2 : token - 1
            if let record = actors.actor(headedBy: before) {
                actors.addMention(token..<token + 1, head: token, form: .pronoun, of: record)
                return
            }
        }
        var clause = token
        while let head = context.tree.head(of: clause) {
            let relation = context.tree.relation(of: clause)
            if relation == .aclRelcl {
                guard head < token, let record = actors.actor(headedBy: head) else { return }
                actors.addMention(token..<token + 1, head: token, form: .pronoun, of: record)
                return
            }
            guard ![.conj, .root, .parataxis, .ccomp].contains(relation) else { return }
            clause = head
        }
    }

    private mutating func readNominal(_ token: Int) {
        guard let nominal = nominals.nominal(headedBy: token, isName: { actors.isPartOfName($0) }) else {
            history.append(entry(token, record: nil, form: .nominal))
            return
        }
        let resolver = NominalResolver(actors: actors)
        let record: Int
        if let known = resolver.record(for: nominal) {
            record = known
        } else if let made = resolver.newRecord(for: nominal) {
            actors.records.append(made)
            record = actors.records.count - 1
            addRole(of: nominal, to: record)
        } else {
            history.append(entry(token, record: nil, form: .nominal))
            return
        }
        actors.addMention(nominal.tokens, head: token, form: .nominal, of: record)
        history.append(entry(token, record: record, form: .nominal))
    }

    /// What an unnamed person's phrase says of office: "an American official".
    private mutating func addRole(of nominal: Nominal, to record: Int) {
        guard actors.records[record].kind == .anonymous || actors.records[record].kind == .organization else { return }
        let reader = RoleReader(context: actors.context, names: actors.names, nameOf: actors.nameOf)
        guard let mention = reader.role(headedBy: nominal.head) else {
            guard let name = NominalResolver(actors: actors).modifierName(of: nominal) else { return }
            let code = actors.names[name].canonical
            if actors.names[name].kind == .country || actors.names[name].kind == .demonym, let code {
                actors.records[record].country = code
                if actors.records[record].kind == .organization { actors.records[record].parent = actors.records.country(code) }
            } else if actors.names[name].kind == .organization, actors.records[record].kind == .organization,
                let parent = actors.actor(headedBy: actors.names[name].head), parent != record
            {
                actors.records[record].parent = parent
                actors.records[record].country = actors.records[parent].country
            }
            return
        }
        guard actors.records[record].kind == .anonymous else { return }
        var role = actors.roleRecord(of: mention)
        if role.organization == nil, let body = mention.body, let organization = actors.actor(headedBy: body) {
            role.organization = organization
            role.country = actors.records[organization].country
        }
        actors.records[record].roles.append(role)
        actors.records[record].country = role.country
    }

    private func entry(_ head: Int, record: Int?, form: Mention.Form) -> MentionHistory.Entry {
        MentionHistory.Entry(head: head, record: record, form: form, context: actors.context)
    }
}
