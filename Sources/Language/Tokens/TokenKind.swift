/// What the tokeniser knows about a token; later stages decide on it without reading the bytes again.
enum TokenKind: UInt8, Sendable {
    case word, number
    /// `n't`, `'s`, `'ll`: the second half of a contraction, or a possessive.
    case clitic
    /// A word with the full stop that belongs to it: `U.S.`, `Inc.`, `a.m.`
    case abbreviation
    /// An abbreviation that a name or number follows: `Mr.`, `Gen.`, `No.`
    case title
    /// A single letter with its full stop: `J.`
    case initial
    case webAddress
    /// A full stop by itself, and a run that ends in `!` or `?`.
    case fullStop, exclamation
    case ellipsis
    case comma, colon, semicolon
    /// Quotation marks that cannot be apostrophes: `"`, `“`, `''`, `«`.
    case doubleQuote
    /// A single mark, `'`, `’` or `‘`: quotation mark or apostrophe.
    case singleQuote
    case hyphen, dash
    case openBracket, closeBracket
    case emoji
    case symbol
}
