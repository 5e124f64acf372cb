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
        let tree = context.tree
        var features: [PronounFeature] = []
        let distance = Int(context.document.sentenceOf[pronoun]) - candidate.entry.sentence
        features.append([.sameSentence, .previousSentence, .twoBack][min(distance, 2)])
        if distance > 2 { features.append(.furtherBack) }
        let role = MentionHistory.Entry.role(of: pronoun, context)
        switch candidate.entry.role {
        case .subject: features.append(.subject)
        case .object: features.append(.object)
        case .possessor: features.append(.possessor)
        case .oblique: features.append(.oblique)
        case .other: features.append(.otherRole)
        }
        if candidate.entry.role == role { features.append(role == .subject ? .bothSubjects : .sameRole) }
        switch candidate.entry.form {
        case .name: features.append(.name)
        case .nominal: features.append(.nominal)
        case .pronoun: features.append(.pronoun)
        }
        switch kind {
        case .masculine, .feminine: features.append(candidate.gender == nil ? .genderUnknown : .genderKnown)
        default: break
        }
        features.append([.first, .second, .third][min(candidate.recency, 2)])
        if candidate.recency > 3 { features.append(.manyBetween) }
        features.append(candidate.count == 1 ? .mentionedOnce : candidate.count < 4 ? .mentionedAgain : .mentionedOften)
        if context.document.paragraphOf[pronoun] == context.document.paragraphOf[candidate.entry.head] { features.append(.sameParagraph) }
        if candidate.entry.sentence == 0 || context.document.paragraphOf[candidate.entry.head] == 0 { features.append(.inTitle) }
        appendQuotation(candidate.entry.head, pronoun, &features)
        appendStructure(candidate.entry, pronoun, distance, role, &features, tree)
        switch candidate.kind {
        case nil: features.append(.thing)
        case .person?: features.append(.person)
        case .anonymous?: features.append(.anonymous)
        case .organization?: features.append(candidate.isNamed ? .namedOrganization : .unnamedOrganization)
        case .country?: features.append(.country)
        case .group?: features.append(.group)
        }
        return features
    }

    private func appendQuotation(_ antecedent: Int, _ pronoun: Int, _ features: inout [PronounFeature]) {
        switch (context.isQuoted(pronoun), context.isQuoted(antecedent)) {
        case (false, true): features.append(.leavesQuotation)
        case (true, false): features.append(.entersQuotation)
        case (true, true): features.append(context.quotationOf[pronoun] == context.quotationOf[antecedent] ? .sameQuotation : .otherQuotation)
        case (false, false): break
        }
    }

    private func appendStructure(
        _ entry: MentionHistory.Entry, _ pronoun: Int, _ distance: Int, _ role: MentionHistory.Role,
        _ features: inout [PronounFeature], _ tree: DependencyTree
    ) {
        let antecedentVerb = clauseVerb(of: entry.head)
        let pronounVerb = clauseVerb(of: pronoun)
        let speaks = entry.role == .subject && antecedentVerb.map { WordLists.speechVerbs.contains(context.lemma($0)) } ?? false
        if distance == 0, let antecedentVerb, let pronounVerb {
            if antecedentVerb == pronounVerb {
                features.append(entry.role == .subject ? .subjectOfClause : .inClause)
            } else if tree.isUnder(pronounVerb, antecedentVerb) {
                features.append(entry.role == .subject ? .subjectAbove : .above)
                if speaks { features.append(context.isQuoted(pronoun) ? .speakerOfQuotation : .speakerAbove) }
            }
            if tree.head(of: antecedentVerb) != nil, tree.isUnder(antecedentVerb, pronounVerb) { features.append(.below) }
        }
        if distance > 0, role == .subject, speaks,
            pronounVerb.map({ WordLists.speechVerbs.contains(context.lemma($0)) }) ?? false
        {
            features.append(.speaksAgain)
        }
        if distance == 1, entry.role == .subject, antecedentVerb.map({ tree.head(of: $0) == nil }) ?? false { features.append(.mainSubjectBefore) }
        if let head = tree.head(of: entry.head), context.isNoun(head), entry.role != .subject { features.append(.insidePhrase) }
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

