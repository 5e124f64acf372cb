/// Finds the texts that share most of the shorter one's shingles without comparing each with each.
///
/// They have one of the shorter one's rarest shingles in common, if these are so many that its others would not be most
/// (prefix filter: S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data cleaning", 2006).
struct ShingleIndex {
    /// How often a shingle occurs, those counted with it whose hashes begin alike: rare enough is all that is asked.
    private var frequencies: [UInt32]
    private let shift: UInt64
    /// The texts that have a shingle, and those that have it among their rarest.
    private var having: Lists
    private var havingRare: Lists
    /// The text for which another was passed last.
    private var passedFor: [Int32]

    /// - Parameters:
    ///   - shingles: Those of all texts that will be added.
    ///   - texts: How many these are.
    init(_ shingles: [UInt64], of texts: Int) {
        let bits = min(24, max(8, Int.bitWidth - shingles.count.leadingZeroBitCount))
        shift = UInt64(64 - bits)
        frequencies = Array(repeating: 0, count: 1 << bits)
        for shingle in shingles { frequencies[Int(shingle >> shift)] += 1 }
        having = Lists(count: 1 << bits)
        havingRare = Lists(count: 1 << bits)
        passedFor = Array(repeating: -1, count: texts)
    }

    /// How many shingles two texts must share, the shorter of which has so many: seven tenths.
    static func least(of count: Int) -> Int { (7 * count + 9) / 10 }

    /// How many shingles two texts share, both in ascending order.
    static func shared(_ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>) -> Int {
        var (here, there, shared) = (first.startIndex, second.startIndex, 0)
        while here < first.endIndex, there < second.endIndex {
            let (one, other) = (first[here], second[there])
            if one <= other { here += 1 }
            if other <= one { there += 1 }
            if one == other { shared += 1 }
        }
        return shared
    }

    /// Passes those that were added earlier and may share enough with it, each once and in no order, then adds the text.
    /// - Parameter shingles: Each once.
    mutating func add(_ text: Int, _ shingles: ArraySlice<UInt64>, _ body: (Int) -> Void) {
        let places = shingles.map { Int($0 >> shift) }
            .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        let rare = places.prefix(places.count - Self.least(of: places.count) + 1)
        for place in places { pass(havingRare, place, for: text, body) }
        for place in rare { pass(having, place, for: text, body) }
        for place in places { having.add(text, to: place) }
        for place in rare { havingRare.add(text, to: place) }
    }

    private mutating func pass(_ lists: Lists, _ place: Int, for text: Int, _ body: (Int) -> Void) {
        lists.forEach(in: place) { other in
            guard passedFor[other] != text else { return }
            passedFor[other] = Int32(text)
            body(other)
        }
    }

    /// Lists of texts that grow, the last one first.
    private struct Lists {
        private var heads: [Int32]
        private var nodes: [(text: Int32, next: Int32)] = []

        init(count: Int) { heads = Array(repeating: -1, count: count) }

        mutating func add(_ text: Int, to list: Int) {
            nodes.append((Int32(text), heads[list]))
            heads[list] = Int32(nodes.count - 1)
        }

        func forEach(in list: Int, _ body: (Int) -> Void) {
            var node = heads[list]
            while node >= 0 {
                body(Int(nodes[Int(node)].text))
                node = nodes[Int(node)].next
            }
        }
    }
}
