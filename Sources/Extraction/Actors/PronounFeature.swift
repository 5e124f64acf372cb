/// What may hold for a candidate, one row of weights each: the cases below, and each two of them together.
package struct PronounFeature: Hashable, Sendable {
    package let index: Int

    enum Simple: Int, CaseIterable {
        case sameSentence, previousSentence, twoBack, furtherBack
        case subject, object, possessor, oblique, otherRole
        case pronounSubject, pronounObject, pronounPossessor, pronounOblique, pronounOtherRole
        case name, nominal, pronoun, genderKnown, genderUnknown
        case first, second, third, manyBetween, mentionedOnce, mentionedAgain, mentionedOften
        case sameParagraph, inTitle, leavesQuotation, entersQuotation, sameQuotation, otherQuotation
        case subjectOfClause, inClause, subjectAbove, above, below, speakerAbove, speakerOfQuotation, speaksAgain
        case mainSubjectBefore, insidePhrase, coordinated, inRelativeClause, ahead
        case adjacent, near, far, topical
        case thing, person, anonymous, namedOrganization, unnamedOrganization, country, group
    }

    init(_ simple: Simple) { index = simple.rawValue }

    /// Two that hold together.
    init(_ first: Simple, _ second: Simple) {
        index = Simple.allCases.count * (min(first.rawValue, second.rawValue) + 1) + max(first.rawValue, second.rawValue)
    }

    /// The names of all features, by index.
    package static let names: [String] = {
        let simple = Simple.allCases.map { "\($0)" }
        return simple + simple.flatMap { first in simple.map { "\(first)+\($0)" } }
    }()
}
