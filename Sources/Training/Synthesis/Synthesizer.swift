import Network

/// Makes articles by the hundred thousand to load an archive with: each of 400 to 1,200 words, put together from
/// paragraphs of different news texts, with the names of people and places replaced throughout the article. Two
/// articles share one paragraph at most, so under a fifth of their shingles.
public struct Synthesizer: Sendable {
    /// Words of a paragraph that is used: one of 65 in an article of 400 is a sixth.
    private static let paragraphWords = 20...65
    private static let articleWords = 400...1_200
    /// The average paragraph has 40 words, so that all together hold enough for the longest article.
    private static let groups = 34

    private let seed: UInt64
    private let gazetteer: NameGazetteer
    private let design: ParagraphDesign
    private let paragraphs: [[ParagraphTemplate]]
    private let titles: [ParagraphTemplate]
    /// A step through the design's articles that visits each once.
    private let stride: Int

    public var capacity: Int { design.capacity }

    public init(corpora: String, seed: UInt64) throws {
        let gazetteer = try NameGazetteer(corpora: corpora)
        var random = Random(seed: seed)
        var seen: Set<String> = []
        var paragraphs = [[ParagraphTemplate]](repeating: [], count: Self.groups)
        var titles: [ParagraphTemplate] = []
        let texts = try NewsText.polnear(corpora: corpora) + NewsText.wikinews(corpora: corpora)
        for text in texts.shuffled(using: &random) {
            let surnames = Set(
                text.body.flatMap { NameScanner(Array($0.utf8)).fullNameSurnames(gazetteer: gazetteer) })
            // All of one text go into one group, so that an article has one paragraph of it at most.
            let group = paragraphs.indices.min { (paragraphs[$0].count, $0) < (paragraphs[$1].count, $1) } ?? 0
            for paragraph in text.body where seen.insert(paragraph).inserted {
                let template = ParagraphTemplate(paragraph, surnames: surnames, gazetteer: gazetteer)
                if Self.paragraphWords.contains(template.wordCount) { paragraphs[group].append(template) }
            }
            if !text.title.isEmpty {
                titles.append(ParagraphTemplate(text.title, surnames: surnames, gazetteer: gazetteer))
            }
        }
        for group in paragraphs.indices { paragraphs[group].shuffle(using: &random) }
        self.seed = seed
        self.gazetteer = gazetteer
        self.paragraphs = paragraphs
        self.titles = titles
        design = ParagraphDesign(groups: Self.groups, groupSize: paragraphs.map(\.count).min() ?? 0)
        // No multiple of the prime, so it has no divisor in common with its square.
        stride = design.prime * (design.prime / 2) + 1
    }

    /// One article as a line of JSON with its end.
    ///
    /// - Parameter number: Below `capacity`.
    public func line(_ number: Int) -> [UInt8] {
        let articleSeed = Self.hash(seed, UInt64(number), 0)
        var output: [UInt8] = []
        let source = Self.sources[Int(Self.hash(articleSeed, 1, 0) % UInt64(Self.sources.count))]
        let day = Int(Self.hash(articleSeed, 2, 0) % 3_600)
        let date = Self.date(daysAfter2015: day)
        let id = "\(seed)-\(number)"
        output += Array("{\"id\":\"\(id)\",\"source\":\"The \(source)\",\"date\":\"\(date)\",\"author\":\"".utf8)
        output += gazetteer.replacement(.woman, Self.hash(articleSeed, 3, 0)) + [UInt8(ascii: " ")]
        output += gazetteer.replacement(.surname, Self.hash(articleSeed, 4, 0))
        let host = source.lowercased().split(separator: " ").joined(separator: "-")
        output += Array("\",\"url\":\"https://\(host).example/\(date.split(separator: "-").joined(separator: "/"))/\(id)\",\"title\":".utf8)
        var title: [UInt8] = []
        titles[Int(Self.hash(articleSeed, 5, 0) % UInt64(titles.count))]
            .write(to: &title, seed: articleSeed, gazetteer: gazetteer)
        Self.appendJSON(title, to: &output)
        output += Array(",\"text\":".utf8)
        Self.appendJSON(title + body(number, articleSeed), to: &output)
        output += Array("}\n".utf8)
        return output
    }

    /// A made-up person: the same number gives the same name.
    public func person(_ number: Int) -> String {
        let hash = Self.hash(seed, UInt64(number), 8)
        let forename = gazetteer.replacement(number % 2 == 0 ? .woman : .man, hash)
        let surname = gazetteer.replacement(.surname, Self.hash(hash, 9, 0))
        return String(decoding: forename + [UInt8(ascii: " ")] + surname, as: UTF8.self)
    }

    private func body(_ number: Int, _ articleSeed: UInt64) -> [UInt8] {
        let article = number * stride % design.capacity
        var missing = Self.articleWords.lowerBound + Int(Self.hash(articleSeed, 6, 0) % UInt64(Self.articleWords.count - 65))
        let first = Int(Self.hash(articleSeed, 7, 0) % UInt64(design.groups))
        var text: [UInt8] = []
        for step in 0..<design.groups where missing > 0 {
            let group = (first + step) % design.groups
            let paragraph = paragraphs[group][design.paragraph(of: article, group: group)]
            text += [0x0A, 0x0A]
            paragraph.write(to: &text, seed: articleSeed, gazetteer: gazetteer)
            missing -= paragraph.wordCount
        }
        return text
    }

    static func hash(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        var random = Random(seed: a &+ b &* 0x9e37_79b9_7f4a_7c15 &+ c &* 0xbf58_476d_1ce4_e5b9)
        return random.next()
    }

    private static let sources = [
        "Harbour Times", "Morning Ledger", "Evening Post", "City Chronicle", "Valley Courier", "Northern Star",
        "Weekly Observer", "Daily Gazette", "Coast Herald", "National Mirror", "Lake Tribune", "River Sentinel",
    ]

    /// From the day count, in years of 12 months of 25 days: real days, evenly spread.
    private static func date(daysAfter2015 day: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(2015 + day / 300)-\(two(day / 25 % 12 + 1))-\(two(day % 25 + 1))"
    }

    private static func appendJSON(_ text: [UInt8], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x0A: output += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0..<0x20: output.append(UInt8(ascii: " "))
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
