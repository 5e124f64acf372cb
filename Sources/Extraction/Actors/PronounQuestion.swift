import Findings
import Language

/// A pronoun and what it may refer to, the last mentioned first.
package struct PronounQuestion: Sendable {
    package let pronoun: Int
    package let kind: PronounKind
    package let candidates: [MentionHistory.Candidate]
    let context: ArticleContext

    /// "It is clear that …": the subject of a clause that follows.
    package var isPleonastic: Bool {
        guard kind == .neuter else { return false }
        let tree = context.tree
        if tree.relation(of: pronoun) == .expl { return true }
        guard let governor = tree.head(of: pronoun), tree.relation(of: pronoun) == .nsubj else { return false }
        return context.document.upos[governor] != .verb && tree.children(of: governor).contains {
            [.csubj, .ccomp, .advcl].contains(tree.relation(of: $0)) && $0 > governor
        }
    }

    /// Indices of the features that hold for a candidate.
    package func features(of candidate: MentionHistory.Candidate) -> [PronounFeature] {
        var simple: [PronounFeature.Simple] = []
        func add(_ feature: PronounFeature.Simple) { simple.append(feature) }
        let distance = Int(context.document.sentenceOf[pronoun]) - candidate.entry.sentence
        add([.sameSentence, .previousSentence, .twoBack][min(distance, 2)])
        if distance > 2 { add(.furtherBack) }
        let role = MentionHistory.Entry.role(of: pronoun, context)
        switch candidate.entry.role {
        case .subject: add(.subject)
        case .object: add(.object)
        case .possessor: add(.possessor)
        case .oblique: add(.oblique)
        case .other: add(.otherRole)
        }
        switch role {
        case .subject: add(.pronounSubject)
        case .object: add(.pronounObject)
        case .possessor: add(.pronounPossessor)
        case .oblique: add(.pronounOblique)
        case .other: add(.pronounOtherRole)
        }
        switch candidate.entry.form {
        case .name: add(.name)
        case .nominal: add(.nominal)
        case .pronoun: add(.pronoun)
        }
        switch kind {
        case .masculine, .feminine: add(candidate.gender == nil ? .genderUnknown : .genderKnown)
        default: break
        }
        add([.first, .second, .third][min(candidate.recency, 2)])
        if candidate.recency > 3 { add(.manyBetween) }
        add(candidate.count == 1 ? .mentionedOnce : candidate.count < 4 ? .mentionedAgain : .mentionedOften)
        if context.document.paragraphOf[pronoun] == context.document.paragraphOf[candidate.entry.head] { add(.sameParagraph) }
        if candidate.entry.sentence == 0 || context.document.paragraphOf[candidate.entry.head] == 0 { add(.inTitle) }
        appendQuotation(candidate.entry.head, add)
        appendStructure(candidate.entry, distance, role, add)
        appendDistance(candidate, distance, add)
        switch candidate.kind {
        case nil: add(.thing)
        case .person?: add(.person)
        case .anonymous?: add(.anonymous)
        case .organization?: add(candidate.isNamed ? .namedOrganization : .unnamedOrganization)
        case .country?: add(.country)
        case .group?: add(.group)
        }
        var features = simple.map { PronounFeature($0) }
        for first in simple.indices {
            for second in simple[(first + 1)...] { features.append(PronounFeature(simple[first], second)) }
        }
        return features
    }

    private func appendQuotation(_ antecedent: Int, _ add: (PronounFeature.Simple) -> Void) {
        switch (context.isQuoted(pronoun), context.isQuoted(antecedent)) {
        case (false, true): add(.leavesQuotation)
        case (true, false): add(.entersQuotation)
        case (true, true): add(context.quotationOf[pronoun] == context.quotationOf[antecedent] ? .sameQuotation : .otherQuotation)
        case (false, false): break
        }
    }

    private func appendStructure(
        _ entry: MentionHistory.Entry, _ distance: Int, _ role: MentionHistory.Role, _ add: (PronounFeature.Simple) -> Void
    ) {
        let tree = context.tree
        let antecedentVerb = clauseVerb(of: entry.head)
        let pronounVerb = clauseVerb(of: pronoun)
        let speaks = entry.role == .subject && antecedentVerb.map { WordLists.speechVerbs.contains(context.lemma($0)) } ?? false
        if distance == 0, let antecedentVerb, let pronounVerb {
            if antecedentVerb == pronounVerb {
                add(entry.role == .subject ? .subjectOfClause : .inClause)
            } else if tree.isUnder(pronounVerb, antecedentVerb) {
                add(entry.role == .subject ? .subjectAbove : .above)
                if speaks { add(context.isQuoted(pronoun) ? .speakerOfQuotation : .speakerAbove) }
            }
            if antecedentVerb != pronounVerb, tree.relation(of: pronounVerb) == .conj, tree.head(of: pronounVerb) == antecedentVerb {
                add(.coordinated)
            }
            if tree.head(of: antecedentVerb) != nil, tree.isUnder(antecedentVerb, pronounVerb) { add(.below) }
        }
        if distance > 0, role == .subject, speaks,
            pronounVerb.map({ WordLists.speechVerbs.contains(context.lemma($0)) }) ?? false
        {
            add(.speaksAgain)
        }
        if distance == 1, entry.role == .subject, antecedentVerb.map({ tree.head(of: $0) == nil }) ?? false { add(.mainSubjectBefore) }
        if let head = tree.head(of: entry.head), context.isNoun(head), entry.role != .subject { add(.insidePhrase) }
    }

    private func appendDistance(_ candidate: MentionHistory.Candidate, _ distance: Int, _ add: (PronounFeature.Simple) -> Void) {
        let words = pronoun - candidate.entry.head
        if words < 0 {
            add(.ahead)
        } else if distance == 0 {
            add(words < 6 ? .adjacent : words < 15 ? .near : .far)
        }
        let most = candidates.map(\.count).max() ?? 0
        if candidate.count == most, candidates.count(where: { $0.count == most }) == 1 { add(.topical) }
        if let verb = clauseVerb(of: candidate.entry.head), context.tree.relation(of: verb) == .aclRelcl { add(.inRelativeClause) }
    }

    /// The verb or predicate whose clause the token stands in.
    private func clauseVerb(of token: Int) -> Int? {
        var current = token
        for _ in 0..<40 {
            guard let head = context.tree.head(of: current) else { return current == token ? nil : current }
            switch context.tree.relation(of: current) {
            case .nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .csubj, .nsubjOuter, .oblUnmarked, .expl: return head
            default: current = head
            }
            if context.document.upos[current] == .verb { return current }
        }
        return nil
    }
}

