import Knowledge
public import Network

/// What the syntax network sees of a word: rows of one embedding table, the same in training and inference.
///
/// Summed for each word: the word itself (lower-cased, digits folded; frequent words only), its prefixes and suffixes of one to four bytes
/// and its shape (hashed), its case together with the sentence's case and whether it is the first, its place from either end, what the
/// gazetteer says of the word, and what it says of the longest phrase that the word begins or is inside of.
public struct SyntaxFeatures: Sendable {
    public let vocabulary: Vocabulary

    private static let suffixRows = 1 << 14
    private static let prefixRows = 1 << 13
    private static let shapeRows = 1 << 10
    private static let placeRows = 16
    private static let longestAffix = 4
    /// Bytes of a word that count for its shape and affixes; a longer one is noise.
    private static let longestWord = 64

    private let suffixes: Int
    private let prefixes: Int
    private let shapes: Int
    private let cases: Int
    private let places: Int
    private let wordFlags: Int
    private let phraseFlags: Int
    /// Rows of the embedding table.
    public let tableSize: Int

    /// - Parameter vocabulary: folded words that have a row of their own; row 0 of the table is every other word's.
    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        suffixes = 1 + vocabulary.count
        prefixes = suffixes + Self.suffixRows
        shapes = prefixes + Self.prefixRows
        cases = shapes + Self.shapeRows
        places = cases + WordCase.allCases.count * SentenceCase.allCases.count * 2
        wordFlags = places + 2 * Self.placeRows
        phraseFlags = wordFlags + WordFlags.RawValue.bitWidth
        tableSize = phraseFlags + 2 * WordFlags.RawValue.bitWidth
    }

    /// The form under which the vocabulary knows a word.
    public static func folded(_ word: some Sequence<UInt8>) -> [UInt8] { word.prefix(longestWord).map(\.folded) }

    /// Adds one sentence as a sequence.
    ///
    /// - Parameters:
    ///   - text: the bytes that the words are ranges of.
    ///   - dropWord: called once a word; true hides the word itself, as if it were a rare one.
    public func append(
        words ranges: ArraySlice<ByteRange>, of text: UnsafeBufferPointer<UInt8>, to rows: inout FeatureRows,
        dropWord: () -> Bool = { false }
    ) {
        let words = ranges.map { UnsafeBufferPointer(rebasing: text[$0.bytes.prefix(Self.longestWord)]) }
        let sentenceCase = SentenceCase(cases: words.lazy.map { (WordCase($0), $0.count) })
        let count = words.count
        var phrase: (end: Int, flags: WordFlags) = (0, [])
        for (index, word) in words.enumerated() {
            addWord(word, isDropped: dropWord(), to: &rows)
            addAffixes(word, to: &rows)
            addShape(word, to: &rows)
            let wordCase = WordCase(word).rawValue * SentenceCase.allCases.count + sentenceCase.rawValue
            rows.add(cases + wordCase * 2 + (index == 0 ? 1 : 0))
            rows.add(places + min(index, Self.placeRows - 1))
            rows.add(places + Self.placeRows + min(count - 1 - index, Self.placeRows - 1))
            addFlags(Lexicon.shared.flags(word), from: wordFlags, to: &rows)
            let beginsPhrase = index >= phrase.end
            if beginsPhrase, let found = Lexicon.shared.longestPhrase(from: index, limit: count, bytes: { words[$0] }) {
                phrase = (index + found.count, found.count > 1 ? found.flags.ofPhrase : [])
            }
            if index < phrase.end {
                addFlags(phrase.flags, from: phraseFlags + (beginsPhrase ? 0 : WordFlags.RawValue.bitWidth), to: &rows)
            }
            rows.endToken()
        }
        rows.endSequence()
    }

    private func addWord(_ word: UnsafeBufferPointer<UInt8>, isDropped: Bool, to rows: inout FeatureRows) {
        guard !isDropped else { return rows.add(0) }
        rows.add(1 + vocabulary.index(of: word.lazy.map(\.folded)))
    }

    private func addAffixes(_ word: UnsafeBufferPointer<UInt8>, to rows: inout FeatureRows) {
        let length = min(Self.longestAffix, word.count)
        var prefix = ByteHash(seed: 1)
        var suffix = ByteHash(seed: 2)
        for index in 0..<length {
            prefix.combine(word[index].folded)
            suffix.combine(word[word.count - 1 - index].folded)
            rows.add(prefixes + prefix.row(below: Self.prefixRows))
            rows.add(suffixes + suffix.row(below: Self.suffixRows))
        }
    }

    /// Upper and lower case letters, digits and other bytes as classes and marks as they are, each run as at most two.
    private func addShape(_ word: UnsafeBufferPointer<UInt8>, to rows: inout FeatureRows) {
        var hash = ByteHash(seed: 3)
        var last: UInt8 = 0
        var run = 0
        for byte in word {
            let symbol: UInt8 =
                byte.isASCIIUpper ? 65 : byte.isASCIILower ? 97 : byte.isASCIIDigit ? 48 : byte >= 128 ? 128 : byte
            run = symbol == last ? run + 1 : 1
            last = symbol
            if run <= 2 { hash.combine(symbol) }
        }
        rows.add(shapes + hash.row(below: Self.shapeRows))
    }

    private func addFlags(_ flags: WordFlags, from base: Int, to rows: inout FeatureRows) {
        var listed = flags.rawValue
        while listed != 0 {
            rows.add(base + listed.trailingZeroBitCount)
            listed &= listed - 1
        }
    }
}
