/// What is left of a regular verb without `-ed` or `-ing`, brought to its base form: the doubled consonant goes
/// (`plann` → `plan`), the silent e comes back (`chang` → `change`).
enum VerbStem {
    static func base(of stem: [UInt8]) -> String {
        let text = String(decoding: stem, as: UTF8.self)
        guard stem.count > 2, let last = stem.last else { return ["us", "su", "ow", "ag", "ey", "ru", "ic"].contains(text) ? text + "e" : text }
        if stem[stem.count - 2] == last, !isVowel(last) { return keepsDouble(text, last) ? text : String(text.dropLast()) }
        if last == UInt8(ascii: "i") { return text.dropLast() + "y" }
        return needsE(text, stem) ? text + "e" : text
    }

    @inline(__always) static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    private static func keepsDouble(_ stem: String, _ last: UInt8) -> Bool {
        switch last {
        case UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "z"): return stem != "quizz" && stem != "buss" && stem != "gass"
        case UInt8(ascii: "l"):
            // Travelled and controlled against called, filled and installed.
            return !doubledL.contains(stem)
        default: return doubledStems.contains(stem)
        }
    }

    private static let doubledStems: Set<String> = ["add", "err", "egg", "ebb", "odd", "purr", "butt", "inn", "boycott"]
    private static let doubledL: Set<String> = Set(
        """
        travell controll cancell counsell expell propell compell rebell repell labell fuell modell patroll signall dispell excell equall \
        levell totall rivall marshall initiall tunnell channell duell quarrell funnell shovell unravell marvell panell \
        parcell pedall snorkell spirall swivell towell jewell libell extoll annull impell imperill grovell
        """.split(separator: " ").map(String.init))

    /// By the last letters: what precedes the silent e of English verbs and what does not.
    private static func needsE(_ text: String, _ stem: [UInt8]) -> Bool {
        let last = stem[stem.count - 1]
        let before = stem[stem.count - 2]
        let third = stem[stem.count - 3]
        let twoVowels = isVowel(before) && isVowel(third) && !(third == UInt8(ascii: "u") && stem.count > 3 && stem[stem.count - 4] == UInt8(ascii: "q"))
        switch last {
        case UInt8(ascii: "v"), UInt8(ascii: "u"): return true
        case UInt8(ascii: "c"): return true
        case UInt8(ascii: "s"): return !endsWith(text, plainS)
        case UInt8(ascii: "z"): return before != UInt8(ascii: "t") && before != UInt8(ascii: "r") || text == "bronz"
        case UInt8(ascii: "g"): return before == UInt8(ascii: "n") ? !plainNG.contains(text) : !(before == UInt8(ascii: "o"))
        case UInt8(ascii: "l"):
            if !isVowel(before), before != UInt8(ascii: "r"), before != UInt8(ascii: "w"), before != UInt8(ascii: "y") { return true }
            return endsWith(text, silentL)
        case UInt8(ascii: "r"):
            if twoVowels { return text.hasSuffix("quir") }
            if !isVowel(before), before != UInt8(ascii: "r"), before != UInt8(ascii: "y") { return true }
            switch before {
            case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "u"): return !endsWith(text, plainR)
            default: return endsWith(text, silentR)
            }
        case UInt8(ascii: "t"):
            switch before {
            case UInt8(ascii: "a"): return text.hasSuffix("creat") || !twoVowels && !endsWith(text, plainAT) || text.hasSuffix("iat") || text.hasSuffix("uat")
            case UInt8(ascii: "u"): return !twoVowels && text != "debut" && text != "input" && text != "output"
            default: return silentT.contains(withoutPrefix(text))
            }
        case UInt8(ascii: "d"):
            switch before {
            case UInt8(ascii: "a"): return !twoVowels || text.hasSuffix("suad")
            case UInt8(ascii: "i"), UInt8(ascii: "u"): return !twoVowels || text.hasSuffix("guid")
            default: return endsWith(text, silentD)
            }
        case UInt8(ascii: "n"):
            if before == UInt8(ascii: "i") { return !twoVowels && !endsWith(text, plainIN) || text.hasSuffix("quin") }
            return silentN.contains(withoutPrefix(text)) || text.hasSuffix("phon")
        case UInt8(ascii: "m"):
            switch before {
            case UInt8(ascii: "a"), UInt8(ascii: "u"), UInt8(ascii: "i"): return !twoVowels
            default: return endsWith(text, silentM)
            }
        case UInt8(ascii: "k"): return !twoVowels && isVowel(before)
        case UInt8(ascii: "p"):
            if before == UInt8(ascii: "y") { return true }
            guard isVowel(before), !twoVowels else { return false }
            switch before {
            case UInt8(ascii: "a"): return true
            default: return endsWith(text, silentP) && !text.hasSuffix("velop")
            }
        case UInt8(ascii: "b"): return before == UInt8(ascii: "i") || endsWith(text, ["prob", "glob", "tub"])
        case UInt8(ascii: "h"): return endsWith(text, ["breath", "cloth", "sooth", "loath", "seeth", "teeth", "sheath", "bath"]) || text == "ach"
        case UInt8(ascii: "f"): return text == "chaf" || text == "knif"
        default: return false
        }
    }

    private static func withoutPrefix(_ text: String) -> String {
        for prefix in ["re", "out", "over", "mis", "dis"] where text.hasPrefix(prefix) && text.utf8.count > prefix.utf8.count + 2 {
            let rest = String(text.dropFirst(prefix.utf8.count))
            if silentT.contains(rest) || silentN.contains(rest) { return rest }
        }
        return text
    }

    private static func endsWith(_ text: String, _ endings: [String]) -> Bool {
        endings.contains { text.hasSuffix($0) }
    }

    private static let plainS = ["focus", "bias", "canvas", "chorus", "bus", "gas", "witness", "process"]
    private static let plainNG: Set<String> = ["belong", "prolong", "gong", "pong", "clang", "twang", "bing", "zing", "bring", "sing", "ring", "fling", "sting", "swing", "cling", "hang", "bang", "long", "string", "wing", "ping", "king", "gang", "spring", "wrong", "slang", "throng", "thing", "sling", "wring"]
    private static let silentL = ["scal", "exhal", "inhal", "impal", "smil", "compil", "pil", "reconcil", "exil", "revil", "consol", "cajol", "condol", "parol", "rul", "schedul", "ridicul", "whil", "fil", "til", "styl", "recycl", "cycl"]
    private static let plainR = ["murmur", "sulfur", "altar", "collar", "pillar", "sugar"]
    private static let silentR = ["interfer", "adher", "coher", "persever", "rever", "explor", "ignor", "restor", "stor", "scor", "ador", "deplor", "implor", "bor", "snor", "cor", "shor", "for", "tyr"]
    private static let plainAT = ["format", "combat", "chat"]
    private static let silentT: Set<String> = ["invit", "cit", "excit", "incit", "recit", "unit", "writ", "ignit", "expedit", "extradit", "bit", "compet", "complet", "delet", "deplet", "secret", "vot", "quot", "not", "promot", "devot", "denot", "tast", "wast", "hast", "past", "lambast", "emot"]
    private static let silentD = ["conced", "preced", "reced", "imped", "supersed", "seced", "interced", "acced", "ced", "explod", "implod", "erod", "cod", "corrod", "bod"]
    private static let plainIN = ["cabin", "coffin", "bargain", "rein", "ruin", "begin", "muffin"]
    private static let silentN: Set<String> = ["postpon", "ton", "aton", "ston", "hon", "clon", "condon", "zon", "dethron", "enthron", "prun", "tun", "attun", "interven", "conven", "contraven", "wan"]
    private static let silentM = ["welcom", "becom", "com", "overcom", "schem", "blasphem", "hom"]
    private static let silentP = ["wip", "swip", "pip", "hop", "cop", "scop", "grop", "rop", "slop", "dup", "elop"]
}
