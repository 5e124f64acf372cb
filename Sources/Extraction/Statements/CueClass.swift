import Findings
import Language

/// Speech, or thought that the article attributes without anybody saying it.
///
///     Kirby said the vote had failed.      speech
///     Kirby believes the vote will fail.   thought
///     the fear that prices will rise       thought
struct CueClass {
    /// Verbs and nouns of believing, wanting, knowing and feeling.
    private static let thoughts: Set<String> = [
        "anticipate", "assume", "assumption", "aware", "belief", "believe", "care", "concern", "confident", "consider", "conviction",
        "convinced", "desire", "disbelief", "doubt", "dream", "expect", "expectation", "fear", "feel", "feeling", "figure",
        "forget", "guess", "hate", "hope", "imagine", "impression", "intend", "intention", "judge", "know", "like", "love",
        "mind", "mistrust", "opinion", "optimistic", "perceive", "perception", "plan", "prefer", "realize", "realise",
        "reckon", "recognize", "recognise", "regard", "regret", "remember", "see", "sense", "skeptical", "sure", "suspect",
        "suspicion", "think", "thinking", "thought", "trust", "understand", "understanding", "view", "want", "wish", "wonder",
        "worry",
    ]

    static func classify(_ cue: [Range<Int>], _ document: Document) -> Statement.Class {
        let words = cue.joined().map { CueWords.lemma($0, document) }
        return words.contains(where: thoughts.contains) && !words.contains(where: CueWords.isSaying) ? .thought : .speech
    }
}

/// What several rules ask about the words of a cue.
enum CueWords {
    private static let sayings: Set<String> = ["accord", "according", "say", "tell", "write", "tweet", "speak", "state", "add", "ask"]

    static func isSaying(_ lemma: String) -> Bool { sayings.contains(lemma) }

    /// The token's lemma, or its form in lower case where there is none.
    static func lemma(_ token: Int, _ document: Document) -> String {
        document.lemmas.isEmpty ? document.form(token).lowercased() : document.lemmas[token].lowercased()
    }
}
