/// Writing systems that tell a language, or a group of them, by themselves.
enum Script: UInt8, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, devanagari, bengali, tamil, telugu, gujarati, thai, georgian, armenian, hangul, kana, han
    case ethiopic, khmer, burmese, other

    /// - Parameter scalar: a letter.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x58F: self = .armenian
        case 0x591...0x5F4: self = .hebrew
        case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x980...0x9FF: self = .bengali
        case 0xA80...0xAFF: self = .gujarati
        case 0xB80...0xBFF: self = .tamil
        case 0xC00...0xC7F: self = .telugu
        case 0xE00...0xE7F: self = .thai
        case 0x1000...0x109F: self = .burmese
        case 0x10A0...0x10FF: self = .georgian
        case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
        case 0x1200...0x137F: self = .ethiopic
        case 0x1780...0x17FF: self = .khmer
        case 0x3040...0x30FF: self = .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: self = .han
        default: self = .other
        }
    }

    /// ISO 639-1, of scripts in which the news of one language is most of all there is.
    var language: String? {
        switch self {
        case .greek: "el"
        case .hebrew: "he"
        case .devanagari: "hi"
        case .bengali: "bn"
        case .gujarati: "gu"
        case .tamil: "ta"
        case .telugu: "te"
        case .thai: "th"
        case .georgian: "ka"
        case .armenian: "hy"
        case .hangul: "ko"
        case .kana: "ja"
        case .han: "zh"
        case .ethiopic: "am"
        case .khmer: "km"
        case .burmese: "my"
        case .latin, .cyrillic, .arabic, .other: nil
        }
    }
}
