import Findings
import Knowledge
import Language

/// A noun phrase with a common noun as its head that may name an actor.
struct Nominal: Sendable {
    enum Kind: Sendable {
        case person, people, organization, country
    }
    enum Definiteness: Sendable {
        case definite, indefinite, bare, possessive
    }

    var tokens: Range<Int>
    var head: Int
    var lemma: String
    var kind: Kind
    var definiteness: Definiteness
    var isPlural: Bool
}

/// Tells the noun phrases that name people and bodies from all others.
struct NominalReader {
    let context: ArticleContext

    func nominal(headedBy head: Int, isName: (Int) -> Bool) -> Nominal? {
        let tree = context.tree
        // A word inside another phrase's compound names nobody: "police station".
        switch tree.relation(of: head) {
        case .compound, .flat, .fixed, .goeswith, .nmodDesc: return nil
        default: break
        }
        let lemma = context.lemma(head)
        guard let kind = kind(of: head, lemma) else { return nil }
        let tokens = phrase(of: head)
        return Nominal(
            tokens: tokens, head: head, lemma: lemma, kind: kind, definiteness: definiteness(of: head, tokens),
            isPlural: context.isPlural(head) || lemma == "police" || lemma == "people")
    }

    /// The phrase without relative clause, apposition and what follows a conjunction.
    func phrase(of head: Int) -> Range<Int> {
        context.tree.phrase(of: head) { relation in
            switch relation {
            case .acl, .aclRelcl, .appos, .conj, .cc, .parataxis, .punct, .cop, .nsubj, .nsubjPass, .aux, .advcl, .mark, .ccomp,
                .xcomp, .obl, .advmod, .case, .discourse, .expl, .advclRelcl, .obj, .auxPass, .csubj: true
            default: false
            }
        }
    }

    private func kind(of head: Int, _ lemma: String) -> Nominal.Kind? {
        let flags = context.flags[head]
        let isPlural = context.isPlural(head)
        if WordLists.countryNouns.contains(lemma), !isPlural { return .country }
        if WordLists.collectives.contains(lemma) {
            return flags.contains(.institution) && !isPlural || lemma == "police" ? .organization : .people
        }
        if WordLists.ambiguousRoles.contains(lemma), !isPlural, !hasBody(head) { return nil }
        if flags.contains(.role) || WordLists.personNouns.contains(lemma) { return isPlural ? .people : .person }
        if context.isCapitalized(head), !isPlural, flags.contains(.demonym), Countries.shared.demonym(context.document.form(head)) != nil { return .person }
        if Roles.shared.named(lemma) != nil { return isPlural ? .people : .person }
        if flags.contains(.institution) || WordLists.companyNouns.contains(lemma) || WordLists.organizationNouns.contains(lemma) {
            return isPlural ? nil : .organization
        }
        return nil
    }

    /// "head of the agency", "the agency's head", "agency head"
    private func hasBody(_ head: Int) -> Bool {
        context.tree.children(of: head).contains { child in
            switch context.tree.relation(of: child) {
            case .nmodPoss, .compound: true
            case .nmod: ["of", "for", "at"].contains(context.preposition(of: child) ?? "")
            default: false
            }
        }
    }

    private func definiteness(of head: Int, _ tokens: Range<Int>) -> Nominal.Definiteness {
        for child in context.tree.children(of: head) {
            switch context.tree.relation(of: child) {
            case .det:
                let word = context.folded(child)
                return ["the", "this", "that", "these", "those", "both"].contains(word) ? .definite : .indefinite
            case .nmodPoss:
                return .possessive
            default:
                continue
            }
        }
        return .bare
    }
}
