import Findings
import Knowledge
import Language

/// Reads the roles of a noun phrase: "former State Department spokesman", "Israel's Defence Minister", "mayor of Gdańsk",
/// "the bank's chief economist".
struct RoleReader {
    let context: ArticleContext
    let names: [NameMention]
    /// Index of the name that covers a token; -1 for none.
    let nameOf: [Int32]

    private static let complementPrepositions: Set<String> = ["of", "for", "at", "from", "with", "in", "to"]

    /// The roles whose words end right before `end`, nearest first: titles before a name.
    /// "Coast Guard Commandant Admiral Elson Hermogino" has two.
    func roles(before end: Int) -> [RoleMention] {
        var roles: [RoleMention] = []
        var position = end
        let start = context.sentence(of: max(0, end - 1)).lowerBound
        while position > start, let phrase = rolePhrase(endingAt: position, notBefore: start) {
            roles.append(RoleMention(tokens: phrase, extent: phrase, text: ""))
            position = phrase.lowerBound
        }
        guard let leftmost = roles.indices.last else { return [] }
        readModifiers(of: &roles[leftmost])
        for index in roles.indices {
            roles[index].text = text(of: roles[index].tokens)
            // What is held for somebody is all of it: "Coast Guard Commandant Admiral".
            roles[index].organization = roles[index].organization ?? roles[leftmost].organization
            roles[index].country = roles[index].country ?? roles[leftmost].country
            roles[index].body = roles[index].body ?? roles[leftmost].body
            roles[index].tenure = roles[leftmost].tenure
        }
        return roles.filter { !isHonorific($0.tokens) }
    }

    /// The role that a noun phrase headed by `head` names, with its complement.
    func role(headedBy head: Int) -> RoleMention? {
        guard context.isNoun(head) || context.flags[head].contains(.role) else { return nil }
        let sentence = context.sentence(of: head)
        var phrase: Range<Int>?
        // The phrase may go on after its head: secretary of state.
        for first in stride(from: head, through: max(sentence.lowerBound, head - 3), by: -1) {
            guard first == head || isModifier(first), let found = context.longestPhrase(from: first, limit: sentence.upperBound),
                found.flags.contains(.role), first + found.count > head
            else { continue }
            phrase = first..<first + found.count
        }
        guard let phrase else { return nil }
        var role = RoleMention(tokens: phrase, extent: phrase, text: "")
        readModifiers(of: &role)
        readComplement(of: &role, head: head)
        role.text = text(of: role.tokens)
        return role
    }

    private func rolePhrase(endingAt end: Int, notBefore start: Int) -> Range<Int>? {
        var found: Range<Int>?
        for first in stride(from: end - 1, through: max(start, end - 5), by: -1) {
            guard context.document.upos[first] != .punct || context.document.form(first) == "-", !covers(first) else { break }
            let range = first..<end
            if !context.flags(of: range).isDisjoint(with: [.role, .honorific]), isTitle(range) { found = range }
        }
        return found
    }

    /// A verb that looks like a role is none: "they host Smith".
    private func isTitle(_ range: Range<Int>) -> Bool {
        range.allSatisfy { token in
            switch context.document.upos[token] {
            case .verb, .aux, .adp, .pron, .sconj: context.isCapitalized(token) || range.count > 1
            default: true
            }
        } && !(range.count == 1 && context.document.penn[range.lowerBound] == .nns)
    }

    private func covers(_ token: Int) -> Bool {
        guard nameOf[token] >= 0 else { return false }
        let name = names[Int(nameOf[token])]
        return name.tokens.contains(token) && !context.flags[token].contains(.role)
    }

    private func isModifier(_ token: Int) -> Bool {
        switch context.document.upos[token] {
        case .noun, .propn, .adj: true
        default: context.document.form(token) == "-"
        }
    }

    /// Walks left from the role over the words of its noun phrase: further words of the role, tenure, the names of an
    /// organisation and a country.
    private func readModifiers(of role: inout RoleMention) {
        let start = context.sentence(of: role.tokens.lowerBound).lowerBound
        var token = role.tokens.lowerBound - 1
        var isContiguous = true
        while token >= start {
            let word = context.folded(token)
            if nameOf[token] >= 0, names[Int(nameOf[token])].tokens.contains(token) {
                let index = Int(nameOf[token])
                let name = names[index]
                guard take(name, index, into: &role) else { return }
                role.extent = name.tokens.lowerBound..<role.extent.upperBound
                token = name.tokens.lowerBound - 1
                isContiguous = false
                continue
            }
            if let tenure = tenure(of: word) {
                role.tenure = tenure
                role.extent = token..<role.extent.upperBound
            } else if context.isPossessiveMark(token) {
                // "the bank's chief economist": what stands before is a phrase of its own.
                if token > start, nameOf[token - 1] < 0, context.isNoun(token - 1) {
                    role.body = token - 1
                    return
                }
                isContiguous = false
            } else if isModifier(token) {
                if context.flags[token].contains(.institution), !context.flags[token].contains(.role), context.document.upos[token] != .adj {
                    if role.body == nil, role.organization == nil { role.body = token }
                    isContiguous = false
                } else if isContiguous, context.document.upos[token] != .adj || WordLists.rankAdjectives.contains(word) {
                    role.tokens = token..<role.tokens.upperBound
                }
                role.extent = token..<role.extent.upperBound
            } else {
                return
            }
            token -= 1
        }
    }

    /// False where the name belongs to no role: a person's, unless a possessor.
    private func take(_ name: NameMention, _ index: Int, into role: inout RoleMention) -> Bool {
        switch name.kind {
        case .organization:
            if role.organization == nil { role.organization = index } else { return false }
        case .country, .demonym:
            if role.organization == nil { role.organization = index } else if role.country == nil { role.country = index }
        case .place:
            if role.organization == nil { role.organization = index }
        case .people, .person:
            return name.kind == .people
        }
        return true
    }

    private func readComplement(of role: inout RoleMention, head: Int) {
        for child in context.tree.children(of: head) where child >= role.tokens.upperBound {
            guard [.nmod, .obl].contains(context.tree.relation(of: child)), let preposition = context.preposition(of: child),
                Self.complementPrepositions.contains(preposition)
            else { continue }
            let phrase = context.tree.phrase(of: child) { [.aclRelcl, .appos, .conj, .parataxis].contains($0) }
            role.extent = min(role.extent.lowerBound, phrase.lowerBound)..<max(role.extent.upperBound, phrase.upperBound)
            if nameOf[child] >= 0 {
                let index = Int(nameOf[child])
                if names[index].kind != .person, role.organization == nil || names[role.organization!].kind == .demonym {
                    if let demonym = role.organization { role.country = demonym }
                    role.organization = index
                }
            } else if role.organization == nil, role.body == nil, context.isNoun(child) {
                role.body = child
                // "mayor of the Polish city of Gdańsk", "minister of foreign affairs of Poland"
                if let inner = name(within: phrase) { role.organization = inner }
            }
            return
        }
    }

    private func name(within range: Range<Int>) -> Int? {
        range.compactMap { nameOf[$0] >= 0 ? Int(nameOf[$0]) : nil }.last { names[$0].kind != .person && names[$0].kind != .demonym }
    }

    private func tenure(of word: String) -> Role.Tenure? {
        if WordLists.former.contains(word) { return .former }
        if WordLists.acting.contains(word) { return .acting }
        return WordLists.designate.contains(word) ? .designate : nil
    }

    private func isHonorific(_ range: Range<Int>) -> Bool {
        let flags = context.flags(of: range)
        return flags.contains(.honorific) && !flags.contains(.role)
    }

    private func text(of range: Range<Int>) -> String {
        var range = range
        while let first = range.first, range.count > 1, context.document.form(first) == "-" || tenure(of: context.folded(first)) != nil {
            range.removeFirst()
        }
        return context.document.form(range)
    }
}
