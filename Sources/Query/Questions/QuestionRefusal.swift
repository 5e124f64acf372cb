/// A question that was not understood: no answer is better than a wrong one.
public struct QuestionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    public let question: String
    /// What of it was understood, or why it was not; nil for nothing.
    public let understood: String?
    /// Two questions of the same kind that would be.
    public let examples: [String]

    public var description: String {
        let part = understood.map { " \($0)" } ?? ""
        let quoted = examples.map { "“\($0)”" }.joined(separator: " or ")
        return "The question “\(question)” is not one that this program can read.\(part) Try \(quoted)."
    }
}

extension QuestionRefusal {
    /// - Parameters:
    ///   - words: The question without its dates.
    init(_ question: String, words: [String], dates: QuestionDates) {
        let names = Self.names(words)
        var parts: [String] = []
        if !names.isEmpty { parts.append("the name" + (names.count > 1 ? "s " : " ") + names.map { "“\($0)”" }.joined(separator: " and ")) }
        if let verb = words.dropFirst().first(where: { EventVerbs.type(of: $0) != nil }), let type = EventVerbs.type(of: verb) {
            parts.append("“\(verb)” for events of type \(type.rawValue)")
        }
        parts += [dates.after.map { "from \($0)" }, dates.before.map { "to \($0)" }].compactMap(\.self)
        var understood = parts.isEmpty ? nil : "Understood so far: \(parts.joined(separator: ", "))."
        if let date = dates.unread { understood = "The date in it, “\(date)”, is written in a way that is not known; 2024-03-20 is." }
        if let date = dates.second { understood = "It asks for more than one time (“\(date)”); a question is about one, such as “from May to June”." }
        let isTopic = names.first.map { Self.isTopic($0, in: words) } ?? false
        let examples =
            switch (names.first, words.first?.lowercased()) {
            case (let name?, _) where isTopic: ["what was said about \(name)?", "who mentioned \(name)?"]
            case (let name?, _): ["what did \(name) say?", "what did \(name) do?"]
            case (nil, "who"), (nil, "whom"), (nil, "did"): ["who criticised Israel?", "who talked about hostages?"]
            default: ["what did Miller say about Rafah?", "all statements by the State Department"]
            }
        self.init(question: question, understood: understood, examples: examples)
    }

    /// Whether the name stands after "about" or its like.
    private static func isTopic(_ name: String, in words: [String]) -> Bool {
        let first = name.prefix { $0 != " " }
        guard let index = words.firstIndex(where: { $0.hasPrefix(first) }), index > 0 else { return false }
        return ["about", "on", "of", "regarding", "concerning", "against", "for"].contains(words[index - 1].lowercased())
    }

    /// Words with a capital that stand together, but for one that opens a question.
    private static func names(_ words: [String]) -> [String] {
        var names: [[String]] = []
        var isOpen = false
        for (index, word) in words.enumerated() {
            let isName = word.first?.isUppercase ?? false && !(index == 0 && openers.contains(word.lowercased()))
            if isName {
                if isOpen { names[names.count - 1].append(word) } else { names.append([word]) }
            }
            isOpen = isName && !word.hasSuffix(",")
        }
        return names.map { $0.joined(separator: " ") }
            .map { name in QuestionNames.withoutPossessive(name) ?? (name.hasSuffix(",") ? String(name.dropLast()) : name) }
            .filter { QuestionNames.withoutArticle($0) != nil }
    }

    private static let openers = StatementNouns.all.union([
        "what", "who", "whom", "whose", "which", "when", "where", "why", "how", "did", "does", "do", "has", "have", "had", "is",
        "are", "was", "were", "will", "would", "can", "could", "should", "please", "show", "list", "find", "give", "get", "all",
        "every", "any", "everything", "anything", "the", "in", "since", "tell", "events",
    ])
}
