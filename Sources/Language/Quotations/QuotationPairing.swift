/// Pairs the quotation marks of a text, paragraph by paragraph.
///
/// Which mark opens and which closes is the cheapest reading of the paragraph: a Viterbi search over two states,
/// outside and inside a quotation, where marks that contradict their spacing or shape and quotations that lack a
/// mark have a price. Double marks are read first; then single ones, inside each quotation and outside of all.
struct QuotationPairing {
    private let tokens: TokenizedText
    private(set) var quotations: [Quotation] = []
    /// Of every token.
    private(set) var roles: [QuotationMark.Role]

    init(_ tokens: TokenizedText) {
        self.tokens = tokens
        roles = Array(repeating: .none, count: tokens.ranges.count)
        var unclosed = false
        for (index, paragraph) in tokens.paragraphs.enumerated() {
            let goesOn = index + 1 < tokens.paragraphs.count && opens(tokens.paragraphs[index + 1])
            unclosed = pair(paragraph, afterUnclosed: unclosed, goesOn: goesOn)
        }
    }

    /// A paragraph that starts with a mark can take up the last one's quotation.
    private func opens(_ paragraph: Range<Int>) -> Bool {
        guard let first = paragraph.first, paragraph.count > 1 else { return false }
        return tokens.kinds[first] == .doubleQuote || tokens.kinds[first] == .singleQuote
    }

    /// - Returns: whether the paragraph ends inside a quotation.
    private mutating func pair(_ paragraph: Range<Int>, afterUnclosed: Bool, goesOn: Bool) -> Bool {
        var doubles: [QuotationMark] = []
        var singles: [QuotationMark] = []
        for token in paragraph {
            if tokens.kinds[token] == .doubleQuote {
                doubles.append(QuotationMark(double: token, of: tokens, in: paragraph))
            } else if tokens.kinds[token] == .singleQuote {
                singles.append(QuotationMark(single: token, of: tokens, in: paragraph))
            }
        }
        guard !doubles.isEmpty || !singles.isEmpty else { return false }
        var found = read(doubles, in: paragraph, afterUnclosed: afterUnclosed, prices: .double(goesOn: goesOn))
        if !singles.isEmpty { found += readSingles(singles, around: found, paragraph, afterUnclosed: afterUnclosed, goesOn: goesOn) }
        guard !found.isEmpty else { return false }
        found.sort { ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound) }
        nest(&found)
        quotations += found
        return found.contains { !$0.hasClosingMark && $0.depth == 0 && $0.tokens.upperBound == paragraph.upperBound }
    }

    private mutating func readSingles(
        _ singles: [QuotationMark], around doubles: [Quotation], _ paragraph: Range<Int>, afterUnclosed: Bool, goesOn: Bool
    ) -> [Quotation] {
        var found: [Quotation] = []
        var outside: [QuotationMark] = []
        var next = 0
        for quotation in doubles {
            while next < singles.count, singles[next].token < quotation.tokens.lowerBound {
                outside.append(singles[next])
                next += 1
            }
            var inside: [QuotationMark] = []
            while next < singles.count, singles[next].token < quotation.tokens.upperBound {
                inside.append(singles[next])
                next += 1
            }
            found += read(inside, in: quotation.tokens, afterUnclosed: false, prices: .single(goesOn: false))
        }
        outside += singles[next...]
        return found + read(outside, in: paragraph, afterUnclosed: afterUnclosed, prices: .single(goesOn: goesOn))
    }

    /// A quotation inside another is of depth 1 or more. `found` is sorted, outer ones first.
    private func nest(_ found: inout [Quotation]) {
        var ends: [Int] = []
        for index in found.indices {
            while let end = ends.last, end <= found[index].tokens.lowerBound { ends.removeLast() }
            found[index].depth = ends.count
            ends.append(found[index].tokens.upperBound)
        }
    }
}

// MARK: - The search

extension QuotationPairing {
    private struct Prices {
        /// A second opening mark inside a quotation, a closing one outside of any.
        var missingClosing: Float
        var missingOpening: Float
        /// The paragraph ends inside a quotation.
        var unclosed: Float
        /// The paragraph starts inside one, without a mark.
        var startsInside: Float

        static func double(goesOn: Bool) -> Prices {
            Prices(missingClosing: 3, missingOpening: 3, unclosed: goesOn ? 0.3 : 2.5, startsInside: 1.5)
        }

        static func single(goesOn: Bool) -> Prices {
            Prices(missingClosing: 6, missingOpening: 6, unclosed: goesOn ? 1.5 : 4, startsInside: 6)
        }
    }

    private mutating func read(
        _ marks: [QuotationMark], in range: Range<Int>, afterUnclosed: Bool, prices: Prices
    ) -> [Quotation] {
        guard !marks.isEmpty else { return [] }
        let (startsInside, reading) = cheapestReading(marks, afterUnclosed: afterUnclosed, prices)
        var found: [Quotation] = []
        var open: (token: Int, hasMark: Bool)? = startsInside ? (range.lowerBound, false) : nil
        func close(at end: Int, hasMark: Bool) {
            guard let opened = open, opened.token < end else { return }
            let continues = afterUnclosed && opened.token == range.lowerBound
            found.append(Quotation(
                tokens: opened.token..<end, hasOpeningMark: opened.hasMark, hasClosingMark: hasMark, continues: continues, depth: 0))
        }
        var free = range.lowerBound
        for (mark, role) in zip(marks, reading) where role != .none {
            roles[mark.token] = role
            if role == .opening {
                if open != nil { close(at: lastStop(before: mark.token, from: open?.token ?? free), hasMark: false) }
                open = (mark.token, true)
            } else {
                if open == nil { open = (sentenceStart(of: mark.token, from: free), false) }
                close(at: mark.token + 1, hasMark: true)
                open = nil
                free = mark.token + 1
            }
        }
        close(at: range.upperBound, hasMark: false)
        return found
    }

    private func cheapestReading(
        _ marks: [QuotationMark], afterUnclosed: Bool, _ prices: Prices
    ) -> (startsInside: Bool, roles: [QuotationMark.Role]) {
        // For each mark and state after it: the role that led there, and the state before.
        var outside = Float(0)
        var inside = afterUnclosed ? prices.startsInside : Float.infinity
        var steps: [(outside: (QuotationMark.Role, Bool), inside: (QuotationMark.Role, Bool))] = []
        steps.reserveCapacity(marks.count)
        for mark in marks {
            var toOutside = (cost: outside + mark.none, step: (QuotationMark.Role.none, false))
            var toInside = (cost: inside + mark.none, step: (QuotationMark.Role.none, true))
            let closes = inside + mark.closing
            if closes < toOutside.cost { toOutside = (closes, (.closing, true)) }
            let closesUnopened = outside + mark.closing + prices.missingOpening
            if closesUnopened < toOutside.cost { toOutside = (closesUnopened, (.closing, false)) }
            let opens = outside + mark.opening
            if opens < toInside.cost { toInside = (opens, (.opening, false)) }
            let opensAgain = inside + mark.opening + prices.missingClosing
            if opensAgain < toInside.cost { toInside = (opensAgain, (.opening, true)) }
            steps.append((toOutside.step, toInside.step))
            // Only the difference counts; sums over many marks would lose it.
            let least = min(toOutside.cost, toInside.cost)
            outside = toOutside.cost - least
            inside = toInside.cost - least
        }
        var isInside = inside + prices.unclosed < outside
        var roles = Array(repeating: QuotationMark.Role.none, count: marks.count)
        for index in marks.indices.reversed() {
            let step = isInside ? steps[index].inside : steps[index].outside
            roles[index] = step.0
            isInside = step.1
        }
        return (isInside, roles)
    }

    /// Where a quotation ends that has no closing mark and is followed by another: after the last full stop.
    private func lastStop(before token: Int, from start: Int) -> Int {
        var index = token - 1
        while index > start {
            if isStop(index) { return index + 1 }
            index -= 1
        }
        return token
    }

    /// Where a quotation starts that has no opening mark: with the sentence that it closes in.
    private func sentenceStart(of token: Int, from free: Int) -> Int {
        var index = token - 1
        // The stop just before the mark belongs to the quotation.
        while index >= free, isStop(index) { index -= 1 }
        while index > free, !isStop(index - 1) { index -= 1 }
        return max(index, free)
    }

    private func isStop(_ token: Int) -> Bool {
        tokens.kinds[token] == .fullStop || tokens.kinds[token] == .exclamation
    }
}
