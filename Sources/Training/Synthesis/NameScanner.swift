/// Finds names of people and places in runs of capitalised words, by the gazetteer alone.
struct NameScanner {
    struct Found {
        let kind: NameGazetteer.Kind
        let bytes: Range<Int>
    }

    private let bytes: [UInt8]
    /// Neighbouring capitalised words.
    private let runs: [[Range<Int>]]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var runs: [[Range<Int>]] = []
        var run: [Range<Int>] = []
        for word in Self.words(of: bytes) {
            let continues = run.last.map { word.lowerBound == $0.upperBound + 1 && bytes[$0.upperBound] == UInt8(ascii: " ") }
            if !run.isEmpty && continues != true {
                runs.append(run)
                run = []
            }
            if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[word.lowerBound] {
                run.append(word)
            } else if !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        if !run.isEmpty { runs.append(run) }
        self.runs = runs
    }

    /// Surnames that follow a forename.
    func fullNameSurnames(gazetteer: NameGazetteer) -> [String] {
        runs.flatMap { run in
            run.indices.dropLast().filter { isFullName(run, $0, gazetteer) }.map { string(run[$0 + 1]) }
        }
    }

    /// In text order, without overlaps.
    func names(surnames: Set<String>, gazetteer: NameGazetteer) -> [Found] {
        var found: [Found] = []
        for run in runs {
            var position = 0
            while position < run.count {
                if isFullName(run, position, gazetteer), let kind = gazetteer.forename(string(run[position])) {
                    found.append(Found(kind: kind, bytes: run[position]))
                    found.append(Found(kind: .surname, bytes: run[position + 1]))
                    position += 2
                } else if position == run.count - 1, surnames.contains(string(run[position])) {
                    found.append(Found(kind: .surname, bytes: run[position]))
                    position += 1
                } else if let place = place(run, position, gazetteer) {
                    found.append(Found(kind: .place, bytes: place))
                    position = run.count
                } else {
                    position += 1
                }
            }
        }
        return found
    }

    private func isFullName(_ run: [Range<Int>], _ position: Int, _ gazetteer: NameGazetteer) -> Bool {
        position + 2 == run.count && gazetteer.forename(string(run[position])) != nil
            && gazetteer.isSurname(string(run[position + 1]))
    }

    /// A place that ends its run, so that Boston in Boston Globe is none.
    private func place(_ run: [Range<Int>], _ position: Int, _ gazetteer: NameGazetteer) -> Range<Int>? {
        guard run.count - position <= NameGazetteer.longestPlace, let last = run.last else { return nil }
        let range = run[position].lowerBound..<last.upperBound
        return gazetteer.isPlace(string(range)) ? range : nil
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Runs of letters; an apostrophe ends a word, so that a possessive's name stands alone.
    private static func words(of bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for (position, byte) in (bytes + [0]).enumerated() {
            let isPunctuation = byte == 0xE2 || (position > 0 && bytes[position - 1] == 0xE2)
                || (position > 1 && bytes[position - 2] == 0xE2)
            let isLetter = (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || (byte >= 0x80 && !isPunctuation)
            if isLetter, start == nil { start = position }
            if !isLetter, let first = start {
                words.append(first..<position)
                start = nil
            }
        }
        return words
    }
}
