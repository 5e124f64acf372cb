/// What may hold for a candidate; the raw value is its column of weights.
package enum PronounFeature: Int, CaseIterable, Sendable {
    case sameSentence, previousSentence, twoBack, furtherBack
    case subject, object, possessor, oblique, otherRole, bothSubjects, sameRole
    case name, nominal, pronoun, genderKnown, genderUnknown
    case first, second, third, manyBetween, mentionedOnce, mentionedAgain, mentionedOften
    case sameParagraph, inTitle, leavesQuotation, entersQuotation, sameQuotation, otherQuotation
    case subjectOfClause, inClause, subjectAbove, above, below, speakerAbove, speakerOfQuotation, speaksAgain
    case mainSubjectBefore, insidePhrase
    case thing, person, anonymous, namedOrganization, unnamedOrganization, country, group
}
