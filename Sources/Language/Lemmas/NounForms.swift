/// Nouns: from the plural to the singular.
enum NounForms {
    static func singular(of word: String) -> String {
        if let known = irregular[word] { return known }
        if word.hasSuffix("men"), word.utf8.count > 4 { return word.dropLast(2) + "an" }
        if word.hasSuffix("speople") { return word.dropLast(6) + "person" }
        if word.hasSuffix("children") { return String(word.dropLast(3)) }
        return withoutPluralEnding(word)
    }

    /// Also the ending of a verb's third person.
    static func withoutPluralEnding(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 2, bytes[bytes.count - 1] == UInt8(ascii: "s") else { return word }
        if word.hasSuffix("'s") { return String(word.dropLast(2)) }
        if word.hasSuffix("ss") || word.hasSuffix("us") { return word }
        if word.hasSuffix("is"), bytes.count > 4, !pluralIS.contains(word) { return word }
        guard word.hasSuffix("es"), bytes.count > 3 else { return String(word.dropLast()) }
        if word.hasSuffix("ies") { return bytes.count == 4 || keepsIE.contains(word) ? String(word.dropLast()) : word.dropLast(3) + "y" }
        let stem = word.dropLast(2)
        if stem.hasSuffix("ch") || stem.hasSuffix("sh") || stem.hasSuffix("x") || stem.hasSuffix("ss") || stem.hasSuffix("zz") || stem.hasSuffix("tz") {
            return word.hasSuffix("aches") && (word.hasSuffix("headaches") || bytes.count == 5) ? String(word.dropLast()) : String(stem)
        }
        if stem.hasSuffix("o") { return shoes.contains(word) ? String(word.dropLast()) : String(stem) }
        if stem.hasSuffix("us") || stem.hasSuffix("ias") || stem == "gas" { return keepsSE.contains(word) ? String(word.dropLast()) : String(stem) }
        return String(word.dropLast())
    }

    private static let pluralIS: Set<String> = ["israelis", "pakistanis", "iraqis", "saudis", "taxis", "bikinis", "kuwaitis", "yemenis", "bangladeshis", "emiratis", "somalis", "nazis", "yazidis", "houthis", "afghanis", "rabbis", "tsunamis", "omanis", "azeris", "qataris", "salafis"]
    private static let keepsIE: Set<String> = ["movies", "zombies", "cookies", "calories", "rookies", "selfies", "hoodies", "aunties", "veggies", "brownies", "genies", "prairies", "eeries", "pixies", "smoothies", "indies"]
    private static let shoes: Set<String> = ["shoes", "toes", "foes", "woes", "canoes", "hoes", "oboes"]
    private static let keepsSE: Set<String> = ["uses", "causes", "houses", "abuses", "accuses", "excuses", "refuses", "confuses", "amuses", "pauses", "clauses", "spouses", "ruses", "muses", "fuses", "warehouses", "greenhouses", "powerhouses", "courthouses", "blouses", "reuses", "diffuses", "arouses", "rouses", "infuses", "peruses", "misuses", "applauses", "phases"]

    private static let irregular: [String: String] = [
        "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse",
        "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "thieves": "thief", "shelves": "shelf",
        "selves": "self", "wolves": "wolf", "loaves": "loaf", "calves": "calf", "scarves": "scarf", "wharves": "wharf", "hooves": "hoof", "elves": "elf",
        "themselves": "themselves", "ourselves": "ourselves", "yourselves": "yourselves",
        "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis", "hypotheses": "hypothesis", "diagnoses": "diagnosis",
        "criteria": "criterion", "phenomena": "phenomenon", "media": "medium", "data": "data", "bacteria": "bacterium",
        "alumni": "alumnus", "stimuli": "stimulus", "nuclei": "nucleus", "fungi": "fungus", "indices": "index", "matrices": "matrix", "oxen": "ox", "dice": "die", "pence": "penny",
        "series": "series", "species": "species", "means": "means", "news": "news", "headquarters": "headquarters", "politics": "politics",
        "economics": "economics", "thanks": "thanks", "premises": "premise", "buses": "bus", "gases": "gas", "lenses": "lens", "viruses": "virus", "bonuses": "bonus", "campuses": "campus", "statuses": "status",
        "aircraft": "aircraft", "troops": "troop", "clothes": "clothes", "works": "work",
    ]
}
