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
                let filling = words[..<end].joined(separator: " ")
                guard Self.accepts(filling, in: name), var found = match(rest, words[end...]) else { continue }
                found[name] = filling
                return found
            }
            return nil
        }
    }

    /// A verb must be known, and an article alone is nothing.
    private static func accepts(_ filling: String, in slot: String) -> Bool {
        slot == "verb" ? EventVerbs.type(of: filling) != nil : !["the", "a", "an"].contains(filling.lowercased())
    }
}
