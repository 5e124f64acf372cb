/// The form of a question: words, `[words]` that may be missing, `this|that`, and `{slots}` that take one word or more.
struct QuestionTemplate {
    private enum Element {
        case word([String])
        case optional([String])
        case slot(String)
    }

    private let elements: [Element]

    init(_ form: String) {
        elements = form.split(separator: " ").map { part in
            func alternatives(_ text: Substring) -> [String] { text.split(separator: "|").map(String.init) }
            return switch part.first {
            case "{": .slot(String(part.dropFirst().dropLast()))
            case "[": .optional(alternatives(part.dropFirst().dropLast()))
            default: .word(alternatives(part))
            }
        }
    }

    /// What stands in the slots; nil where the question has another form. A slot takes as few words as it can.
    func match(_ words: [String]) -> [String: String]? {
        match(elements[...], words[...])
    }

    private func match(_ elements: ArraySlice<Element>, _ words: ArraySlice<String>) -> [String: String]? {
        guard let element = elements.first else { return words.isEmpty ? [:] : nil }
        let rest = elements.dropFirst()
        switch element {
        case .word(let alternatives):
            guard let word = words.first, alternatives.contains(word.lowercased()) else { return nil }
            return match(rest, words.dropFirst())
        case .optional(let alternatives):
            if let word = words.first, alternatives.contains(word.lowercased()),
                let found = match(rest, words.dropFirst())
            {
                return found
            }
            return match(rest, words)
        case .slot(let name):
            for end in words.indices.map({ $0 + 1 }) {
                let filling = words[..<end]
                guard Self.accepts(filling, in: name), var found = match(rest, words[end...]) else { continue }
                found[name] = filling.joined(separator: " ")
                return found
            }
            return nil
        }
    }

    /// Slots of a closed class take only its words; a name is no clause, and neither begins nor ends with a preposition.
    private static func accepts(_ filling: ArraySlice<String>, in slot: String) -> Bool {
        let text = filling.joined(separator: " ").lowercased()
        switch slot {
        case "verb": return EventVerbs.type(of: text) != nil
        case "noun": return EventNouns.type(of: text) != nil
        case "status": return EventNouns.status(of: text) != nil
        case "audience": return StatementNouns.audiences.contains(text)
        case "said": return StatementNouns.all.contains(text)
        case "kind": return StatementNouns.kinds[text] != nil
        case "words": return true
        default:
            guard let first = filling.first, let last = filling.last else { return false }
            if prepositions.contains(first) || prepositions.contains(last) { return false }
            // What did Macron say to Netanyahu in Paris: where it was said is not known. Statements by Kirby in the Courier: of
            // the two a place and a publisher, a question does not say which it names.
            if slot == "addressee" || slot == "voice", filling.contains(where: { ["in", "at", "on", "near"].contains($0) }) {
                return false
            }
            return !["the", "a", "an"].contains(text) && !filling.contains { clausal.contains($0) }
        }
    }

    private static let prepositions: Set<String> = [
        "with", "to", "in", "on", "at", "by", "from", "of", "for", "about", "regarding", "concerning", "against", "into", "over",
        "near", "that", "and", "or", "between",
    ]

    /// Words that make a clause, or turn the meaning round, in lower case: a question with them asks for more than a name.
    private static let clausal: Set<String> = [
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "not", "never", "except", "excluding", "without",
        "but", "said", "say", "says", "did", "does", "do", "was", "were", "is", "are", "has", "have", "had", "been", "be", "will",
        "would", "should", "could", "can", "because", "if", "whether", "unless", "than", "besides", "apart", "aside", "instead", "only",
    ]
}
