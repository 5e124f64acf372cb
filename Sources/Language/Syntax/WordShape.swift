/// How a word is written, apart from its letters.
enum WordCase: Int, CaseIterable {
    case lower, capitalized, upper, mixed, other

    /// The case of a word's letters; `other` without any ASCII letter.
    init(_ word: UnsafeBufferPointer<UInt8>) {
        var lowers = 0
        var uppers = 0
        for byte in word {
            if byte.isASCIILower { lowers += 1 }
            if byte.isASCIIUpper { uppers += 1 }
        }
        let startsUpper = word.first.map(\.isASCIIUpper) ?? false
        switch (lowers, uppers) {
        case (0, 0): self = .other
        case (_, 0): self = .lower
        case (0, 1) where word.count > 1: self = .capitalized  // "J."
        case (0, _): self = .upper
        case (_, 1) where startsUpper: self = .capitalized
        default: self = .mixed
        }
    }
}

/// How the words of a sentence are written: headlines capitalise most words or all letters, so that a capital tells less there.
enum SentenceCase: Int, CaseIterable {
    case normal, title, upper

    /// From the cases of the sentence's words and their lengths.
    init(cases: some Sequence<(wordCase: WordCase, length: Int)>) {
        var long = 0
        var capitalized = 0
        var upper = 0
        for (wordCase, length) in cases where length > 3 && wordCase != .other {
            long += 1
            if wordCase != .lower { capitalized += 1 }
            if wordCase == .upper { upper += 1 }
        }
        if long > 2, upper * 10 >= long * 8 {
            self = .upper
        } else if long > 2, capitalized * 10 >= long * 8 {
            self = .title
        } else {
            self = .normal
        }
    }
}

extension UInt8 {
    var isASCIIUpper: Bool { self &- 65 < 26 }
    var isASCIILower: Bool { self &- 97 < 26 }
    var isASCIIDigit: Bool { self &- 48 < 10 }
    /// ASCII letters in lower case, digits as 0, all else as it is.
    var folded: UInt8 { isASCIIUpper ? self | 0x20 : (isASCIIDigit ? 48 : self) }
}
