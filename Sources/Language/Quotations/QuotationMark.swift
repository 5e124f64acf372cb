/// One quotation mark of a paragraph with the evidence for what it is, as costs: the lower, the likelier.
struct QuotationMark {
    var token: Int
    var opening: Float
    var closing: Float
    /// It is no quotation mark: an apostrophe, an inch sign.
    var none: Float

    enum Role: UInt8 { case none, opening, closing }
}

extension QuotationMark {
    /// A mark that cannot be an apostrophe: `"`, `“`, `''`, `«`.
    init(double token: Int, of tokens: TokenizedText, in paragraph: Range<Int>) {
        let sides = Sides(token, tokens, paragraph)
        self.init(token: token, opening: 0, closing: 0, none: 6)
        weigh(sides)
        switch tokens.text.scalar(at: Int(tokens.ranges[token].start)).value {
        case 0x201C, 0xAB, 0x2039, 0x201E, 0x201A, 0x60: closing += 2
        case 0x201D, 0xBB, 0x203A: opening += 2
        default:
            // 6'2" and a 5" pipe
            if sides.afterDigit, !sides.attachedRight { none = 1 }
        }
    }

    /// `'`, `’` or `‘`.
    init(single token: Int, of tokens: TokenizedText, in paragraph: Range<Int>) {
        let sides = Sides(token, tokens, paragraph)
        self.init(token: token, opening: 0, closing: 0, none: 1)
        weigh(sides)
        switch tokens.text.scalar(at: Int(tokens.ranges[token].start)).value {
        case 0x2018, 0x201B:
            closing += 2
            none = 3
        case 0x2019, 0x2BC: opening += 2.5
        default: break
        }
        if sides.afterPunctuation, !sides.attachedRight { none = 2 }
        if sides.afterDigit { none = 0.5 }
        // Workers' rights, runnin' wild
        if sides.afterFinalS, !sides.attachedRight { none = 0.2 }
        if sides.afterFinalS, sides.beforeLowerWord { closing += 0.6 }
    }

    private mutating func weigh(_ sides: Sides) {
        switch (sides.attachedLeft, sides.attachedRight) {
        case (false, true): closing += sides.atStart ? 3 : 2
        case (true, false): opening += sides.atEnd ? 3 : 2
        case (false, false): sides.beforeStop ? (opening += 1) : (closing += 0.2)
        case (true, true):
            opening += 0.5
            closing += sides.afterPunctuation ? 0.4 : 0.8
        }
    }
}

/// What stands on either side of a mark.
private struct Sides {
    /// No white space, opening bracket or dash on that side.
    var attachedLeft = false
    var attachedRight = false
    var atStart = false
    var atEnd = false
    var afterPunctuation = false
    var afterDigit = false
    var afterFinalS = false
    /// A comma or full stop comes next.
    var beforeStop = false
    var beforeLowerWord = false

    init(_ token: Int, _ tokens: TokenizedText, _ paragraph: Range<Int>) {
        atStart = token == paragraph.lowerBound
        atEnd = token == paragraph.upperBound - 1
        if !atStart {
            let kind = tokens.kinds[token - 1]
            let touches = !tokens.hasSpace(before: token)
            attachedLeft = touches && kind != .openBracket && kind != .dash && !isMark(kind) || touches && isMark(kind) && closes(token - 1, tokens, paragraph)
            let last = tokens.text[Int(tokens.ranges[token - 1].end) - 1]
            afterDigit = touches && last >= 0x30 && last <= 0x39
            afterFinalS = touches && last | 0x20 == UInt8(ascii: "s")
            switch kind {
            case .comma, .fullStop, .exclamation, .ellipsis, .dash: afterPunctuation = touches
            default: break
            }
        }
        if !atEnd {
            let kind = tokens.kinds[token + 1]
            let touches = !tokens.hasSpace(before: token + 1)
            switch kind {
            case .comma, .fullStop, .exclamation, .semicolon, .colon, .closeBracket:
                beforeStop = true
                attachedRight = false
            case .dash, .hyphen: attachedRight = false
            case .doubleQuote, .singleQuote: attachedRight = touches && !closes(token + 1, tokens, paragraph)
            case .ellipsis: attachedRight = touches && !attachedLeft
            default: attachedRight = touches
            }
            beforeLowerWord = tokens.startsLower(token + 1)
        }
    }

    private func isMark(_ kind: TokenKind) -> Bool { kind == .doubleQuote || kind == .singleQuote }

    /// Of two marks side by side, white space or a stop on the far side says whether they close or open.
    private func closes(_ neighbour: Int, _ tokens: TokenizedText, _ paragraph: Range<Int>) -> Bool {
        var before = neighbour
        var steps = 0
        while before > paragraph.lowerBound, isMark(tokens.kinds[before]), steps < 3 {
            if tokens.hasSpace(before: before) { return false }
            before -= 1
            steps += 1
        }
        return before > paragraph.lowerBound || !isMark(tokens.kinds[before])
    }
}
