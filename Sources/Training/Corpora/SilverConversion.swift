import Language

/// One CoreNLP sentence (Penn tags, Stanford's Universal Dependencies version 1) brought to UD version 2 as the English
/// treebanks apply it. The steps follow the list of changes at https://universaldependencies.org/v2/summary.html.
struct SilverConversion {
    private let words: [SilverWord]
    private var heads: [Int?]
    private var relations: [Relation?]

    init(_ words: [SilverWord]) {
        self.words = words
        heads = words.map { $0.head }
        relations = words.map { _ in nil }
        for word in words.indices {
            relations[word] = relation(of: word)
            // The converter's "dep" means that it gave up.
            if words[word].relation == "dep" { heads[word] = nil }
        }
        attachCoordinators()
        flattenPersons()
    }

    // MARK: Relations

    private func children(of head: Int) -> [Int] {
        words.indices.filter { words[$0].head == head }
    }

    private func relation(of index: Int) -> Relation? {
        let word = words[index]
        switch word.relation {
        case "dobj": return .obj
        case "nsubjpass": return .nsubjPass
        case "csubjpass": return .csubjPass
        case "auxpass": return .auxPass
        case "mwe": return .fixed
        case "neg": return word.lemma == "no" ? .det : .advmod
        case "nmod", "nmod:tmod", "nmod:npmod": return nominal(index)
        case "dep": return nil
        // A conversion of its own decides these names: see `flattenPersons`.
        default: return Relation(rawValue: word.relation)
        }
    }

    /// v1's nmod is obl under a predicate and stays nmod under a noun; a noun that is a predicate may have either.
    private func nominal(_ index: Int) -> Relation? {
        let word = words[index]
        guard word.head >= 0 else { return nil }
        let unmarked = word.relation != "nmod"
        switch words[word.head].tag.prefix(2) {
        case "VB":
            if unmarked { return .oblUnmarked }
            let isPassive = children(of: word.head).contains { words[$0].relation == "auxpass" }
            let hasBy = children(of: index).contains { words[$0].relation == "case" && words[$0].lemma == "by" }
            return isPassive && hasBy ? .oblAgent : .obl
        case "JJ", "RB": return unmarked ? .oblUnmarked : .obl
        default:
            if children(of: word.head).contains(where: { words[$0].relation == "cop" }) { return nil }
            return unmarked ? .nmodUnmarked : .nmod
        }
    }

    /// A coordinator, and a comma between conjuncts, hangs from the conjunct that follows it.
    private mutating func attachCoordinators() {
        for index in words.indices {
            let isComma = words[index].relation == "punct" && words[index].tag == ","
            guard isComma || words[index].relation == "cc", words[index].head >= 0 else { continue }
            let following = children(of: words[index].head).first { sibling in
                sibling > index && (words[sibling].relation == "conj" || (isComma && words[sibling].relation != "cc"))
            }
            if let following, words[following].relation == "conj" { heads[index] = following }
        }
    }

    /// A person's name hangs from its first word by `flat`; v1 hung every word from the last as a compound. A title directly
    /// before it becomes `nmod:desc`; what stood before the title belonged to it or to the name, which v1 does not tell.
    private mutating func flattenPersons() {
        var start = 0
        while start < words.count {
            var end = start + 1
            guard words[start].name == "PERSON" else { start = end; continue }
            while end < words.count, words[end].name == "PERSON" { end += 1 }
            flattenPerson(start..<end)
            start = end
        }
    }

    private mutating func flattenPerson(_ span: Range<Int>) {
        let last = span.upperBound - 1
        let isName = span.allSatisfy { words[$0].tag.hasPrefix("NNP") }
        let isCompound = span.dropLast().allSatisfy { words[$0].head == last && words[$0].relation == "compound" }
        guard isName, isCompound, !span.contains(words[last].head) else {
            for word in span { (heads[word], relations[word]) = (nil, nil) }
            return
        }
        let first = span.lowerBound
        if span.count > 1 {
            for word in words.indices where heads[word] == last { heads[word] = first }
            heads[first] = words[last].head
            relations[first] = relation(of: last)
            for word in span.dropFirst() {
                heads[word] = first
                relations[word] = .flat
            }
        }
        for word in words.indices where word < first && words[word].head == last && words[word].relation == "compound" {
            if word == first - 1 {
                relations[word] = .nmodDesc
            } else {
                (heads[word], relations[word]) = (nil, nil)
            }
        }
    }

    // MARK: Words

    /// The sentence in our tokens. Of a hyphenated word the last part takes the attachment; the tags of parts are unknown.
    func sentence(document: String) -> CorpusSentence {
        var sentence = CorpusSentence()
        sentence.document = document
        var positions: [Int] = []  // of the last part of every word
        for (index, word) in words.enumerated() {
            let parts = HyphenSplitting.parts(of: word.form)
            let spaceAfter = index + 1 == words.count || words[index + 1].start > word.end
            for (number, part) in parts.enumerated() {
                sentence.append(form: String(part), spaceAfter: number == parts.count - 1 && spaceAfter)
                let label = nameLabel(index)
                sentence.names[sentence.count - 1] = number == 0 ? label : label?.continuation
                if part == "-", parts.count > 1 {
                    sentence.upos[sentence.count - 1] = .punct
                    sentence.penn[sentence.count - 1] = .hyphen
                }
            }
            positions.append(sentence.count - 1)
            guard parts.count == 1 else { continue }
            sentence.penn[sentence.count - 1] = penn(index)
            sentence.upos[sentence.count - 1] = SilverTags.upos(of: word)
        }
        for index in words.indices {
            sentence.heads[positions[index]] = heads[index].map { $0 < 0 ? CorpusSentence.root : positions[$0] }
            sentence.relations[positions[index]] = heads[index] == nil ? nil : relations[index]
        }
        return sentence
    }

    private func penn(_ index: Int) -> PennTag? {
        let word = words[index]
        if word.tag == "TO" { return word.relation == "case" ? .in : (word.relation == "mark" ? .to : nil) }
        if word.form.hasPrefix("-") { return nil }
        return PennTag(rawValue: word.tag)
    }

    private func nameLabel(_ index: Int) -> NameLabel? {
        let kind: Name.Kind
        switch words[index].name {
        case "PERSON": kind = .person
        case "ORGANIZATION": kind = .organization
        case "LOCATION": kind = .location
        case "DATE": kind = .date
        case "MONEY": kind = .money
        case "MISC", "TIME", "DURATION", "SET", "PERCENT": return nil
        default: return .outside
        }
        let continues = index > 0 && words[index - 1].name == words[index].name
        return continues ? .inside(kind) : .begin(kind)
    }
}
