/// Words in FTS5's query language (https://sqlite.org/fts5.html, section 3): every term is quoted, so that no
/// punctuation and no operator in them means anything.
enum FullTextQuery {
    /// All of the words, those in double quotes as a phrase; nil where there is no letter and no digit.
    static func words(_ text: String) -> String? {
        // By scalars: a mark that combines with a quotation mark makes one Character of both, which is no quotation mark.
        let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        // An even number of quotation marks makes an odd number of parts, and every second one is a phrase.
        let hasPhrases = parts.count % 2 == 1
        let terms = parts.enumerated().flatMap { index, part in
            hasPhrases && index % 2 == 1 ? [part] : part.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        let quoted = terms.compactMap(phrase)
        return quoted.isEmpty ? nil : quoted.joined(separator: " AND ")
    }

    /// The text as one phrase; nil where there is no letter and no digit.
    static func phrase(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
            return nil
        }
        return "\"" + String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\"" && $0 != "\0" })) + "\""
    }

    /// The phrases without those that a search for the words of `text` finds anyway: State of Israel where it is Israel.
    static func leavingOut(_ phrases: [String], foundBy text: String) -> [String] {
        func tokens(_ text: some StringProtocol) -> [String] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        // What is more than one token (Bosnia-Herzegovina) or in quotation marks is looked for as a phrase itself.
        let terms = text.split(whereSeparator: \.isWhitespace).map(tokens)
        guard !text.contains("\""), !terms.isEmpty, terms.allSatisfy({ $0.count == 1 }) else { return phrases }
        return phrases.filter { !Set(tokens($0)).isSuperset(of: terms.joined()) }
    }

    /// Any of several queries; nil where there is none.
    static func any(_ queries: [String?]) -> String? {
        let queries = queries.compactMap(\.self)
        return queries.isEmpty ? nil : queries.map { "(\($0))" }.joined(separator: " OR ")
    }
}
