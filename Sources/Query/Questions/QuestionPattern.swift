import Archive

/// One kind of question: its forms, what each asks for, and examples that its test reads.
struct QuestionPattern {
    let forms: [QuestionTemplate]
    let examples: [String]
    /// From what stands in the slots; nil where that makes no sense.
    let query: @Sendable ([String: String]) -> ArchiveQuery?

    init(_ forms: [String], examples: [String], query: @escaping @Sendable ([String: String]) -> ArchiveQuery?) {
        self.forms = forms.map { QuestionTemplate($0) }
        self.examples = examples
        self.query = query
    }

    func match(_ words: [String]) -> ArchiveQuery? {
        for form in forms {
            if let slots = form.match(words), let query = query(slots) { return query }
        }
        return nil
    }
}

extension QuestionPattern {
    /// All kinds, the more special before the more general.
    static let all = statements + events
}
