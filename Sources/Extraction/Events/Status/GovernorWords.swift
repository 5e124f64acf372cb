/// Verbs, nouns and adjectives that say of what depends on them that it is planned, wanted, demanded or does not happen.
enum GovernorWords {
    static let planning: Set<String> = [
        "plan", "intend", "intention", "expect", "prepare", "preparation", "schedule", "set", "due", "vow", "pledge", "promise", "agree", "decide",
        "decision", "ready", "willing", "aim", "go", "opt", "choose", "arrange", "offer", "prepared", "poise", "slate", "determined", "commit",
        "plot", "conspire", "conspiracy", "commitment", "readiness", "poised", "imminent", "inevitable", "bound",
    ]
    static let supposing: Set<String> = [
        "want", "hope", "seek", "wish", "like", "consider", "mull", "propose", "proposal", "threaten", "threat", "fear", "risk", "possibility",
        "danger", "prospect", "likelihood", "option", "unlikely", "likely", "able", "suggest", "possible", "idea", "chance", "warn", "warning",
        "effort", "attempt", "bid", "concern", "anxiety", "worry", "contemplate", "imagine", "predict", "free", "prefer", "doubt", "speculation",
        "rumor", "rumour", "ability", "capability", "right", "power", "authority", "permission", "opportunity", "event", "impossible", "unthinkable",
        "simulate", "rehearse", "bent", "bend", "intent", "weigh", "envisage", "favor", "favour", "unclear", "doubtful", "design",
    ]
    /// To name an act is not to do it: "talked about leaving".
    static let mooting: Set<String> = ["mention", "discuss", "talk", "speak", "think", "debate", "float", "entertain", "dream", "joke"]
    static let demanding: Set<String> = [
        "demand", "call", "urge", "ask", "request", "insist", "require", "order", "appeal", "press", "push", "plead", "plea", "beg", "invite",
        "recommend", "instruct", "need", "implore", "pressure", "exhort", "advocate", "bind", "oblige", "necessary", "essential", "imperative", "vital",
    ]
    static let saying: Set<String> = [
        "say", "announce", "declare", "state", "confirm", "claim", "tell", "add", "insist", "reiterate", "remind", "warn", "stress", "write",
        "tweet", "report", "believe", "maintain", "note", "argue", "explain", "reveal",
    ]
    static let refusing: Set<String> = [
        "refuse", "refusal", "decline", "fail", "failure", "avoid", "avert", "prevent", "reject", "rejection", "deny", "block", "thwart",
        "oppose", "opposition", "lack", "forbid", "ban", "unable", "unwilling", "reluctant", "foil", "absence", "deter", "resist",
    ]
    /// What is disliked may well take place: "opposes the war".
    static let disliking: Set<String> = ["oppose", "resist", "ban", "forbid"]
    static let cancelling: Set<String> = ["cancel", "postpone", "scrap", "abort", "suspend", "delay", "shelve", "abandon", "defer"]
    /// The event happens as what is said of it happens: "began to bomb".
    static let transparent: Set<String> = [
        "include", "involve", "entail", "begin", "start", "continue", "resume", "manage", "help", "keep", "come", "proceed", "force", "lead", "allow", "try", "use", "stop", "cease", "end", "wind",
    ]
    /// What events do: they take place as far as this does.
    static let occurring: Set<String> = [
        "begin", "start", "continue", "resume", "happen", "occur", "take", "hold", "open", "proceed", "go", "follow", "come", "end", "conclude", "launch",
        "conduct", "carry",
    ]
    /// Verbs that as a participle at a sentence's end tell its outcome: "…, forcing them to leave".
    static let resulting: Set<String> = ["allow", "force", "prevent", "help", "require", "provide", "give", "hit", "destroy"]
    /// "no sign of an invasion": what is said of the sign is said of the event.
    static let evidential: Set<String> = ["sign", "evidence", "indication", "hint", "proof", "trace", "clue"]
    /// "stopped them from storming", "refrained from storming"
    static let hindering: Set<String> = [
        "stop", "keep", "bar", "hinder", "prohibit", "dissuade", "discourage", "restrain", "refrain", "desist", "abstain", "shrink",
    ]
    /// "decided against bombing"
    static let deciding: Set<String> = ["decide", "decision", "vote", "rule", "opt", "choose"]
    /// "advised against bombing"
    static let advising: Set<String> = ["advise", "advice", "argue", "caution", "counsel", "recommend", "warn", "warning"]
    /// "to defend Estonia against an attack"
    static let warding: Set<String> = ["defend", "protect", "guard", "shield", "defence", "defense", "protection"]
    /// Verbs whose clause is not a report: "demanded that Iran stop".
    static let ofClauses: Set<String> = demanding.union([
        "propose", "suggest", "hope", "wish", "fear", "want", "expect", "warn", "threaten", "promise", "vow", "pledge", "agree", "decide", "deny",
        "doubt", "likely", "unlikely", "possible", "impossible", "possibility", "prospect", "danger", "risk", "worry", "predict", "concern", "unclear",
    ])

    static func isGovernor(_ lemma: String) -> Bool {
        planning.contains(lemma) || supposing.contains(lemma) || demanding.contains(lemma) || refusing.contains(lemma)
    }

    /// Words whose infinitive tells what is wanted, not what it is for: "called for them to leave".
    static func takesInfinitive(_ lemma: String) -> Bool {
        !["demand", "need", "require", "request", "go", "offer", "set", "prepare", "use", "block", "avoid", "prevent", "fail"].contains(lemma) && isGovernor(lemma)
    }

    /// Whether a phrase with this preposition is what the word is about: "calls for a truce", "threat of war".
    static func governs(_ lemma: String, _ preposition: String) -> Bool {
        switch preposition {
        case "for": demanding.contains(lemma) || planning.contains(lemma) || supposing.contains(lemma)
        case "of": evidential.contains(lemma) || supposing.contains(lemma) || planning.contains(lemma) || refusing.contains(lemma) || lemma == "warn"
        case "to": true
        case "from": refusing.contains(lemma) || warding.contains(lemma)
        case "about", "against", "on", "regard", "regarding", "with", "over", "at", "concerning":
            supposing.contains(lemma) || lemma == "insist" || preposition == "against" && warding.contains(lemma)
        default: false
        }
    }
}
