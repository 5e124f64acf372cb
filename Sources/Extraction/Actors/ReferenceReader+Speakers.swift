import Findings
import Language

/// Pronouns that the sentence before, or the verb of saying around them, settles; the ranker is asked of all others.
extension ReferenceReader {
    /// "An official said … He added …", "The mayor was less sure. “No,” she said": who speaks on is who spoke in the sentence before, or
    /// whom that is about; else the one person who fits, or who alone has a name there. That sentence may end the paragraph before.
    func speakerGoingOn(_ pronoun: Int, _ kind: PronounKind, _ candidates: [MentionHistory.Candidate]) -> Int? {
        guard !actors.context.isQuoted(pronoun), depth(ofSpeaker: pronoun) == 0 else { return nil }
        let fitting = Set(candidates.compactMap(\.record))
        let sentence = sentenceBefore(pronoun)
        // A guessed gender does not count where nobody else can be meant.
        if let subject = sentence.flatMap({ topic(of: $0) }), let record = actor(named: subject),
            kind.fits(actors.records[record], from: fitting.isEmpty ? .sure : .forename)
        {
            return record
        }
        guard kind == .masculine || kind == .feminine else { return nil }
        if fitting.count == 1 { return fitting.first }
        guard let sentence else { return nil }
        let named = Set(candidates.lazy.filter { sentence.contains($0.entry.head) }.compactMap(\.record)).filter { actors.records[$0].kind == .person }
        return named.count == 1 ? named.first : nil
    }

    /// Where nobody fits "he" or "she": the only person of the sentence so far and the one before, whose gender was guessed wrong.
    func onlyPerson(before pronoun: Int, _ kind: PronounKind, _ candidates: [MentionHistory.Candidate]) -> Int? {
        guard kind == .masculine || kind == .feminine, !actors.context.isQuoted(pronoun), !candidates.contains(where: { $0.record != nil })
        else { return nil }
        let sentence = Int(actors.context.document.sentenceOf[pronoun])
        let persons = Set(history.entries.lazy.filter { $0.sentence >= sentence - 1 }.compactMap(\.record)).filter { actors.records[$0].isPerson }
        guard persons.count == 1, let person = persons.first, kind.fits(actors.records[person], from: .sure) else { return nil }
        return person
    }

    /// "Guterres's spokesperson said he regretted it", "His lawyer said he was innocent": who speaks for somebody speaks of him.
    /// - Returns: Whose the speaker is.
    func possessor(ofSpeakerBefore pronoun: Int, _ kind: PronounKind) -> Int? {
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
}
