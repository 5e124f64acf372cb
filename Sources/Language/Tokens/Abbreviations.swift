/// Words that keep the full stop after them.
///
/// Own lists, of the abbreviations in general use in English news.
enum Abbreviations {
    /// Of a word that a full stop follows (lower-cased, without it), or nil if the stop is not the word's own.
    static func kind(of word: [UInt8].SubSequence, numberFollows: Bool, upperFollows: Bool) -> TokenKind? {
        guard word.count <= 7 else { return nil }
        let lowered = String(decoding: word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        if titles.contains(lowered) { return .title }
        if general.contains(lowered) { return .abbreviation }
        if beforeNumbers.contains(lowered) { return numberFollows ? .title : nil }
        // "Sun.", "Mar." and "Wash." are also words: the short form is capitalised, and no sentence starts after it.
        if capitalised.contains(lowered), let first = word.first, first < 0x61 {
            return numberFollows || !upperFollows ? .abbreviation : nil
        }
        return nil
    }

    /// Before a name.
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "brig", "cpl", "pvt",
        "sen", "sens", "rep", "reps", "gov", "govs", "pres", "rev", "fr", "hon", "msgr", "st", "ste", "supt", "det", "insp",
        "mt", "ft", "messrs", "mme", "mlle", "amb", "atty", "asst", "assoc", "dep", "sec", "vs", "v", "spc", "pfc", "cmsgt", "lieut", "comdr",
    ]

    /// Inside and at the end of a sentence.
    private static let general: Set<String> = [
        "jr", "sr", "inc", "corp", "co", "cos", "ltd", "plc", "bros", "llc", "etc", "al", "ph.d", "d.phil", "m.sc", "b.sc", "esq",
        "jan", "feb", "apr", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
        "tue", "tues", "thu", "thur", "thurs", "fri",
        "ala", "ariz", "calif", "colo", "conn", "fla", "ga", "ill", "kan", "ky", "md", "mich", "minn", "neb", "nev",
        "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wis", "wyo", "ont", "que",
        "ave", "blvd", "rd", "dept", "univ", "assn", "intl", "natl", "govt", "est", "approx", "ca", "cf", "viz", "incl",
        "yr", "yrs", "hr", "hrs", "lb", "lbs", "oz", "tbsp", "tsp", "sq", "bldg", "ext", "tel", "e.v", "op", "vol", "eds", "ed",
    ]

    /// Before a number only; otherwise a word at the end of its sentence.
    private static let beforeNumbers: Set<String> = ["no", "nos", "p", "pp", "fig", "figs", "art", "sect", "ch", "par"]

    private static let capitalised: Set<String> = ["sun", "mon", "wed", "sat", "mar", "wash", "mass", "miss", "ark", "ind", "del", "la", "me"]
}
