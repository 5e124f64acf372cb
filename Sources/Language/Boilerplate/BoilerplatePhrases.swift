/// Set phrases of news pages, in lower case without punctuation.
enum BoilerplatePhrases {
    struct Phrase: Sendable {
        let kind: Boilerplate.Kind
        let words: [Substring]
        /// The longest line that holds it and is still boilerplate, in words. As many as the phrase has: the line says
        /// nothing else.
        let longestLine: Int

        init(_ kind: Boilerplate.Kind, _ words: Substring, upTo longestLine: Int = 0) {
            self.kind = kind
            self.words = words.split(separator: " ")
            self.longestLine = max(longestLine, self.words.count)
        }
    }

    /// Phrases by their first word.
    struct Table: Sendable {
        private let phrases: [Substring: [Phrase]]

        init(_ phrases: [Phrase]) {
            self.phrases = Dictionary(grouping: phrases) { $0.words[0] }
        }

        /// What a line is that begins with one of the phrases.
        func kind(_ words: some Collection<Substring>, ofLine length: Int) -> Boilerplate.Kind? {
            guard let first = words.first else { return nil }
            return phrases[first]?.first { length <= $0.longestLine && words.starts(with: $0.words) }?.kind
        }
    }

    /// What a line begins with.
    static let openings = Table([
        Phrase(.advertisement, "advertisement"), Phrase(.advertisement, "advertisements"),
        Phrase(.advertisement, "advertisement continue reading the main story"), Phrase(.advertisement, "advertising"),
        Phrase(.advertisement, "article continues below"), Phrase(.advertisement, "article continues below advertisement"),
        Phrase(.advertisement, "continue reading the main story"), Phrase(.advertisement, "paid content"),
        Phrase(.advertisement, "skip advertisement"), Phrase(.advertisement, "sponsored"),
        Phrase(.advertisement, "sponsored content"), Phrase(.advertisement, "story continues below"),
        Phrase(.advertisement, "story continues below advertisement"),

        Phrase(.readMore, "also read", upTo: 25), Phrase(.readMore, "also see", upTo: 25),
        Phrase(.readMore, "click here", upTo: 20), Phrase(.readMore, "click here for", upTo: 25),
        Phrase(.readMore, "continue reading", upTo: 20), Phrase(.readMore, "more coverage"),
        Phrase(.readMore, "more from", upTo: 8), Phrase(.readMore, "more on this story", upTo: 20),
        Phrase(.readMore, "more stories"), Phrase(.readMore, "most read"), Phrase(.readMore, "read also", upTo: 25),
        Phrase(.readMore, "read more", upTo: 25), Phrase(.readMore, "read next", upTo: 25),
        Phrase(.readMore, "read the full article", upTo: 12), Phrase(.readMore, "read the full story", upTo: 12),
        Phrase(.readMore, "recommended stories"), Phrase(.readMore, "related articles", upTo: 25),
        Phrase(.readMore, "related content"), Phrase(.readMore, "related coverage", upTo: 25),
        Phrase(.readMore, "related stories", upTo: 25), Phrase(.readMore, "related topics"),
        Phrase(.readMore, "watch the video", upTo: 8), Phrase(.readMore, "you may also like"),

        Phrase(.share, "click to share", upTo: 10), Phrase(.share, "comments"), Phrase(.share, "comment on this story", upTo: 10),
        Phrase(.share, "download our app", upTo: 20), Phrase(.share, "email this", upTo: 6), Phrase(.share, "facebook"),
        Phrase(.share, "facebook twitter", upTo: 10), Phrase(.share, "follow us", upTo: 20),
        Phrase(.share, "get our newsletter", upTo: 25), Phrase(.share, "join the conversation", upTo: 15),
        Phrase(.share, "leave a comment", upTo: 10), Phrase(.share, "like us on", upTo: 15),
        Phrase(.share, "print this", upTo: 6), Phrase(.share, "share"), Phrase(.share, "share on", upTo: 8),
        Phrase(.share, "share this", upTo: 10), Phrase(.share, "share this article", upTo: 15),
        Phrase(.share, "sign up for our", upTo: 30), Phrase(.share, "sign up here", upTo: 20),
        Phrase(.share, "sign up to our", upTo: 30), Phrase(.share, "subscribe", upTo: 3),
        Phrase(.share, "subscribe to our", upTo: 30), Phrase(.share, "tweet"), Phrase(.share, "tweet this", upTo: 6),
        Phrase(.share, "twitter"), Phrase(.share, "view comments"),

        Phrase(.photoCredit, "ap photo", upTo: 20), Phrase(.photoCredit, "file photo", upTo: 12),
        Phrase(.photoCredit, "getty"), Phrase(.photoCredit, "getty images"), Phrase(.photoCredit, "image copyright", upTo: 12),
        Phrase(.photoCredit, "photo by", upTo: 12), Phrase(.photoCredit, "photo courtesy of", upTo: 12),
        Phrase(.photoCredit, "photograph by", upTo: 12), Phrase(.photoCredit, "photos by", upTo: 12),

        Phrase(.credit, "additional reporting by", upTo: 40), Phrase(.credit, "compiled by", upTo: 20),
        Phrase(.credit, "edited by", upTo: 20), Phrase(.credit, "editing by", upTo: 30),
        Phrase(.credit, "reporting by", upTo: 40), Phrase(.credit, "reporting and writing by", upTo: 40),
        Phrase(.credit, "writing by", upTo: 30), Phrase(.credit, "written by", upTo: 12),
        Phrase(.credit, "the associated press"), Phrase(.credit, "associated press"), Phrase(.credit, "reuters"),

        Phrase(.copyright, "all rights reserved", upTo: 40), Phrase(.copyright, "copyright", upTo: 3),
        Phrase(.copyright, "this material may not be published", upTo: 20),
    ])

    /// Labels that make a line boilerplate when a colon follows.
    static let labels = Table([
        Phrase(.photoCredit, "credit", upTo: 12), Phrase(.photoCredit, "image", upTo: 20),
        Phrase(.photoCredit, "images", upTo: 20), Phrase(.photoCredit, "photo", upTo: 20),
        Phrase(.photoCredit, "photo credit", upTo: 12), Phrase(.photoCredit, "photograph", upTo: 20),
        Phrase(.photoCredit, "photos", upTo: 20), Phrase(.photoCredit, "picture", upTo: 20),
        Phrase(.readMore, "more", upTo: 20), Phrase(.readMore, "previously", upTo: 20),
        Phrase(.readMore, "read", upTo: 25), Phrase(.readMore, "related", upTo: 25), Phrase(.readMore, "see also", upTo: 25),
        Phrase(.readMore, "watch", upTo: 25),
        Phrase(.share, "email", upTo: 8), Phrase(.share, "facebook", upTo: 8), Phrase(.share, "twitter", upTo: 8),
    ])

    /// What a line ends with.
    static let endings: [Phrase] = [
        Phrase(.credit, "contributed to this article", upTo: 50), Phrase(.credit, "contributed to this report", upTo: 50),
        Phrase(.credit, "contributed to this story", upTo: 50), Phrase(.credit, "contributed reporting", upTo: 50),
        Phrase(.copyright, "all rights reserved", upTo: 60),
        Phrase(.share, "like the page", upTo: 12),
    ]

    /// What stands in brackets at the end of a paragraph.
    static let brackets = Table([
        Phrase(.credit, "additional reporting by", upTo: 40), Phrase(.credit, "editing by", upTo: 40),
        Phrase(.credit, "reporting by", upTo: 40), Phrase(.credit, "reporting and writing by", upTo: 40),
        Phrase(.credit, "writing by", upTo: 40),
        Phrase(.photoCredit, "ap photo", upTo: 20), Phrase(.photoCredit, "file photo", upTo: 12),
        Phrase(.photoCredit, "getty images", upTo: 8), Phrase(.photoCredit, "image", upTo: 12),
        Phrase(.photoCredit, "photo", upTo: 12), Phrase(.photoCredit, "photo by", upTo: 20),
        Phrase(.photoCredit, "photograph by", upTo: 20),
    ])

    /// News agencies and broadcasters as datelines name them.
    static let agencies: Set<String> = [
        "AAP", "AFP", "Agence France-Presse", "ANI", "ANSA", "AP", "Associated Press", "BBC", "Bloomberg", "Canadian Press",
        "CNN", "CNN Business", "CP", "DPA", "dpa", "EFE", "IANS", "Interfax", "IRIN", "JTA", "Kyodo", "NPR", "PA", "PTI",
        "RNS", "Reuters", "TASS", "The Associated Press", "The Canadian Press", "Thomson Reuters Foundation", "UPI", "VOA",
        "Xinhua", "Yonhap", "ABC News", "CBS News", "NBC News", "Press Association",
    ]
}
