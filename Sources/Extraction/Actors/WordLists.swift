/// Words of the grammar of news that no table of facts holds.
enum WordLists {
    /// Verbs whose subject speaks, by lemma.
    static let speechVerbs: Set<String> = [
        "accuse", "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer", "argue", "ask",
        "assert", "blame", "call", "caution", "charge", "cite", "claim", "comment", "complain", "concede", "conclude", "condemn",
        "confirm", "contend", "continue", "criticize", "criticise", "declare", "demand", "deny", "describe", "disclose",
        "emphasize", "emphasise", "estimate", "explain", "express", "hint", "indicate", "inform", "insist", "joke", "lament",
        "maintain", "mention", "note", "observe", "pledge", "point", "praise", "predict", "promise", "propose", "question",
        "quip", "recall", "reiterate", "remark", "repeat", "reply", "report", "respond", "reveal", "say", "speak", "state",
        "stress", "suggest", "tell", "testify", "threaten", "tweet", "urge", "vow", "warn", "welcome", "write", "reject",
    ]

    /// Prepositions after which a country or city is a place.
    static let placePrepositions: Set<String> = [
        "in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "through", "into", "over", "off",
        "toward", "towards", "via", "onto", "beyond", "along", "between",
    ]

    /// Verbs whose object is reached or hit: a place there.
    static let placeVerbs: Set<String> = [
        "visit", "leave", "reach", "enter", "hit", "strike", "attack", "bomb", "shell", "storm", "invade", "tour", "rock", "flee",
        "occupy", "capture", "seize", "take", "retake", "surround", "besiege", "bombard", "devastate", "destroy", "damage",
    ]

    /// Verbs whose subject is described, not acting.
    static let stativeVerbs: Set<String> = [
        "be", "have", "become", "remain", "seem", "lie", "sit", "stand", "look", "feel", "rank", "boast", "border", "see",
    ]

    static let former: Set<String> = ["former", "ex", "ex-", "onetime", "erstwhile", "then", "late", "outgoing", "previous", "past", "retired"]
    static let acting: Set<String> = ["acting", "interim", "caretaker", "temporary"]
    static let designate: Set<String> = ["elect", "designate", "incoming", "-elect", "nominee"]

    /// Adjectives that are a part of the role they stand before.
    static let rankAdjectives: Set<String> = [
        "senior", "chief", "deputy", "associate", "assistant", "top", "vice", "national", "special", "presidential", "political",
        "economic", "foreign", "general", "executive", "prime", "first", "federal", "parliamentary", "legal", "military", "medical",
        "financial", "principal", "lead", "permanent", "provincial", "regional", "public", "managing", "joint", "social", "grand",
    ]

    /// Roles whose word is more often something else: a person only with a complement or a body beside it.
    static let ambiguousRoles: Set<String> = [
        "head", "chair", "model", "star", "count", "private", "general", "forward", "marine", "fellow", "major", "partner", "host",
        "guard", "subject", "minor", "secretary", "agent", "medium", "principal", "anchor", "defender", "whip", "elder", "champion",
    ]

    /// Papers and words that speak for their author.
    static let documentNouns: Set<String> = [
        "statement", "report", "estimate", "announcement", "release", "letter", "memo", "communique", "filing", "document", "figure",
        "study", "survey", "poll", "account", "website", "tweet", "post", "message", "comment", "remark", "email", "article", "paper",
        "ruling", "decision", "complaint", "indictment", "petition", "declaration", "note", "bulletin", "notice", "data", "finding",
    ]

    /// Days, months and feasts, which are nobody.
    static let calendar: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june",
        "july", "august", "september", "october", "november", "december", "ramadan", "christmas", "easter", "hanukkah", "passover",
        "eid", "diwali", "thanksgiving", "halloween", "lent", "purim", "ashura", "nowruz", "pentecost", "advent",
    ]

    /// Time zones, which name recognisers take for bodies.
    static let timeZones: Set<String> = [
        "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "bst", "ist", "jst", "aest", "et", "pt",
    ]

    /// Of the people of a part of a country, whose government is not the country's.
    static let demonymsOfParts: Set<String> = ["english", "northern irish", "scottish", "welsh"]

    /// Letters of honours, degrees and offices after a name.
    static let postnominals: Set<String> = [
        "KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "MS", "TD", "JP", "OBE", "MBE", "CBE", "KBE", "DBE", "GCB", "PhD", "MD", "RN", "FRS",
    ]

    /// Nouns for many people or a body of them, beyond the plurals of roles.
    static let collectives: Set<String> = [
        "police", "people", "public", "authority", "force", "troop", "media", "crowd", "family", "crew", "staff", "team", "group",
        "gang", "mob", "opposition", "population", "community", "jury", "electorate", "press", "leadership", "side", "personnel",
        "emergency", "minority", "majority", "faction", "delegation",
    ]

    /// Nouns that point at a country or its government.
    static let countryNouns: Set<String> = ["country", "nation", "government", "administration", "state", "kingdom", "republic", "regime"]

    /// Nouns that may point at any organisation.
    static let organizationNouns: Set<String> = [
        "organization", "organisation", "group", "body", "association", "agency", "institution", "movement", "charity", "nonprofit",
        "watchdog", "alliance", "bloc", "network",
    ]

    /// Nouns for those who speak for somebody else.
    static let representatives: Set<String> = [
        "lawyer", "attorney", "solicitor", "barrister", "counsel", "spokesman", "spokeswoman", "spokesperson", "representative", "agent",
        "publicist",
    ]

    /// What a minister is for, as it stands before the minister's name: Minister for Transport Ann Boone.
    static let portfolios: Set<String> = [
        "transport", "health", "education", "finance", "justice", "defence", "defense", "affairs", "agriculture", "trade", "housing",
        "energy", "environment", "culture", "labour", "labor", "interior", "security", "development", "planning", "works", "tourism",
        "sport", "sports", "industry", "commerce", "women", "children", "youth", "welfare", "communications", "information",
        "infrastructure", "immigration", "water", "mines", "minerals", "lands", "fisheries", "climate", "technology", "science",
        "innovation", "employment", "enterprise", "business", "treasury", "state", "arts", "heritage", "equality", "migration",
    ]

    /// Nouns of which a company may be called.
    static let companyNouns: Set<String> = [
        "company", "firm", "corporation", "manufacturer", "maker", "automaker", "carmaker", "retailer", "giant", "carrier",
        "airline", "operator", "developer", "startup", "business", "conglomerate", "supplier", "lender", "insurer", "shipbuilder",
        "shipyard", "builder", "chipmaker", "drugmaker", "planemaker", "brewer", "supermarket", "chain", "utility", "broadcaster",
    ]

    /// Singular nouns for one person that say nothing of office.
    static let personNouns: Set<String> = [
        "civilian", "local", "resident", "protester", "demonstrator", "rebel", "militant", "insurgent", "terrorist",
        "official", "lawmaker", "expert", "critic", "rescuer",
        "man", "woman", "boy", "girl", "person", "individual", "suspect", "attacker", "assailant", "gunman", "victim", "accused",
        "defendant", "perpetrator", "shooter", "killer", "teenager", "child", "detainee", "deceased", "driver", "pilot", "source",
        "insider", "speaker", "caller", "eyewitness", "witness", "father", "mother", "son", "daughter", "brother", "sister",
    ]

    /// Nouns of kin and the like that tell the gender.
    static let menNouns: Set<String> = [
        "father", "son", "brother", "husband", "grandfather", "grandson", "uncle", "nephew", "stepfather", "widower", "boyfriend", "man",
        "boy", "king", "prince",
    ]
    static let womenNouns: Set<String> = [
        "mother", "daughter", "sister", "wife", "grandmother", "granddaughter", "aunt", "niece", "stepmother", "widow", "girlfriend",
        "woman", "girl", "queen", "princess",
    ]

    static let masculine: Set<String> = ["he", "him", "his", "himself"]
    static let feminine: Set<String> = ["she", "her", "hers", "herself"]
    static let neuter: Set<String> = ["it", "its", "itself"]
    static let plural: Set<String> = ["they", "them", "their", "theirs", "themselves"]
    static let firstSingular: Set<String> = ["i", "me", "my", "mine", "myself"]
    static let firstPlural: Set<String> = ["we", "us", "our", "ours", "ourselves"]
    static let relative: Set<String> = ["who", "whom", "whose", "which", "that"]
}
