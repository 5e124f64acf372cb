import Findings
import Knowledge
import Language

/// Reads the article from the first word to the last, leading common nouns and pronouns to actors with what has been read.
struct ReferenceReader {
    var actors: ArticleActors
    private var history = MentionHistory()
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
        if let speaker = speakerBefore(token, kind) {
            add(token, kind, speaker)
            return
        }
        let candidates = history.candidates(for: token, kind: kind, actors: actors)
        guard let choice = choose(PronounQuestion(pronoun: token, kind: kind, candidates: candidates, context: context)),
            let record = candidates[choice].record
        else { return }
        add(token, kind, record)
    }

    private mutating func add(_ pronoun: Int, _ kind: PronounKind, _ record: Int) {
        actors.addMention(pronoun..<pronoun + 1, head: pronoun, form: .pronoun, of: record)
        learnGender(kind, record)
        history.append(entry(pronoun, record: record, form: .pronoun))
    }

    /// "An official said … He added …": who speaks on in the next sentence is who spoke.
    private func speakerBefore(_ pronoun: Int, _ kind: PronounKind) -> Int? {
        let context = actors.context
        let sentence = Int(context.document.sentenceOf[pronoun])
        guard kind == .masculine || kind == .feminine, sentence > 0, !context.isQuoted(pronoun), depth(ofSpeaker: pronoun) == 0,
            context.document.paragraphOf[pronoun] == context.document.paragraphOf[context.document.sentences[sentence - 1].lowerBound]
        else { return nil }
        let speakers = context.document.sentences[sentence - 1].compactMap { token -> (token: Int, depth: Int)? in
            context.isQuoted(token) ? nil : depth(ofSpeaker: token).map { (token, $0) }
        }
        guard let least = speakers.map(\.depth).min() else { return nil }
        let outermost = speakers.filter { $0.depth == least }
        guard outermost.count == 1, let record = actors.actor(headedBy: outermost[0].token), kind.fits(actors.records[record])
        else { return nil }
        return record
    }

    /// How deep in its sentence stands the verb of speech whose subject the token is; nil if it is none, or in a clause that
    /// describes somebody ("the man who said").
    private func depth(ofSpeaker token: Int) -> Int? {
        let tree = actors.context.tree
        guard [.nsubj, .nsubjOuter].contains(tree.relation(of: token)), var verb = tree.head(of: token),
            WordLists.speechVerbs.contains(actors.context.lemma(verb))
        else { return nil }
        var depth = 0
        while let above = tree.head(of: verb), depth < 20 {
            if [.acl, .aclRelcl].contains(tree.relation(of: verb)) { return nil }
            verb = above
            depth += 1
        }
        return depth
    }

    /// A pronoun that found its person tells the person's gender.
    private mutating func learnGender(_ kind: PronounKind, _ record: Int) {
        guard actors.records[record].isPerson, actors.records[record].gender == nil else { return }
        switch kind {
        case .masculine: actors.records[record].gender = .male
        case .feminine: actors.records[record].gender = .female
        default: break
        }
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
                if actors.records[record].kind == .organization { actors.records[record].parent = actors.country(code) }
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
