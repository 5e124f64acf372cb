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
        let candidates = history.candidates(for: token, kind: kind, actors: actors)
        if let subject = subjectBefore(token, kind, isAlone: !candidates.contains { $0.record != nil }) {
            add(token, kind, subject)
            return
        }
        if let person = candidates.contains(where: { $0.record != nil }) ? onlyCandidate(token, kind, candidates) : onlyPerson(before: token, kind) {
            add(token, kind, person)
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

    /// "An official said … He added …", "The mayor was less sure. “No,” she said": who speaks on is who spoke in the sentence before, or
    /// whom that is about. It may end the paragraph before.
    /// - Parameter isAlone: Whether nobody else can be meant: a guessed gender does not count then.
    private func subjectBefore(_ pronoun: Int, _ kind: PronounKind, isAlone: Bool) -> Int? {
        guard !actors.context.isQuoted(pronoun), depth(ofSpeaker: pronoun) == 0, let sentence = sentenceBefore(pronoun),
            let subject = topic(of: sentence), let record = actor(named: subject),
            kind.fits(actors.records[record], from: isAlone ? .sure : .forename)
        else { return nil }
        return record
    }

    /// Who speaks on, where one person alone fits, or one alone has a name in the sentence before.
    private func onlyCandidate(_ pronoun: Int, _ kind: PronounKind, _ candidates: [MentionHistory.Candidate]) -> Int? {
        guard kind == .masculine || kind == .feminine, !actors.context.isQuoted(pronoun), depth(ofSpeaker: pronoun) == 0 else { return nil }
        let persons = Set(candidates.compactMap(\.record))
        if persons.count == 1 { return persons.first }
        guard let sentence = sentenceBefore(pronoun) else { return nil }
        let named = Set(candidates.lazy.filter { sentence.contains($0.entry.head) }.compactMap(\.record)).filter { actors.records[$0].kind == .person }
        return named.count == 1 ? named.first : nil
    }

    /// Where nobody fits "he" or "she": the only person of the sentence so far and the one before, whose gender was guessed wrong.
    private func onlyPerson(before pronoun: Int, _ kind: PronounKind) -> Int? {
        guard kind == .masculine || kind == .feminine, !actors.context.isQuoted(pronoun) else { return nil }
        let sentence = Int(actors.context.document.sentenceOf[pronoun])
        let persons = Set(history.entries.lazy.filter { $0.sentence >= sentence - 1 }.compactMap(\.record)).filter { actors.records[$0].isPerson }
        guard persons.count == 1, let person = persons.first, kind.fits(actors.records[person], from: .sure) else { return nil }
        return person
    }

    /// "Guterres's spokesperson said he regretted it", "His lawyer said he was innocent": who speaks for somebody speaks of him.
    /// - Returns: Whose the speaker is.
    private func possessor(ofSpeakerBefore pronoun: Int, _ kind: PronounKind) -> Int? {
        let tree = actors.context.tree
        guard !actors.context.isQuoted(pronoun), [.nsubj, .nsubjPass].contains(tree.relation(of: pronoun)),
            var clause = tree.head(of: pronoun)
        else { return nil }
        while tree.relation(of: clause) == .conj, let above = tree.head(of: clause) { clause = above }
        guard tree.relation(of: clause) == .ccomp, let verb = tree.head(of: clause), WordLists.speechVerbs.contains(actors.context.lemma(verb)),
            let speaker = tree.child(of: verb, [.nsubj]), WordLists.representatives.contains(actors.context.lemma(speaker)),
            let possessor = tree.child(of: speaker, [.nmodPoss])
        else { return nil }
        guard let record = actors.actor(headedBy: possessor) else { return PronounKind(actors.context.folded(possessor)) == kind ? possessor : nil }
        return actors.records[record].isPerson && kind.fits(actors.records[record]) ? possessor : nil
    }

    /// "The mover of the motion, Joseph Kamotho, said": by the name that stands beside it, if not by itself.
    private func actor(named head: Int) -> Int? {
        let beside = actors.context.tree.children(of: head, .appos).lazy.compactMap { actors.actor(headedBy: $0) }.first
        guard let own = actors.actor(headedBy: head) else { return beside }
        return actors.records[own].isNamed ? own : beside ?? own
    }

    /// The last sentence before the token's that is not all in quotation marks, in the same paragraph or the one before it.
    private func sentenceBefore(_ token: Int) -> Range<Int>? {
        let document = actors.context.document
        let paragraph = document.paragraphOf[token]
        for sentence in document.sentences[..<Int(document.sentenceOf[token])].reversed() {
            let other = document.paragraphOf[sentence.lowerBound]
            guard other + 1 >= paragraph, other > 0 || !isTitle(sentence) else { return nil }
            if sentence.contains(where: { document.upos[$0] != .punct && !actors.context.isQuoted($0) }) { return sentence }
        }
        return nil
    }

    /// A title ends without a full stop.
    private func isTitle(_ sentence: Range<Int>) -> Bool {
        sentence.last.map { actors.context.document.upos[$0] != .punct } ?? true
    }

    /// The subject of the outermost verb of speech, nil where there are several; where nobody speaks, that of the main clause.
    private func topic(of sentence: Range<Int>) -> Int? {
        let tree = actors.context.tree
        let speakers = sentence.compactMap { token -> (token: Int, depth: Int)? in
            actors.context.isQuoted(token) ? nil : depth(ofSpeaker: token).map { (token, $0) }
        }
        if let least = speakers.map(\.depth).min() {
            let outermost = speakers.filter { $0.depth == least }
            return outermost.count == 1 ? outermost[0].token : nil
        }
        guard let root = sentence.first(where: { tree.relation(of: $0) == .root && !actors.context.isQuoted($0) }),
            let subject = tree.child(of: root, [.nsubj, .nsubjPass]), tree.child(of: subject, [.conj]) == nil
        else { return nil }
        return subject
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
            // "The army has left, he said."
            if tree.relation(of: verb) == .parataxis { break }
            verb = above
            depth += 1
        }
        return depth
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
