import Network

/// Near-copies and what only looks like them, made from news texts: to measure how well copies are found.
///
/// Two thirds of the texts are originals, each with edited copies. The rest are made follow-ups: new stories that take
/// their background, a fifth to two fifths of their words, from the end of an original, and are no copies.
public struct CopyTestSet: Sendable {
    public struct Item: Sendable {
        public let id: Int
        public let title: String
        public let text: String
        /// The item that this is a copy of.
        public let original: Int?
    }

    /// In the order in which an archive reads them; an original stands before its copies.
    public let items: [Item]

    /// - Parameters:
    ///   - texts: What originals and follow-ups are made of.
    ///   - others: Texts that stand in the set as they are.
    public init(texts: [NewsText], others: [NewsText], copiesOfEach: Int = 4, seed: UInt64) {
        var random = Random(seed: seed)
        let texts = texts.filter { $0.wordCount >= 80 && $0.body.count > 1 }.shuffled(using: &random)
        let originals = texts[..<(texts.count * 2 / 3)]
        var items = originals.enumerated().map { index, text in
            Item(id: index, title: text.title, text: text.text, original: nil)
        }
        var later: [(title: String, text: String, original: Int?)] = others.map { ($0.title, $0.text, nil) }
        for (index, text) in originals.enumerated() {
            for _ in 0..<copiesOfEach {
                var editor = CopyEditor(random: Random(seed: random.next()))
                let foreign = texts[originals.count...].randomElement(using: &random)
                let copy = editor.copy(title: text.title, paragraphs: text.body, foreign: foreign?.body.last ?? "")
                later.append((copy.title, copy.text, index))
            }
        }
        for story in texts[originals.count...] {
            guard let background = originals.randomElement(using: &random) else { continue }
            let text = Self.followUp(of: background, in: story, share: 0.2 + 0.2 * random.uniform())
            later.append((story.title, text, nil))
        }
        later.shuffle(using: &random)
        for item in later {
            items.append(Item(id: items.count, title: item.title, text: item.text, original: item.original))
        }
        self.items = items
    }

    /// The first part of a story, ending in paragraphs from the end of another.
    private static func followUp(of background: NewsText, in story: NewsText, share: Float) -> String {
        var taken: [String] = []
        var room = Int(share * Float(story.wordCount))
        for paragraph in background.body.dropFirst().reversed() where room > 0 {
            let words = paragraph.split(separator: " ")
            taken.insert(words.suffix(room).joined(separator: " "), at: 0)
            room -= words.count
        }
        var kept = Int((1 - share) * Float(story.wordCount))
        var paragraphs = [story.title]
        for paragraph in story.body where kept > 0 {
            let words = paragraph.split(separator: " ")
            paragraphs.append(words.prefix(kept).joined(separator: " "))
            kept -= words.count
        }
        return (paragraphs + taken).joined(separator: "\n\n")
    }
}
