/// A text with places for the names in it.
struct ParagraphTemplate: Sendable {
    enum Piece: Sendable {
        case words(ArraySlice<UInt8>)
        /// The key is the same for every occurrence of the name, in whatever article.
        case name(NameGazetteer.Kind, key: UInt64)
    }

    let pieces: [Piece]
    let wordCount: Int

    /// - Parameter surnames: Those of the people whom the article gives in full: only these are known when they stand
    ///   alone.
    init(_ text: String, surnames: Set<String>, gazetteer: NameGazetteer) {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var end = 0
        for name in NameScanner(bytes).names(surnames: surnames, gazetteer: gazetteer) {
            if name.bytes.lowerBound > end { pieces.append(.words(bytes[end..<name.bytes.lowerBound])) }
            pieces.append(.name(name.kind, key: Self.key(bytes[name.bytes])))
            end = name.bytes.upperBound
        }
        if end < bytes.count { pieces.append(.words(bytes[end...])) }
        self.pieces = pieces
        wordCount = text.split(separator: " ").count
    }

    /// Writes the text, each name replaced by the one that its key and the seed select.
    func write(to output: inout [UInt8], seed: UInt64, gazetteer: NameGazetteer) {
        for piece in pieces {
            switch piece {
            case .words(let bytes):
                output.append(contentsOf: bytes)
            case .name(let kind, let key):
                // A woman and a man of one surname keep it in common.
                output.append(contentsOf: gazetteer.replacement(kind, Synthesizer.hash(seed, key, kind.rawValue)))
            }
        }
    }

    private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
        name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
