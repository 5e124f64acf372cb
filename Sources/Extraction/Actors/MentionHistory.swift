import Findings
import Language

/// What has been mentioned so far, actors and other things, in the order of the text.
package struct MentionHistory: Sendable {
    enum Role: Sendable {
        case subject, object, possessor, oblique, other
    }

    package struct Entry: Sendable {
        package let head: Int
        /// Nil for a thing that is no actor; it competes with the actors for "it" and "they".
        let record: Int?
        let form: Mention.Form
        let role: Role
        let sentence: Int
        let isPlural: Bool

        init(head: Int, record: Int?, form: Mention.Form, context: ArticleContext) {
            self.head = head
            self.record = record
            self.form = form
            role = Self.role(of: head, context)
            sentence = Int(context.document.sentenceOf[head])
            isPlural = context.isPlural(head)
        }

        static func role(of head: Int, _ context: ArticleContext) -> Role {
            var head = head
            // A conjunct or an apposition has the role of what it stands beside.
            while [.conj, .appos, .flat, .compound, .nmodDesc].contains(context.tree.relation(of: head)), let above = context.tree.head(of: head) {
                head = above
            }
            switch context.tree.relation(of: head) {
            case .nsubj, .nsubjPass, .nsubjOuter, .csubj: return .subject
            case .obj, .iobj: return .object
            case .nmodPoss: return .possessor
            case .obl, .nmod, .oblAgent: return .oblique
            default: return .other
            }
        }
    }

    /// One thing that a pronoun may refer to: its last mention and what was said of it.
    package struct Candidate: Sendable {
        package let entry: Entry
        package let record: Int?
        let kind: ActorKind?
        let gender: Gender?
        /// Mentions so far.
        let count: Int
        /// 0 for the candidate mentioned last.
        let recency: Int
        /// Whether a name has been among its mentions.
        let isNamed: Bool
    }

    private(set) var entries: [Entry] = []
    private static let sentencesBack = 4

    mutating func append(_ entry: Entry) { entries.append(entry) }

    /// Which of the records was mentioned last; nil where none was in the last few sentences.
    func last(of records: [Int], before token: Int, _ context: ArticleContext) -> Int? {
        let sentence = Int(context.document.sentenceOf[token])
        return entries.last { entry in
            sentence - entry.sentence <= Self.sentencesBack && entry.record.map(records.contains) ?? false
        }?.record
    }

    /// What `pronoun` may refer to: the subject that its clause leads up to, then the last mentioned first.
    func candidates(for pronoun: Int, kind: PronounKind, actors: ArticleActors) -> [Candidate] {
        let context = actors.context
        let sentence = Int(context.document.sentenceOf[pronoun])
        var found: [Candidate] = []
        var seen: Set<Int> = []
        if let ahead = subjectAhead(of: pronoun, kind: kind, actors: actors) {
            found.append(ahead)
            if let record = ahead.record { seen.insert(record) }
        }
        // Who speaks is none of those whom the words name.
        let ownWords = quotation(attributedTo: pronoun, context)
        if let ownWords {
            for entry in entries where entry.form == .name && context.quotationOf[entry.head] == ownWords {
                if let record = entry.record { seen.insert(record) }
            }
        }
        for entry in entries.reversed() {
            guard sentence - entry.sentence <= Self.sentencesBack else { break }
            if ownWords != nil, context.quotationOf[entry.head] == ownWords { continue }
            if let index = entry.record {
                let record = actors.records[index]
                guard !seen.contains(index) else { continue }
                guard kind.fits(record) else {
                    // A person is no rival for "it", nor a ministry for "he".
                    continue
                }
                guard !isExcluded(entry, pronoun, context) else { continue }
                seen.insert(index)
                found.append(
                    Candidate(
                        entry: entry, record: index, kind: record.kind, gender: record.gender,
                        count: entries.count { $0.record == index }, recency: found.count, isNamed: record.isNamed))
            } else if kind == .neuter && !entry.isPlural || kind == .plural && entry.isPlural {
                guard !isExcluded(entry, pronoun, context), found.count < 12 else { continue }
                found.append(
                    Candidate(entry: entry, record: nil, kind: nil, gender: nil, count: 1, recency: found.count, isNamed: false))
            }
        }
        return found
    }

    /// "…," he said: the quotation that ends right before the clause of speech whose subject the pronoun is; nil where there is none.
    private func quotation(attributedTo pronoun: Int, _ context: ArticleContext) -> Int32? {
        let tree = context.tree
        guard !context.isQuoted(pronoun), [.nsubj, .nsubjOuter].contains(tree.relation(of: pronoun)), let verb = tree.head(of: pronoun),
            !context.isQuoted(verb), WordLists.speechVerbs.contains(context.lemma(verb))
        else { return nil }
        var before = min(pronoun, verb) - 1
        while before >= 0, context.document.upos[before] == .punct, !context.isQuoted(before) { before -= 1 }
        return before >= 0 && context.isQuoted(before) ? context.quotationOf[before] : nil
    }

    /// "his brother" is not he; in a clause about the brother he may be.
    private func isInsidePhrase(_ token: Int, of head: Int, _ tree: DependencyTree) -> Bool {
        var current = token
        while current != head {
            guard let above = tree.head(of: current), ![.aclRelcl, .acl, .appos, .parataxis].contains(tree.relation(of: current))
            else { return false }
            current = above
        }
        return true
    }

    /// "In his speech, Kirby said …": the named subject of the clause that the pronoun's phrase or clause opens.
    private func subjectAhead(of pronoun: Int, kind: PronounKind, actors: ArticleActors) -> Candidate? {
        let context = actors.context
        let tree = context.tree
        for token in pronoun + 1..<max(pronoun + 1, context.sentence(of: pronoun).upperBound) {
            guard actors.nameOf[token] >= 0, actors.names[Int(actors.nameOf[token])].head == token, tree.relation(of: token) == .nsubj,
                let record = actors.actor(headedBy: token), let verb = tree.head(of: token), kind.fits(actors.records[record]),
                verb > token, tree.isUnder(pronoun, verb), !tree.isUnder(pronoun, token), tree.head(of: pronoun) != verb
            else { continue }
            let entry = Entry(head: token, record: record, form: .name, context: context)
            return Candidate(
                entry: entry, record: record, kind: actors.records[record].kind, gender: actors.records[record].gender,
                count: entries.count { $0.record == record }, recency: 0, isNamed: true)
        }
        return nil
    }

    /// A pronoun is not its own governor's other argument ("he told him"), nor the possessor of the phrase it stands in.
    private func isExcluded(_ entry: Entry, _ pronoun: Int, _ context: ArticleContext) -> Bool {
        let tree = context.tree
        if entry.form == .nominal, isInsidePhrase(pronoun, of: entry.head, tree) { return true }
        guard let governor = tree.head(of: pronoun), let other = tree.head(of: entry.head) else { return false }
        let word = context.folded(pronoun)
        let isReflexive = word.hasSuffix("self") || word.hasSuffix("selves")
        return governor == other && !isReflexive && tree.relation(of: pronoun) != .nmodPoss && tree.relation(of: entry.head) != .nmodPoss
    }
}
