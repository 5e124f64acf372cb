/// What may hold for a candidate, one column of weights each: the cases below, and how the parts that candidate and pronoun
/// play in their clauses go together at a distance.
package struct PronounFeature: Hashable, Sendable {
    package let index: Int

    enum Simple: Int, CaseIterable {
        case sameSentence, previousSentence, twoBack, furtherBack
        case subject, object, possessor, oblique, otherRole
        case name, nominal, pronoun, genderKnown, genderUnknown
        case first, second, third, manyBetween, mentionedOnce, mentionedAgain, mentionedOften
        case sameParagraph, inTitle, leavesQuotation, entersQuotation, sameQuotation, otherQuotation
        case subjectOfClause, inClause, subjectAbove, above, below, speakerAbove, speakerOfQuotation, speaksAgain
        case mainSubjectBefore, insidePhrase, coordinated, inRelativeClause, ahead
        case adjacent, near, far, topical
        case thing, person, anonymous, namedOrganization, unnamedOrganization, country, group
    }

    init(_ simple: Simple) { index = simple.rawValue }

    /// `distance`: 0 the same sentence, 1 the one before, 2 further back.
    init(_ candidate: MentionHistory.Role, _ pronoun: MentionHistory.Role, distance: Int) {
        let roles = MentionHistory.Role.allCases.count
        index = Simple.allCases.count + (candidate.rawValue * roles + pronoun.rawValue) * 3 + distance
    }

    /// The names of all features, by index.
    package static let names: [String] = {
        var names = Simple.allCases.map { "\($0)" }
        for candidate in MentionHistory.Role.allCases {
            for pronoun in MentionHistory.Role.allCases {
                for distance in 0..<3 { names.append("\(candidate).\(pronoun).\(distance)") }
            }
        }
        return names
    }()
}
