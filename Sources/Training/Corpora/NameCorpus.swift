import Articles
import Language

/// Reads name annotations (`token TAB label [TAB …]`, BIO, a blank line after each block), label sets brought to ours.
///
/// A corpus says nothing about the kinds that its scheme does not tell apart; words of such labels are masked (nil).
public struct NameCorpus: Sendable {
    /// The corpus's label → our kind, nil where the label covers several of our kinds.
    let kinds: [String: Name.Kind?]
    /// Dates and money are marked; else words that may belong to one are masked.
    let marksDates: Bool

    public static let worldwideNewswire = NameCorpus(
        kinds: [
            "Person": .person, "Organization": .organization, "Location": .location, "NORP": .norp, "Facility": .facility,
            "Product": .product, "Misc": .misc, "Date": .date, "Money": .money,
        ], marksDates: true)
    public static let wikiGold = NameCorpus(
        kinds: ["PER": .person, "ORG": .organization, "LOC": .location, "MISC": nil as Name.Kind?], marksDates: false)
    public static let crossNERPolitics = NameCorpus(
        kinds: [
            "person": .person, "politician": .person, "organisation": .organization, "politicalparty": .organization,
            "country": .location, "location": .location, "election": .misc, "event": .misc, "misc": nil as Name.Kind?,
        ], marksDates: false)

    /// Every block as one sentence, its tokens as the file has them.
    public func blocks(at path: String) throws -> [CorpusSentence] {
        var blocks: [CorpusSentence] = []
        var block = CorpusSentence()
        var document = ""
        for (number, line) in try CorpusFile.lines(at: path).enumerated() {
            if line.isEmpty {
                if block.count > 0 { blocks.append(block) }
                block = CorpusSentence()
                continue
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count > 1 else {
                if line.hasPrefix("# doc ") { document = String(line.dropFirst("# doc ".count)) }
                continue
            }
            block.document = document
            block.startsParagraph = true
            block.append(form: String(columns[0]))
            block.names[block.count - 1] = try label(columns[1], of: columns[0], path: path, line: number + 1)
        }
        if block.count > 0 { blocks.append(block) }
        return blocks
    }

    /// The blocks as sentences of our tokens: hyphenated words split, cut after full stops.
    public func sentences(at path: String) throws -> [CorpusSentence] {
        try blocks(at: path).flatMap { Self.sentences(of: $0) }
    }

    private func label(_ label: Substring, of form: Substring, path: String, line: Int) throws -> NameLabel? {
        if label == "O" { return !marksDates && mayBeDate(form) ? nil : .outside }
        guard let kind = kinds[String(label.dropFirst(2))] else {
            throw CorpusError(path: path, problem: "line \(line): unknown label \(label)")
        }
        return kind.map { label.hasPrefix("B-") ? .begin($0) : .inside($0) }
    }

    private static let dateWords = Set(CalendarDay.monthNames + CalendarDay.weekdayNames).union([
        "today", "yesterday", "tomorrow", "year", "years", "month", "months", "week", "weeks", "day", "days", "decade",
        "century", "last", "next",
    ])

    private func mayBeDate(_ form: Substring) -> Bool {
        form.contains(where: \.isNumber) || Self.dateWords.contains(form.lowercased())
    }

    private static func sentences(of block: CorpusSentence) -> [CorpusSentence] {
        var sentences: [CorpusSentence] = []
        var sentence = CorpusSentence()
        let block = withAbbreviations(block)
        for word in 0..<block.count {
            let parts = HyphenSplitting.parts(of: block.forms[word])
            for (index, part) in parts.enumerated() {
                sentence.append(form: String(part), spaceAfter: index == parts.count - 1)
                let label = block.names[word]
                sentence.names[sentence.count - 1] = index == 0 ? label : label?.continuation
            }
            let endsSentence = [".", "?", "!"].contains(block.forms[word])
            let nextIsMark = word + 1 < block.count && ["''", "\"", "”", "’", ")", "."].contains(block.forms[word + 1])
            let insideName = word + 1 < block.count && block.names[word + 1].map { $0.kind != nil && !$0.begins } ?? false
            if word == block.count - 1 || (endsSentence && !nextIsMark && !insideName) {
                sentence.document = block.document
                sentences.append(sentence)
                sentence = CorpusSentence()
            }
        }
        return sentences
    }

    private static let abbreviations: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Brig", "Capt", "Cmdr", "Adm", "Sgt", "Rev", "Fr", "Hon", "Sen",
        "Rep", "Gov", "Pres", "Amb", "Eng", "St", "Mt", "Jr", "Sr", "Inc", "Ltd", "Corp", "Co",
    ]

    /// The stops of titles and initials joined to their words, as our tokens have them: `Mr .` → `Mr.`, `U . S .` → `U.S.`.
    private static func withAbbreviations(_ block: CorpusSentence) -> CorpusSentence {
        var joined = CorpusSentence()
        joined.document = block.document
        var afterInitial = false
        for word in 0..<block.count {
            let form = block.forms[word]
            let isInitial = form.utf8.count == 1 && form.utf8.allSatisfy { (65...90).contains($0) }
            let stopFollows = word + 1 < block.count && block.forms[word + 1] == "."
            let last = joined.count - 1
            if form == ".", last >= 0, abbreviations.contains(joined.forms[last]) || afterInitial {
                joined.forms[last] += "."
                continue
            }
            if isInitial, stopFollows, last >= 0, joined.forms[last].hasSuffix("."), joined.forms[last].utf8.count > 1, afterInitial {
                joined.forms[last] += form
                continue
            }
            joined.append(form: form)
            joined.names[joined.count - 1] = block.names[word]
            afterInitial = isInitial && stopFollows
        }
        return joined
    }
}

extension NameLabel {
    /// The label of a later part of the same word.
    var continuation: NameLabel { kind.map { .inside($0) } ?? .outside }
}
