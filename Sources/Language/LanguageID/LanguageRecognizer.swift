/// Names the language of a text by its script and its function words.
///
/// Function words are the commonest words of every language and differ between all the larger ones; a few lines
/// of text hold enough of them. Names and headlines hold none: short Latin text without any is taken as English.
enum LanguageRecognizer {
    /// ISO 639-1 code, or "und" where the text does not tell.
    static func language(of text: [UInt8]) -> String {
        let sample = Sample(text)
        guard let script = sample.mainScript else { return "und" }
        if script == .han, sample.letters[Int(Script.kana.rawValue)] * 20 > sample.letterCount { return "ja" }
        if let language = script.language { return language }
        var hits = Array(repeating: 0, count: FunctionWords.languages.count)
        for word in sample.words {
            var languages = FunctionWords.languagesOfWord[word] ?? 0
            while languages != 0 {
                hits[languages.trailingZeroBitCount] += 1
                languages &= languages - 1
            }
        }
        let english = 0
        // Of equals the first: English stands before all.
        guard let best = hits.indices.max(by: { (hits[$0], -$0) < (hits[$1], -$1) }) else { return "und" }
        // Two in thirty words is less than any language has.
        if hits[best] >= 2, hits[best] * 15 >= sample.words.count { return FunctionWords.languages[best] }
        let looksEnglish = script == .latin && sample.isASCII && hits[best] == hits[english]
        return looksEnglish && sample.words.count <= 40 && sample.averageWordLength < 15 ? FunctionWords.languages[english] : "und"
    }

    /// The first words of a text, lower-cased, and the letters counted by script.
    private struct Sample {
        var words: [String] = []
        var letters = Array(repeating: 0, count: Script.allCases.count)
        var isASCII = true

        var letterCount: Int { letters.reduce(0, +) }
        var averageWordLength: Int { words.isEmpty ? 0 : letterCount / words.count }

        /// Of more than half of the letters; kana and hangul count more than the han between them.
        var mainScript: Script? {
            guard let most = Script.allCases.max(by: { letters[Int($0.rawValue)] < letters[Int($1.rawValue)] }) else { return nil }
            return letters[Int(most.rawValue)] * 5 >= letterCount * 2 && letterCount > 0 ? most : nil
        }

        private static let wordLimit = 400
        private static let byteLimit = 16_384

        init(_ text: [UInt8]) {
            var index = 0
            var start: Int?
            let limit = min(text.count, Self.byteLimit)
            while index < limit, words.count < Self.wordLimit {
                let (found, length) = text.characterClass(at: index)
                if found.isLetter || (found == .extender || found == .apostrophe) && start != nil {
                    start = start ?? index
                    if found.isLetter {
                        let scalar = text.scalar(at: index).value
                        letters[Int(Script(scalar).rawValue)] += 1
                        if scalar >= 0x80 { isASCII = false }
                    }
                } else if let from = start {
                    add(text[from..<index])
                    start = nil
                }
                index += length
            }
            if let from = start { add(text[from..<index]) }
        }

        private mutating func add(_ bytes: [UInt8].SubSequence) {
            words.append(bytes.count <= 16 ? String(decoding: bytes, as: UTF8.self).lowercased() : "")
        }
    }
}
